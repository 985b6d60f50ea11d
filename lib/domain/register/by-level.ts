// Cards in the order in which a room talks about them: the highest level first. Pure.

import type { Card } from '../cards/card'
import type { Criteria } from '../criteria/criteria'
import { currentLevel } from '../criteria/current-level'
import { LEVELS, type Level } from '../criteria/scale'

type Rated = Pick<Card, 'ref' | 'fields'>

interface CardsOfLevel<C> {
  /** Undefined for cards without a level. */
  readonly level: Level | undefined
  readonly cards: readonly C[]
}

/** Groups cards by their current level, the highest first and those without one last, each group by reference. */
export function cardsByLevel<C extends Rated>(
  cards: readonly C[],
  criteria: Pick<Criteria, 'levels'>,
): readonly CardsOfLevel<C>[] {
  return [...LEVELS.toReversed(), undefined].flatMap((level) => {
    const ofLevel = cards.filter((card) => currentLevel(card, criteria) === level)
    return ofLevel.length === 0 ? [] : [{ level, cards: ofLevel.toSorted((a, b) => byRef(a.ref, b.ref)) }]
  })
}

function byRef(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
