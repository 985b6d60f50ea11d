// Cards in the order in which a room talks about them: the highest level first, and then by kind. Pure.

import type { Card } from '../cards/card'
import { CARD_KINDS, type CardKind } from '../cards/card-kind'
import type { Criteria } from '../criteria/criteria'
import { currentLevel } from '../criteria/current-level'
import { LEVELS, type Level } from '../criteria/scale'
import { kindsWith } from '../matrix/axis'

/** The kinds whose cards get a level once they are rated. */
export const LEVELLED_KINDS: readonly CardKind[] = kindsWith(['likelihoodCurrent', 'impactCurrent'])

type Rated = Pick<Card, 'ref' | 'kind' | 'fields'>

/** Either level or kind is undefined. */
interface CardsTogether<C> {
  readonly level: Level | undefined
  /** Cards without a level are of one kind: most kinds never have one. */
  readonly kind: CardKind | undefined
  readonly cards: readonly C[]
}

/** Groups cards by their current level, the highest first, then those without one by kind; each group by reference. */
export function cardsByLevel<C extends Rated>(
  cards: readonly C[],
  criteria: Pick<Criteria, 'levels'>,
): readonly CardsTogether<C>[] {
  const levelOf = (card: C) => currentLevel(card, criteria)
  const groups = [
    ...LEVELS.toReversed().map((level) => ({
      level,
      kind: undefined,
      cards: cards.filter((card) => levelOf(card) === level),
    })),
    ...CARD_KINDS.map((kind) => ({
      level: undefined,
      kind,
      cards: cards.filter((card) => card.kind === kind && levelOf(card) === undefined),
    })),
  ]
  return groups.flatMap((group) =>
    group.cards.length === 0 ? [] : [{ ...group, cards: group.cards.toSorted((a, b) => byRef(a.ref, b.ref)) }],
  )
}

function byRef(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true })
}
