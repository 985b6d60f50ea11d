// What a parsed brief is. Offsets count Unicode code points over `text`, which holds everything, set-aside blocks too.

/** Why a block isn't part of what one reads; `by-hand` is a person's own choice. */
export const SET_ASIDE_REASONS = [
  'metadata',
  'promotion',
  'credit',
  'author-note',
  'disclaimer',
  'teaser',
  'project-note',
  'by-hand',
] as const
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

export type BriefBlockKind = 'heading' | 'paragraph' | 'list-item' | 'metadata'

export interface BriefBlock {
  /** `b1`, `b2`... in the order of the text; the same text always gives the same ids. */
  readonly id: string
  readonly kind: BriefBlockKind
  readonly start: number
  readonly end: number
  /** null: part of what one reads. */
  readonly setAside: SetAsideReason | null
}

export interface BriefMetadata {
  readonly authors: readonly string[]
  readonly centers: readonly string[]
  readonly collections: readonly string[]
  readonly programs: readonly string[]
  readonly projects: readonly string[]
  readonly regions: readonly string[]
  readonly topics: readonly string[]
  /** As the source writes it, '' where it says nothing. */
  readonly type: string
  /** As the source writes it, '' where it says nothing. */
  readonly date: string
  /** BCP 47 tag of the text, '' where it can't be told. */
  readonly language: string
}

export type BriefWarning =
  /** A list introduction whose list isn't in the text. */
  | { readonly code: 'list-missing'; readonly blockId: string; readonly message: string }
  /** Something that looks like a metadata block but can't be read; it stays in the text. */
  | { readonly code: 'metadata-broken'; readonly blockId: string; readonly message: string }

export interface ParsedBrief {
  /** '' where the source doesn't name one. */
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  readonly text: string
  /** In the order of the text; between them there is white space only. */
  readonly blocks: readonly BriefBlock[]
  readonly warnings: readonly BriefWarning[]
}
