// Decides about which rated cards people agree already, so that their medians can be taken without a discussion.

import { ratersOf } from './disagreement'
import { medianStep, stepsAroundMedian } from './median-step'
import type { Agreement, RatingSpread, ScoreResult } from './round'

/** One person's rating isn't an agreement. */
const FEWEST_RATERS = 2

/** The most steps between the lowest and the highest rating. */
const WIDEST_RANGE = 1

export type AgreedValues = Agreement['values']

/** A card with the medians that may go onto it. */
export interface MedianCard {
  readonly cardId: string
  readonly values: AgreedValues
  readonly raters: number
}

/**
 * Returns the medians of a card on which people agree: in each field two or more rated, at most one step apart, and the
 * median is a whole number. Null for every other card. `spreads` are those of one card, by field.
 */
export function undisputedValues(spreads: Readonly<Record<string, RatingSpread>>): AgreedValues | null {
  const fields = Object.entries(spreads)
  const values = fields.flatMap(([field, spread]) => {
    const value = undisputedValue(spread)
    return value ? [[field, value] as const] : []
  })
  return fields.length > 0 && values.length === fields.length ? Object.fromEntries(values) : null
}

/** Returns the cards on which people agree and that have no agreement yet, in the order of the result. */
export function undisputedCards(
  result: ScoreResult,
  agreements: readonly Pick<Agreement, 'cardId'>[],
): readonly MedianCard[] {
  const agreed = new Set(agreements.map(({ cardId }) => cardId))
  return result.cards.flatMap(({ cardId, raters, spreads }) => {
    const values = agreed.has(cardId) ? null : undisputedValues(spreads)
    return values ? [{ cardId, values, raters }] : []
  })
}

/** The step that a median between two steps becomes, where somebody decides it for all cards at once. */
export type BetweenSteps = 'higher' | 'lower'
export const BETWEEN_STEPS = ['higher', 'lower'] as const satisfies readonly BetweenSteps[]

/**
 * Returns the medians of the cards that have no agreement yet, whether people agree on them or not, in the order of the
 * result. Cards that nobody rated in every field are left out: they would get half of their scores.
 */
export function openMedians(
  result: ScoreResult,
  agreements: readonly Pick<Agreement, 'cardId'>[],
  between: BetweenSteps,
): readonly MedianCard[] {
  const agreed = new Set(agreements.map(({ cardId }) => cardId))
  return result.cards.flatMap(({ cardId, raters, spreads }) => {
    const values = Object.entries(spreads).flatMap(([field, spread]) => {
      const [low, high] = stepsAroundMedian(spread) ?? []
      const step = medianStep(spread) ?? (between === 'higher' ? high : low)
      return step ? [[field, step] as const] : []
    })
    const isWhole = values.length > 0 && values.length === Object.keys(spreads).length
    return isWhole && !agreed.has(cardId) ? [{ cardId, values: Object.fromEntries(values), raters }] : []
  })
}

/** Returns the cards that have no agreement and no median in one of their fields, because nobody chose a step there. */
export function cardsWithoutMedian(
  result: ScoreResult,
  agreements: readonly Pick<Agreement, 'cardId'>[],
): readonly string[] {
  const agreed = new Set(agreements.map(({ cardId }) => cardId))
  const has = new Set(openMedians(result, agreements, 'higher').map(({ cardId }) => cardId))
  return result.cards.flatMap(({ cardId }) => (agreed.has(cardId) || has.has(cardId) ? [] : [cardId]))
}

function undisputedValue(spread: RatingSpread): 1 | 2 | 3 | 4 | 5 | undefined {
  const { least, most } = spread
  if (least === null || most === null || ratersOf(spread) < FEWEST_RATERS || most - least > WIDEST_RANGE)
    return undefined
  return medianStep(spread)
}
