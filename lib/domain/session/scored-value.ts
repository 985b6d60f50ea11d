// A rating from 1 to 5 as the card's field holds it.

import type { Step } from '../cards/card-fields'
import { EFFORTS, type Effort } from '../criteria/criteria'

/** Effort is rated in the order of its sizes and written as one of them; every other field is a step itself. */
export function scoredValue(field: string, step: Step): Step | Effort {
  return (field === 'effort' && EFFORTS[step - 1]) || step
}
