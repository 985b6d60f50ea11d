// Which card of a shown rating a room looks at.

import type { Agreement } from './round'

/**
 * Returns the card that the facilitator talks about; else the one that was agreed on last; else the first, on which
 * people differ most. `cardIds` are the result's, in its order; undefined where it has none.
 */
export function cardInView(
  cardIds: readonly string[],
  discussedId: string | undefined,
  agreements: readonly Pick<Agreement, 'cardId' | 'at'>[],
): string | undefined {
  const isThere = (cardId: string | undefined) => cardId !== undefined && cardIds.includes(cardId)
  if (isThere(discussedId)) return discussedId
  const last = agreements.toSorted((a, b) => b.at - a.at).find(({ cardId }) => isThere(cardId))
  return last?.cardId ?? cardIds[0]
}
