// Facts for a picture's head and foot that the board's document lacks: its title, its last change, the sources of its
// briefs, the number of raters. The caller that draws passes them in; unknown facts are left out of the picture.

import type { BriefSource } from '../brief/brief-source'
import type { KnownVotes } from '../domain/session/last-vote'
import type { Round } from '../domain/session/round'

/** A version of the board that somebody opened, as a picture of it names it. */
export interface PicturedVersion {
  readonly id: string
  readonly name: string
  /** When it was made, ISO 8601, UTC. */
  readonly at: string
}

export interface PictureContext {
  readonly title: string
  /** The last change of the board, ISO 8601, UTC; '' if it isn't known. */
  readonly changedAt: string
  /** Sources by the id of a brief. */
  readonly sources: Readonly<Record<string, BriefSource>>
  /** The number of people who rated a card when it was last agreed on, by the id of its shape. */
  readonly raters: Readonly<Record<string, number>>
  /** The board's votes, for a canvas that is made for the picture. A page's own canvas knows them. */
  readonly votes?: KnownVotes | undefined
  /** Absent for the board as it is now. */
  readonly ofVersion?: PicturedVersion | undefined
}

/** The context of a picture without head and foot. */
export const NO_SOURCES = { sources: {}, raters: {} } as const

/** Counts the raters of each card when the team last agreed on it, from these rounds in any order. */
export function ratersOf(rounds: readonly Pick<Round, 'agreements'>[]): PictureContext['raters'] {
  const newest = new Map<string, Round['agreements'][number]>()
  for (const { agreements } of rounds) {
    for (const agreement of agreements) {
      const before = newest.get(agreement.cardId)
      if (!before || before.at < agreement.at) newest.set(agreement.cardId, agreement)
    }
  }
  return Object.fromEntries([...newest].map(([cardId, { raters }]) => [cardId, raters]))
}
