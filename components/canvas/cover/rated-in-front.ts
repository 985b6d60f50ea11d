// The card of an open result whose ratings a matrix marks. Pure.

import type { ScoredKind } from '@/lib/domain/session/activity'
import type { ScoreResult } from '@/lib/domain/session/round'

export interface ShownRatings {
  readonly kind: ScoredKind
  readonly cards: ScoreResult['cards']
  /** The card that is being talked about. */
  readonly discussedId: string | undefined
  /** The team has agreed on every card: what matters now is where they lie. */
  readonly isSettled: boolean
}

/**
 * Returns the card that is talked about, else the one that is selected, else the first, on which people differ most. Once
 * everything is settled, none comes to the front by itself.
 */
export function ratedInFront({ cards, discussedId, isSettled }: ShownRatings, selectedId: string | undefined) {
  const find = (id: string | undefined) => cards.find(({ cardId }) => cardId === id)
  return find(discussedId) ?? find(selectedId) ?? (isSettled ? undefined : cards[0])
}
