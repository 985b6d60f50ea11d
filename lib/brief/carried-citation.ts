// Carries a citation to another version of its brief, and describes the outcome for the people who preview and confirm
// it.

import type { Citation, CitationState } from '../domain/cards/citation'
import type { CodePointText } from './code-points'
import type { Reanchoring } from './reanchor'

/** The revision that a citation's offsets are for. */
export function revisionOf({ revision = 1 }: Pick<Citation, 'revision'>): number {
  return revision
}

/** Returns the citation in the new version. If somebody chose to keep it, it stays kept until it changes further. */
export function carryCitation(citation: Citation, carrying: Pick<Reanchoring, 'carry'>, revision: number): Citation {
  const { isKept, ...rest } = citation
  const carried = { ...rest, ...carrying.carry(citation), revision }
  const isSettled = isKept && carried.state === citation.state && carried.quote === citation.quote
  const { isKept: _, ...bare } = carried as Citation
  return isSettled ? { ...bare, isKept } : bare
}

/** The effect of a replacement on one citation. */
export interface CitationOutcome {
  readonly cardId: string
  readonly citationId: string
  readonly state: CitationState
  /** The words that the card quotes. */
  readonly quote: string
  /** The words of the new version at that place; null for an orphan. */
  readonly found: string | null
  /** Code points over the new version; for an orphan, its former place. */
  readonly start: number
  readonly end: number
}

/** Describes the outcome for one citation of a card, with the words of the new version. */
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
