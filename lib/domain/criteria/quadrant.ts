// The quadrant of a recommendation by effort and impact. It is derived, never stored.

import type { CardFields } from '../cards/card-fields'
import { isStep } from '../cards/card-fields'

export type Quadrant = 'quick-win' | 'major-project' | 'fill-in' | 'thankless-task'

const LITTLE_EFFORT: readonly unknown[] = ['XS', 'S', 'M']
const GREAT_EFFORT: readonly unknown[] = ['L', 'XL']

/**
 * Returns the quadrant of effort and impact in which a recommendation lies. Undefined while effort or impact isn't set.
 * Impact from 3 up counts as high, effort up to M as low.
 */
export function quadrantOf(fields: CardFields): Quadrant | undefined {
  const { effort, impact } = fields
  if (!isStep(impact)) return undefined
  if (LITTLE_EFFORT.includes(effort)) return impact >= 3 ? 'quick-win' : 'fill-in'
  if (GREAT_EFFORT.includes(effort)) return impact >= 3 ? 'major-project' : 'thankless-task'
  return undefined
}
