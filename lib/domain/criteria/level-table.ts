// Edits the table of levels one cell at a time, previews the effect of a change on the cards, and checks that levels
// rise with likelihood and impact. A table that doesn't rise is allowed with a notice, because some boards mean it.

import type { Card } from '../cards/card'
import { isStep, type Step } from '../cards/card-fields'
import { type Criteria, isWithinTolerance, levelOf } from './criteria'
import { LEVELS, type Level } from './scale'

export interface LevelCell {
  readonly likelihood: Step
  readonly impact: Step
}

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

/** Returns a copy of the table with another level in one cell. */
export function withLevel(levels: Criteria['levels'], cell: LevelCell, level: Level): Criteria['levels'] {
  return levels.map((row, y) =>
    row.map((value, x) => (y === cell.likelihood - 1 && x === cell.impact - 1 ? level : value)),
  )
}

/**
 * Finds the cells whose level is lower than that of an adjacent cell with less likelihood or less impact. If there are
 * none, no cell is worse than any cell of at least its likelihood and impact.
 */
export function levelDips(levels: Criteria['levels']): LevelCell[] {
  const rank = (likelihood: number, impact: number): number => {
    const level = levels[likelihood - 1]?.[impact - 1]
    return level === undefined ? -1 : LEVELS.indexOf(level)
  }
  return STEPS.flatMap((likelihood) =>
    STEPS.filter(
      (impact) => rank(likelihood, impact) < Math.max(rank(likelihood - 1, impact), rank(likelihood, impact - 1)),
    ).map((impact) => ({ likelihood, impact })),
  )
}

type Judged = Pick<Card, 'kind' | 'fields'>

export interface LevelChange<C extends Judged> {
  readonly card: C
  readonly from: Level
  readonly to: Level
  /** Set where the card crosses the tolerance line. */
  readonly crosses: 'above' | 'within' | undefined
}

/** Finds the risks that other criteria would give another current level, or move across the tolerance line. */
export function levelChanges<C extends Judged>(
  cards: readonly C[],
  before: Pick<Criteria, 'levels' | 'tolerance'>,
  after: Pick<Criteria, 'levels' | 'tolerance'>,
): LevelChange<C>[] {
  const changes: LevelChange<C>[] = []
  for (const card of cards) {
    const { likelihoodCurrent: likelihood, impactCurrent: impact } = card.fields
    if (card.kind !== 'risk' || !isStep(likelihood) || !isStep(impact)) continue
    const from = levelOf(before, likelihood, impact)
    const to = levelOf(after, likelihood, impact)
    if (!from || !to) continue
    const wasWithin = isWithinTolerance(before, from)
    const isWithin = isWithinTolerance(after, to)
    const crosses = wasWithin === isWithin ? undefined : isWithin ? 'within' : 'above'
    if (from !== to || crosses) changes.push({ card, from, to, crosses })
  }
  return changes
}
