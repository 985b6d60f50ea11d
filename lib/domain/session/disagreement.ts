// Whether people differ so far about a card that talking and rating again is worth it.

import type { RatingSpread } from './round'

/** Nobody is asked again over one step: the middle half of the ratings is two steps wide or more, or the range three. */
const WIDE = { half: 2, range: 3 } as const

/** `spreads` are a card's, by field. */
export function isContested(spreads: Readonly<Record<string, RatingSpread>>): boolean {
  return Object.values(spreads).some(
    ({ least, most, lowerQuartile, upperQuartile }) =>
      (upperQuartile ?? 0) - (lowerQuartile ?? 0) >= WIDE.half || (most ?? 0) - (least ?? 0) >= WIDE.range,
  )
}

/** Counts the people who rated the card in the field; people who abstained or didn't know don't count. */
export function ratersOf({ counts }: RatingSpread): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
