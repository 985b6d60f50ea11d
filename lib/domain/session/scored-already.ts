// The cards of a coming or open rating that already have scores: a person who sees those doesn't rate alone.

import type { CardFields } from '../cards/card-fields'
import type { CardKind } from '../cards/card-kind'
import { type Activity, SCORED_FIELDS } from './activity'

/** Returns those of the cards that an activity rates and that already have all of its scores; none of other activities. */
export function scoredAlready<C extends { readonly kind: CardKind; readonly fields: CardFields }>(
  cards: readonly C[],
  activity: Activity | null,
): C[] {
  if (activity?.kind !== 'score') return []
  const { cardKind } = activity
  return cards.filter(
    ({ kind, fields }) => kind === cardKind && SCORED_FIELDS[cardKind].every((name) => fields[name] !== undefined),
  )
}
