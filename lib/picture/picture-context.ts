// What a picture's head and foot say that the board's document doesn't know: its title, when it changed, where its briefs
// come from, how many people rated. Whoever draws hands it over; what isn't known is left out of the picture.

import type { BriefSource } from '../brief/brief-source'
import type { Round } from '../domain/session/round'

export interface PictureContext {
  readonly title: string
  /** The last change of the board, ISO 8601, UTC; '' where it isn't known. */
  readonly changedAt: string
  /** By the id of a brief. */
  readonly sources: Readonly<Record<string, BriefSource>>
  /** How many rated a card when it was last agreed on, by the id of its shape. */
  readonly raters: Readonly<Record<string, number>>
}

/** What is told of a picture without head and foot. */
export const NO_SOURCES = { sources: {}, raters: {} } as const

/** How many rated each card when the team last agreed on it, in these rounds in any order. */
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
