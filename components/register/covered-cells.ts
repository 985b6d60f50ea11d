// Cells of the register that are covered while people rate cards alone (components/canvas/cover/covered-scores): they show
// that there is a value, and can't be written in that time.

import type { BoardView } from '@/lib/document/view/board-view'

/** The covered columns by the id of the card. */
export type CoveredCells = ReadonlyMap<string, ReadonlySet<string>>

/** Columns whose values follow from scores. */
const DERIVED: Readonly<Record<string, string>> = {
  likelihoodCurrent: 'level',
  impactCurrent: 'level',
  effort: 'quadrant',
  impact: 'quadrant',
}

/** Returns the columns that `seen`, which is the same board without its covered scores, lacks. */
export function coveredCells(whole: Pick<BoardView, 'cards'>, seen: Pick<BoardView, 'cards'>): CoveredCells {
  const cells = new Map<string, ReadonlySet<string>>()
  whole.cards.forEach((card, i) => {
    const shown = seen.cards[i]?.fields ?? card.fields
    if (shown === card.fields) return
    const names = Object.keys(card.fields).filter((name) => !Object.hasOwn(shown, name))
    cells.set(card.id, new Set(names.flatMap((name) => [name, DERIVED[name] ?? name])))
  })
  return cells
}
