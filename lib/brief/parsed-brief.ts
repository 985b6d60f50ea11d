// The data of a parsed brief. Offsets count Unicode code points over `text`, which holds everything, including
// set-aside blocks.

/** Reasons for which a block isn't part of the readable text; `by-hand` is a person's own choice. */
export const SET_ASIDE_REASONS = [
  'metadata',
  'promotion',
  'credit',
  'author-note',
  'disclaimer',
  'teaser',
  'project-note',
  /** Menus, site headers and footers of a web page: everything outside the article. */
  'navigation',
  'cookie-notice',
  'share-bar',
  /** An invitation to subscribe, sign up or donate. */
  'sign-up',
  'comments',
  /** Running headers and footers of pages, and page numbers. */
  'page-margin',
  /** A table of contents. */
  'contents',
  'by-hand',
] as const
export type SetAsideReason = (typeof SET_ASIDE_REASONS)[number]

export const BRIEF_BLOCK_KINDS = [
  'heading',
  'paragraph',
  'list-item',
  /** A row of a table; CELL_SEPARATOR separates its cells. */
  'table-row',
  'footnote',
  'metadata',
] as const
export type BriefBlockKind = (typeof BRIEF_BLOCK_KINDS)[number]

/** The formats that a brief can be read from. */
export const BRIEF_FORMATS = ['text', 'markdown', 'html', 'docx', 'pdf'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** Separates the cells of a table's row, in the text as people quote it. */
export const CELL_SEPARATOR = ' | '

export interface BriefBlock {
  /** `b1`, `b2`... in the order of the text; the same text always gives the same ids. */
  readonly id: string
  readonly kind: BriefBlockKind
  /**
   * The rank of a heading, 1 to 6, the topmost 1; the depth of a list item, from 0; for a table row 0 if it is the
   * head, else 1. Absent if the source doesn't show it.
   */
  readonly level?: number
  readonly start: number
  readonly end: number
  /** null if the block is part of the readable text. */
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
  /** As the source writes it; '' if it gives none. */
  readonly type: string
  /** As the source writes it; '' if it gives none. */
  readonly date: string
  /** BCP 47 tag of the text; '' if it can't be detected. */
  readonly language: string
  /** The publisher; '' if the source names none. */
  readonly publisher: string
  /** Licence or copyright as the source writes it; '' if it gives none. */
  readonly rights: string
}

/** The metadata of a brief that says nothing about itself. */
export const NO_METADATA: BriefMetadata = {
  authors: [],
  centers: [],
  collections: [],
  programs: [],
  projects: [],
  regions: [],
  topics: [],
  type: '',
  date: '',
  language: '',
  publisher: '',
  rights: '',
}

export type BriefWarning =
  /** A list introduction whose list isn't in the text. */
  | { readonly code: 'list-missing'; readonly blockId: string; readonly message: string }
  /** Something that looks like a metadata block but can't be read; it stays in the text. */
  | { readonly code: 'metadata-broken'; readonly blockId: string; readonly message: string }

export interface ParsedBrief {
  /** '' if the source names none. */
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  readonly text: string
  /** The blocks in the order of the text; only white space lies between them. */
  readonly blocks: readonly BriefBlock[]
  readonly warnings: readonly BriefWarning[]
  readonly format: BriefFormat
  /** The offset at which each page begins, in code points, rising; null if the source has no pages. */
  readonly pages: readonly number[] | null
}
