// The path of a risk through a matrix: from its level before any treatment, through its current one, to its target. In
// a matrix of one assessment the card itself stands for that assessment, and marks show the others.

import type { CardFields } from '../cards/card-fields'
import { ASSESSMENT_FIELDS, ASSESSMENTS, type Assessment, scoresOf } from '../criteria/assessment'
import { type Cell, cellRect, type Point } from '../matrix/matrix'
import type { MatrixAxes } from '../matrix/matrix-axes'

export interface PathStop {
  readonly assessment: Assessment
  /** The middle of the stop's mark, in the matrix's coordinates; undefined if the card itself is the stop. */
  readonly mark: Point | undefined
}

/** A path in which at least one of the stops is a mark. */
export type AssessmentPath = readonly PathStop[]

/** Marks are in the upper right of a cell, beside the level's word, where no card is laid. */
const MARK = { right: 14, top: 12, pitch: 18 } as const

/** Returns the assessment that a matrix shows; undefined unless its axes are the likelihood and impact of one. */
export function assessmentOf({ x, y }: Pick<MatrixAxes, 'x' | 'y'>): Assessment | undefined {
  return ASSESSMENTS.find((assessment) => {
    const { likelihood, impact } = ASSESSMENT_FIELDS[assessment]
    return (x?.field === impact && y?.field === likelihood) || (x?.field === likelihood && y?.field === impact)
  })
}

/**
 * Returns the paths of a matrix's cards by card id; cards without one are absent. Marks in one cell lie beside each
 * other, in the order of the cards. A stop in the same cell as the one before it is left out, because the risk did not
 * move.
 */
export function assessmentPaths(
  axes: MatrixAxes,
  cards: Iterable<{ readonly id: string; readonly fields: CardFields }>,
): ReadonlyMap<string, AssessmentPath> {
  const paths = new Map<string, AssessmentPath>()
  const shown = assessmentOf(axes)
  if (!shown) return paths
  const isLikelihoodUp = axes.y?.field === ASSESSMENT_FIELDS[shown].likelihood
  const marksInCell = new Map<string, number>()
  for (const { id, fields } of cards) {
    const cells = ASSESSMENTS.flatMap((assessment) => {
      const { likelihood, impact } = scoresOf(fields, assessment)
      if (likelihood === undefined || impact === undefined) return []
      const cell: Cell = isLikelihoodUp ? { x: impact, y: likelihood } : { x: likelihood, y: impact }
      return [{ assessment, cell }]
    })
    const own = cells.find(({ assessment }) => assessment === shown)
    if (!own) continue
    const steps: { assessment: Assessment; cell: Cell }[] = []
    for (const stop of cells) {
      const last = steps.at(-1)
      if (!last || !isSame(last.cell, stop.cell)) steps.push(stop)
      // If two stops share a cell, the card stands for both.
      else if (stop === own) steps[steps.length - 1] = stop
    }
    if (steps.length < 2) continue
    const stops = steps.map(({ assessment, cell }): PathStop => {
      if (assessment === shown) return { assessment, mark: undefined }
      const key = `${cell.x},${cell.y}`
      const slot = marksInCell.get(key) ?? 0
      marksInCell.set(key, slot + 1)
      return { assessment, mark: markPoint(axes, cell, slot) }
    })
    paths.set(id, stops)
  }
  return paths
}

/** A row has as many marks as fit to the right of the level's word; further marks go into rows below. */
function markPoint({ grid }: MatrixAxes, cell: Cell, slot: number): Point {
  const rect = cellRect(grid, cell)
  const inRow = Math.max(1, Math.floor((rect.w * 0.6) / MARK.pitch))
  return {
    x: rect.x + rect.w - MARK.right - (slot % inRow) * MARK.pitch,
    y: rect.y + MARK.top + Math.floor(slot / inRow) * MARK.pitch,
  }
}

function isSame(a: Cell, b: Cell): boolean {
  return a.x === b.x && a.y === b.y
}
