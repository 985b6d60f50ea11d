// Which card of a shown rating a room looks at: the projector shows it, and the facilitator's panel marks it.

import type { Agreement } from './round'

/** That somebody who leads has brought a card before the room, in milliseconds since 1970. */
export interface BroughtUp {
  readonly cardId: string
  readonly at: number
}

/** Returns what was said last; the first where both are of one moment. */
export function laterOf(a: BroughtUp | undefined, b: BroughtUp | undefined): BroughtUp | undefined {
  return a && (!b || a.at >= b.at) ? a : b
}

/** Returns a card as brought up now, and after what was said before, whatever the clock of this device says. */
export function bringUp(cardId: string, now: number, before: BroughtUp | undefined): BroughtUp {
  return { cardId, at: Math.max(now, (before?.at ?? 0) + 1) }
}

/**
 * Returns the card that was brought up; else the one that was agreed on last; else the first, on which people differ most.
 * Nobody talked about a card whose medians were taken together with others'. `cardIds` are the result's, in its order;
 * undefined where it has none.
 */
export function cardInView(
  cardIds: readonly string[],
  broughtUp: BroughtUp | undefined,
  agreements: readonly Pick<Agreement, 'cardId' | 'at' | 'isMedian'>[],
): string | undefined {
  const isThere = ({ cardId }: { readonly cardId: string }) => cardIds.includes(cardId)
  if (broughtUp && isThere(broughtUp)) return broughtUp.cardId
  const last = agreements.toSorted((a, b) => b.at - a.at).find((each) => !each.isMedian && isThere(each))
  return last?.cardId ?? cardIds[0]
}
