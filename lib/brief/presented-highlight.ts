// A mark that somebody made in a brief, with or without a note, as the HTTP API gives it.

import type { CitationState } from '../domain/cards/citation'
import type { PassageSelector } from './selector'

export interface HighlightAuthor {
  readonly id: string
  /** '' if the account is gone. */
  readonly name: string
  /** A CSS colour of lib/domain/people/person-color. */
  readonly color: string
}

/** The passage is found like a citation's; `state` records the effect of replacing the brief. */
export interface PresentedHighlight extends PassageSelector {
  readonly id: string
  readonly briefId: string
  readonly state: CitationState
  /** Plain text; '' for a mark without a note. */
  readonly note: string
  readonly author: HighlightAuthor
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly changedAt: string
}
