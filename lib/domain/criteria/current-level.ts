// The level of a card as it is now. Pure.

import type { Card } from '../cards/card'
import { isStep } from '../cards/card-fields'
import { type Criteria, levelOf } from './criteria'
import type { Level } from './scale'

/** Returns the current level of a card; undefined while it isn't scored, and for kinds without one. */
export function currentLevel({ fields }: Pick<Card, 'fields'>, criteria: Pick<Criteria, 'levels'>): Level | undefined {
  const { likelihoodCurrent, impactCurrent } = fields
  return isStep(likelihoodCurrent) && isStep(impactCurrent)
    ? levelOf(criteria, likelihoodCurrent, impactCurrent)
    : undefined
}
