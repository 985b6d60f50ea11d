// Which cards a step can have people rate: all that it asks about, those without scores, or those that the facilitator has
// selected on the canvas.

import type { CardFields } from '../cards/card-fields'
import type { CardKind } from '../cards/card-kind'
import { askedCards } from './asked-cards'
import { MOST_CARDS_OF_ROUND } from './round'
import { scoredAlready } from './scored-already'
import type { SessionStep } from './session'

export type RatedExtent = 'all' | 'unscored' | 'selected'

export interface RatingChoice {
  readonly extent: RatedExtent
  /** Never empty. */
  readonly cardIds: readonly string[]
}

interface RatedCard {
  readonly id: string
  readonly kind: CardKind
  readonly ref: string
  readonly parentId: string
  readonly fields: CardFields
}

/**
 * Returns the choices, `all` first; empty where there is nothing to choose, because the
 * step rates nothing or the others would leave out no card.
 */
export function ratingChoices(
  { activity, placeId }: Pick<SessionStep, 'activity' | 'placeId'>,
  cards: readonly RatedCard[],
  selectedIds: readonly string[],
): readonly RatingChoice[] {
  if (activity?.kind !== 'score') return []
  const all = askedCards(cards, activity, placeId)
  const scored = new Set(scoredAlready(all, activity))
  const isSelected = new Set(selectedIds)
  // A selection may reach beyond the step's place: the facilitator sees what it holds.
  const selected = cards
    .filter(({ id, kind }) => kind === activity.cardKind && isSelected.has(id))
    .slice(0, MOST_CARDS_OF_ROUND)
  const others = [
    choice(
      'unscored',
      all.filter((card) => !scored.has(card)),
    ),
    choice('selected', selected),
  ].filter(({ cardIds }) => cardIds.length > 0 && !isSame(cardIds, all))
  return others.length === 0 ? [] : [choice('all', all), ...others]
}

function choice(extent: RatedExtent, cards: readonly RatedCard[]): RatingChoice {
  return { extent, cardIds: cards.map(({ id }) => id) }
}

function isSame(cardIds: readonly string[], all: readonly RatedCard[]): boolean {
  const ids = new Set(cardIds)
  return ids.size === all.length && all.every(({ id }) => ids.has(id))
}
