// The geometry of a matrix: which cell is where, and how the cards of one cell share it. All lengths are pixels in the
// matrix's own coordinates. The page and the server lay cards out by these same functions, so that a card moves to the
// same place whoever changes its score.

import type { Step } from './card-fields'

/** `grid`: columns and rows. `rings`: the values of the x axis from the middle outwards; there is no other axis. */
export const MATRIX_LAYOUTS = ['grid', 'rings'] as const
export type MatrixLayout = (typeof MATRIX_LAYOUTS)[number]

/** Words for the ends of an axis, such as "closed markets" and "open markets"; '' where its values say enough. */
export const MATRIX_POLES = ['xLow', 'xHigh', 'yLow', 'yHigh'] as const
export type MatrixPole = (typeof MATRIX_POLES)[number]

/** The height of the tray at the bottom, which holds the cards that have no cell yet. */
export const MATRIX_TRAY_PX = 88
/** Room outside the cells: axis words at the left and below, the title above, the tray at the bottom. */
export const MATRIX_INSET_PX = { left: 84, top: 44, right: 8, bottom: 52 + MATRIX_TRAY_PX } as const
/** The size of a matrix whose cells are 168 x 116. */
export const MATRIX_SIZE_PX = { w: 84 + 5 * 168 + 8, h: 44 + 5 * 116 + 52 + MATRIX_TRAY_PX } as const

const CELL_GAP_PX = 4
const CELL_PADDING_PX = { left: 8, top: 22, right: 8, bottom: 6 } as const
const CARD_GAP_PX = 4
/** Below this height a card can't show its one line. */
const MIN_CARD_HEIGHT_PX = 20
/** A card alone in its cell is no taller than this. */
const MAX_CARD_HEIGHT_PX = 88

export interface Size {
  readonly w: number
  readonly h: number
}
export interface Point {
  readonly x: number
  readonly y: number
}
export type Rect = Point & Size

/** Steps 1 to 5 along x to the right and along y upwards. */
export interface Cell {
  readonly x: Step
  readonly y: Step
}

export function cellRect(matrix: Size, cell: Cell): Rect {
  const pitchX = (matrix.w - MATRIX_INSET_PX.left - MATRIX_INSET_PX.right) / 5
  const pitchY = (matrix.h - MATRIX_INSET_PX.top - MATRIX_INSET_PX.bottom) / 5
  return {
    x: MATRIX_INSET_PX.left + (cell.x - 1) * pitchX + CELL_GAP_PX / 2,
    y: MATRIX_INSET_PX.top + (5 - cell.y) * pitchY + CELL_GAP_PX / 2,
    w: pitchX - CELL_GAP_PX,
    h: pitchY - CELL_GAP_PX,
  }
}

/** The cell that holds a point; undefined outside the grid. Between two cells the point belongs to one of them. */
export function cellAt(matrix: Size, point: Point): Cell | undefined {
  const pitchX = (matrix.w - MATRIX_INSET_PX.left - MATRIX_INSET_PX.right) / 5
  const pitchY = (matrix.h - MATRIX_INSET_PX.top - MATRIX_INSET_PX.bottom) / 5
  const column = Math.floor((point.x - MATRIX_INSET_PX.left) / pitchX)
  const row = Math.floor((point.y - MATRIX_INSET_PX.top) / pitchY)
  if (column < 0 || column > 4 || row < 0 || row > 4) return undefined
  return { x: (column + 1) as Step, y: (5 - row) as Step }
}

/**
 * The places of `count` cards in a cell, in order. One card gets the cell; more share it in rows, then in columns:
 * all shrink evenly and none is hidden.
 */
export function slotsInCell(matrix: Size, cell: Cell, count: number): Rect[] {
  if (count < 1) return []
  const rect = cellRect(matrix, cell)
  const room = {
    x: rect.x + CELL_PADDING_PX.left,
    y: rect.y + CELL_PADDING_PX.top,
    w: rect.w - CELL_PADDING_PX.left - CELL_PADDING_PX.right,
    h: rect.h - CELL_PADDING_PX.top - CELL_PADDING_PX.bottom,
  }
  const mostRows = Math.max(1, Math.floor((room.h + CARD_GAP_PX) / (MIN_CARD_HEIGHT_PX + CARD_GAP_PX)))
  const columns = Math.ceil(count / mostRows)
  const rows = Math.ceil(count / columns)
  const w = (room.w - (columns - 1) * CARD_GAP_PX) / columns
  const h = Math.min(MAX_CARD_HEIGHT_PX, (room.h - (rows - 1) * CARD_GAP_PX) / rows)
  return Array.from({ length: count }, (_, i) => ({
    x: room.x + Math.floor(i / rows) * (w + CARD_GAP_PX),
    y: room.y + (i % rows) * (h + CARD_GAP_PX),
    w,
    h,
  }))
}
