// Which cards a round asks about unless somebody chooses others: those of its kinds, in the place where the step happens
// if any stands there, else on the whole board.

import type { CardKind } from '../cards/card-kind'
import { askedKinds, givesDrafts } from './activities/activities'
import type { Activity } from './activity'
import { MOST_CARDS_OF_ROUND } from './round'

interface PlacedCard {
  readonly kind: CardKind
  readonly ref: string
  readonly parentId: string
}

/** Returns them in the order of their references, at most MOST_CARDS_OF_ROUND; none for writing. */
export function askedCards<C extends PlacedCard>(
  cards: readonly C[],
  activity: Activity,
  placeId: string | null,
): readonly C[] {
  if (givesDrafts(activity)) return []
  const kinds = askedKinds(activity)
  const ofKinds = cards.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  const inPlace = ofKinds.filter(({ parentId }) => parentId === placeId)
  return (inPlace.length > 0 ? inPlace : ofKinds)
    .toSorted((a, b) => a.ref.localeCompare(b.ref, 'en', { numeric: true }))
    .slice(0, MOST_CARDS_OF_ROUND)
}
