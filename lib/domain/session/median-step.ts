// The place of a median on a scale of steps: on one of them, or halfway between two, where only people can decide.

import type { Step } from '../cards/card-fields'
import type { Agreement, RatingSpread } from './round'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

/** Returns the step that a median is; undefined if it lies between two, or if nobody rated. */
export function medianStep({ median }: Pick<RatingSpread, 'median'>): Step | undefined {
  return STEPS.find((step) => step === median)
}

/** Returns the two steps between which a median lies; undefined if it is a step itself, or if nobody rated. */
export function stepsAroundMedian({ median }: Pick<RatingSpread, 'median'>): readonly [Step, Step] | undefined {
  if (median === null) return undefined
  const below = STEPS.find((step) => step === Math.floor(median))
  const above = STEPS.find((step) => step === Math.ceil(median))
  return below && above && below !== above ? [below, above] : undefined
}

/** Returns the medians that are steps, by field. A median between two steps proposes neither: the team chooses. */
export function proposedValues(spreads: Readonly<Record<string, RatingSpread>>): Agreement['values'] {
  return Object.fromEntries(
    Object.entries(spreads).flatMap(([field, spread]) => {
      const step = medianStep(spread)
      return step ? [[field, step] as const] : []
    }),
  )
}
