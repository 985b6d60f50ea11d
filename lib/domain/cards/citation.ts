// A card's reference to a passage of a brief, after the W3C Web Annotation model (TextQuoteSelector and
// TextPositionSelector, https://www.w3.org/TR/annotation-model/#selectors). Offsets count Unicode code points over the
// brief's stored plain text. The states mean (decision 35): `anchored`, the words are still between the same
// neighbours; `moved`, they are elsewhere, were changed, or could be one of several passages; `orphan`, they are gone.
// The quote keeps the words as cited, even if the passage reads otherwise now.

export const CITATION_STATES = ['anchored', 'moved', 'orphan'] as const
export type CitationState = (typeof CITATION_STATES)[number]

export interface Citation {
  readonly briefId: string
  readonly quote: string
  /** The code points before the quote, at most 32. */
  readonly prefix: string
  /** The code points after the quote, at most 32. */
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly state: CitationState
  /** The id of the user who captured the passage. */
  readonly capturedBy: string
  /** ISO 8601, UTC. */
  readonly capturedAt: string
  /** The revision of the brief that the offsets are for; the first if it is absent. */
  readonly revision?: number
  /** True if somebody has seen that the passage moved or is gone, and keeps the citation as it is. */
  readonly isKept?: boolean
  /** True if the board's cap on quotes cut the passage here. */
  readonly isCut?: boolean
}

/** A card's citations by their own id. */
export type Citations = Readonly<Record<string, Citation>>

/** Counts the citations that have lost their place since somebody last looked; kept ones don't count any more. */
export function unsettledCitations(citations: Citations): { readonly moved: number; readonly orphan: number } {
  const open = Object.values(citations).filter(({ isKept }) => !isKept)
  const count = (wanted: CitationState) => open.filter(({ state }) => state === wanted).length
  return { moved: count('moved'), orphan: count('orphan') }
}
