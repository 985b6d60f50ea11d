// What the reader of a format hands over: blocks in the order of the source, with what only the format knew. The text
// and its offsets are made of it by `assembleBrief`, alike for all formats.

import type { BriefBlockKind, BriefFormat, BriefMetadata, SetAsideReason } from './parsed-brief'

/** Stands in a block's text where a page begins; `assembleBrief` takes it out. A private character: readers drop it from sources. */
export const PAGE_MARK = '\uE000'

export interface SourceBlock {
  readonly kind: Exclude<BriefBlockKind, 'metadata'>
  /** The same as in BriefBlock. */
  readonly level?: number
  /** Any white space; may hold PAGE_MARK. */
  readonly text: string
  /** Set if the format itself marks this as outside the text. */
  readonly setAside?: SetAsideReason
}

export interface SourceDocument {
  readonly format: BriefFormat
  /** '' if the source names none. */
  readonly title: string
  /** '' if the source names none. */
  readonly sourceUrl: string
  readonly metadata: Partial<BriefMetadata>
  readonly blocks: readonly SourceBlock[]
}
