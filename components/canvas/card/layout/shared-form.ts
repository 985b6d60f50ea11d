// Cards that lie together, and cards of one size in a matrix, are told apart by one thing: by their titles where each of them has
// room for some words, otherwise by their references. Pure.

import type { Size } from '@/lib/domain/matrix/matrix'
import { groupBy } from '@/lib/std/group-by'
import type { CardFacts } from '../card-facts'
import type { CardForm } from './laid-out-card'

export interface PlacedFacts<Id> {
  readonly id: Id
  readonly facts: CardFacts
  readonly size: Size
  /** The cell of the matrix, or its tray. */
  readonly place: string
}

/**
 * Returns the form of each card of a matrix; cards that aren't in the map keep their own. `showsRef` says whether a card that
 * is laid out in a form, or without one, shows its reference.
 */
export function sharedForms<Id>(
  cards: readonly PlacedFacts<Id>[],
  showsRef: (facts: CardFacts, size: Size, form: CardForm | undefined) => boolean,
): ReadonlyMap<Id, CardForm> {
  const hasRef = (form?: CardForm) => (card: PlacedFacts<Id>) => showsRef(card.facts, card.size, form)
  const forms = new Map<Id, CardForm>()
  const give = (some: readonly PlacedFacts<Id>[], form: CardForm) => {
    for (const { id } of some) forms.set(id, form)
  }
  const byRef: (readonly PlacedFacts<Id>[])[] = []
  const byTitle: (readonly PlacedFacts<Id>[])[] = []
  /** The sizes of which some cards can't do without their references. */
  const referred = new Set<string>()
  const refer = (cell: readonly PlacedFacts<Id>[]) => {
    for (const { size } of cell) referred.add(keyOf(size))
  }
  for (const cell of groupBy(cards, ({ place }) => place).values()) {
    if (cell.every(hasRef())) byRef.push(cell)
    else if (cell.some(hasRef('title'))) {
      give(cell, 'ref')
      refer(cell)
    } else byTitle.push(cell)
  }
  const titled = new Set(byTitle.flatMap((cell) => cell.map(({ size }) => keyOf(size))))
  for (const cell of byRef) {
    const hasLikes = cell.every(({ size }) => titled.has(keyOf(size)))
    if (hasLikes && !cell.some(hasRef('title'))) byTitle.push(cell)
    else refer(cell)
  }
  for (const cell of byTitle) give(cell, cell.some(({ size }) => referred.has(keyOf(size))) ? 'ref' : 'title')
  return forms
}

function keyOf({ w, h }: Size): string {
  return `${Math.round(w)} ${Math.round(h)}`
}
