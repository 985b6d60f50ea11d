// Decides whether people disagree about a card so widely that a discussion and a second rating are worthwhile.

import type { RatingSpread } from './round'

/**
 * One step of difference is not enough: the middle half of the ratings must span two steps or more, or the range three.
 */
const WIDE = { half: 2, range: 3 } as const

/** The number of people from which "half of them" means something. */
export const FEWEST_FOR_HALF = 4

/**
 * Whether people rated a card so differently that it is worth talking about. `spreads` are those of one card, by field.
 */
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
