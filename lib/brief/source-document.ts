// The output of a format's reader: blocks in the order of the source, with the facts that only the format has.
// `assembleBrief` makes the text and its offsets from it, in the same way for all formats.

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
