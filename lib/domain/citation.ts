// A card's reference to a passage of a brief, after the W3C Web Annotation model (TextQuoteSelector and
// TextPositionSelector, https://www.w3.org/TR/annotation-model/#selectors). Offsets count Unicode code points over
// the brief's stored plain text.

export type CitationState = 'anchored' | 'moved' | 'orphan'

export interface Citation {
  readonly briefId: string
  readonly quote: string
  /** At most 32 code points before the quote. */
  readonly prefix: string
  /** At most 32 code points after the quote. */
  readonly suffix: string
  readonly start: number
  readonly end: number
  readonly state: CitationState
  /** User id of who captured the passage. */
  readonly capturedBy: string
  /** ISO 8601, UTC. */
  readonly capturedAt: string
}

/** A card's citations by their own id. */
export type Citations = Readonly<Record<string, Citation>>
