// A citation carried to another version of its brief, and what became of it, as people are told before and after.

import type { Citation, CitationState } from '../domain/citation'
import type { CodePointText } from './code-points'
import type { Reanchoring } from './reanchor'

/** The revision that a citation's offsets are for. */
export function revisionOf({ revision = 1 }: Pick<Citation, 'revision'>): number {
  return revision
}

/** The citation in the new version. What somebody chose to keep stays kept while nothing more became of it. */
export function carryCitation(citation: Citation, carrying: Pick<Reanchoring, 'carry'>, revision: number): Citation {
  const { isKept, ...rest } = citation
  const carried = { ...rest, ...carrying.carry(citation), revision }
  const isSettled = isKept && carried.state === citation.state && carried.quote === citation.quote
  const { isKept: _, ...bare } = carried as Citation
  return isSettled ? { ...bare, isKept } : bare
}

/** What a replacement does to one citation. */
export interface CitationOutcome {
  readonly cardId: string
  readonly citationId: string
  readonly state: CitationState
  /** What the card quotes. */
  readonly quote: string
  /** What the new version says there; null for an orphan. */
  readonly found: string | null
  /** Code points over the new version; of an orphan where it was. */
  readonly start: number
  readonly end: number
}

export function outcomeOf(
  cardId: string,
  citationId: string,
  carried: Citation,
  newText: CodePointText,
): CitationOutcome {
  const { state, quote, start, end } = carried
  const found = state === 'orphan' ? null : newText.slice(start, end)
  return { cardId, citationId, state, quote, found, start, end }
}
