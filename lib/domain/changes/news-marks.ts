// The sign that a card has while its change is marked: new, gone up or down on its scales, renamed, or changed in another
// way.

import { LEVELS } from '../criteria/scale'
import type { BoardChanges, MovedCard } from './board-changes'

export type NewsMark = 'new' | 'up' | 'down' | 'renamed' | 'changed'

/** The scores by which a card stands in a matrix as it is now. */
const CURRENT = ['likelihoodCurrent', 'impactCurrent']

/** Returns the signs of the cards that are still there, by card id. */
export function newsMarks({ made, moved, renamed }: BoardChanges): ReadonlyMap<string, NewsMark> {
  return new Map<string, NewsMark>([
    ...renamed.map(({ cardId }) => [cardId, 'changed'] as const),
    ...moved.map((card) => [card.cardId, directionOf(card) ?? 'changed'] as const),
    ...made.map(({ cardId }) => [cardId, 'new'] as const),
  ])
}

/**
 * Returns whether a card went up or down: by its current level, or, within a level, by the sum of its current scores.
 * Null where it did neither, also for one that had no scores before.
 */
export function directionOf({ levels, fields }: MovedCard): 'up' | 'down' | null {
  const level = levels.find(({ assessment }) => assessment === 'current')
  const byLevel = level?.from && level.to ? LEVELS.indexOf(level.to) - LEVELS.indexOf(level.from) : 0
  const steps = fields.map(({ field, from, to }) =>
    CURRENT.includes(field) && typeof from === 'number' && typeof to === 'number' ? to - from : 0,
  )
  const by = byLevel || steps.reduce((sum, step) => sum + step, 0)
  return by === 0 ? null : by > 0 ? 'up' : 'down'
}
