// A matrix for the back row: the same axes and cells as on the canvas, without the room that the canvas keeps for its own
// small words. Pure.

import type { BoardCard, BoardMatrix } from '@/lib/document/view/board-view'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { Cell, Grid, Rect } from '@/lib/domain/matrix/matrix'
import { cellRect } from '@/lib/domain/matrix/matrix'
import { type MatrixAxes, matrixAxes } from '@/lib/domain/matrix/matrix-axes'
import { levelOfCell } from '@/lib/domain/matrix/matrix-cells'
import { isRatedOn } from '@/lib/domain/session/activity'
import type { SessionStep } from '@/lib/domain/session/session'

/** Cells are laid out on a square of this side, and drawn by shares of it. */
export const SIDE = 1_000

const NO_INSET = { left: 0, top: 0, right: 0, bottom: 0 } as const

export type RoomAxes = MatrixAxes & {
  readonly x: NonNullable<MatrixAxes['x']>
  readonly y: NonNullable<MatrixAxes['y']>
}

/** Returns the axes; undefined for a matrix that isn't one of levels, which only the canvas draws. */
export function roomAxes(matrix: BoardMatrix, criteria: Criteria): RoomAxes | undefined {
  const axes = matrixAxes({ ...matrix, w: SIDE, h: SIDE }, criteria)
  const { x, y } = axes
  if (!x || !y || levelOfCell(axes, criteria, { x: 1, y: 1 }) === undefined) return undefined
  return { ...axes, x, y, grid: { ...axes.grid, inset: NO_INSET } }
}

/** Returns the place of a cell, in CSS. */
export function cellStyle(grid: Grid, cell: Cell) {
  return inShares(cellRect(grid, cell))
}

function inShares({ x, y, w, h }: Rect) {
  const share = (length: number) => `${(length / SIDE) * 100}%`
  return { left: share(x), top: share(y), width: share(w), height: share(h) }
}

interface BoardOfStep {
  readonly matrices: readonly BoardMatrix[]
  readonly cards: readonly Pick<BoardCard, 'parentId'>[]
}

/**
 * The step's place if that is a matrix; for a step on the whole board, its only matrix if all cards are in it, or while people
 * rate by its axes: what its steps mean has to be read then.
 */
export function matrixOfStep(
  { matrices, cards }: BoardOfStep,
  step: Pick<SessionStep, 'placeId' | 'activity'> | undefined,
): BoardMatrix | undefined {
  if (step?.placeId) return matrices.find(({ id }) => id === step.placeId)
  const [only] = matrices
  if (matrices.length !== 1 || !only) return undefined
  const isRated = step?.activity?.kind === 'score' && isRatedOn(step.activity.cardKind, only)
  return isRated || cards.every(({ parentId }) => parentId === only.id) ? only : undefined
}
