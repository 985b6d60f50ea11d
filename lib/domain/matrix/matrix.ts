// The geometry of a matrix: the places of its cells, in a grid or in rings, and of its tray. All lengths are pixels in
// the matrix's own coordinates. Page and server lay cards out by these same functions, so that a card moves to the same
// place whoever changes its fields.

import type { Point, Rect, Size } from '../rect'
import { ringAt, ringBox } from './matrix-rings'

export type { Point, Rect, Size } from '../rect'

/** `grid`: columns and rows. `rings`: the values of the x axis from the middle outwards, without a y axis. */
export const MATRIX_LAYOUTS = ['grid', 'rings'] as const
export type MatrixLayout = (typeof MATRIX_LAYOUTS)[number]

/** Words for the ends of an axis, such as "closed markets" and "open markets"; '' if its values are clear enough. */
export const MATRIX_POLES = ['xLow', 'xHigh', 'yLow', 'yHigh'] as const
export type MatrixPole = (typeof MATRIX_POLES)[number]

/** The height of the tray at the bottom, which holds the cards that have no cell yet. */
export const MATRIX_TRAY_PX = 88
/** The size of a matrix whose 5 x 5 cells are 168 x 116. */
export const MATRIX_SIZE_PX = { w: 84 + 5 * 168 + 8, h: 44 + 5 * 116 + 52 + MATRIX_TRAY_PX } as const

const CELL_GAP_PX = 4
const TRAY_GAP_PX = 8
/** The margin between the tray and the edge of the matrix. */
const TRAY_MARGIN_PX = 4

/** Positions on the axes, from 1: x runs to the right, or outwards in rings; y is 1 if there is no y axis. */
export interface Cell {
  readonly x: number
  readonly y: number
}

/** The geometry of a matrix, made by lib/domain/matrix/matrix-axes. */
export type Grid = Size & {
  readonly layout: MatrixLayout
  readonly columns: number
  readonly rows: number
  /** Row 1 is at the bottom. */
  readonly isUpward: boolean
  /** Room outside the cells: title and column heads above, words of the rows at the left, words of steps and tray below. */
  readonly inset: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  /** Room at the top of a cell for the word of its level or region, if cells have such words. */
  readonly cellTop: number
}

/** The area of all cells. */
export function gridRect({ w, h, inset }: Grid): Rect {
  return {
    x: inset.left,
    y: inset.top,
    w: Math.max(1, w - inset.left - inset.right),
    h: Math.max(1, h - inset.top - inset.bottom),
  }
}

/** Returns the rectangle of a cell; in rings, the square around the ring. */
export function cellRect(grid: Grid, cell: Cell): Rect {
  const area = gridRect(grid)
  if (grid.layout === 'rings') return ringBox(area, grid.columns, cell.x)
  const pitchX = area.w / grid.columns
  const pitchY = area.h / grid.rows
  const gap = Math.min(CELL_GAP_PX, pitchX / 4, pitchY / 4)
  const row = grid.isUpward ? grid.rows - cell.y : cell.y - 1
  return {
    x: area.x + (cell.x - 1) * pitchX + gap / 2,
    y: area.y + row * pitchY + gap / 2,
    w: pitchX - gap,
    h: pitchY - gap,
  }
}

/**
 * Returns the cell that holds a point; undefined outside the cells. A point between two cells belongs to one of them.
 */
export function cellAt(grid: Grid, point: Point): Cell | undefined {
  const area = gridRect(grid)
  if (grid.layout === 'rings') {
    const ring = ringAt(area, grid.columns, point)
    return ring === undefined ? undefined : { x: ring, y: 1 }
  }
  const column = Math.floor(((point.x - area.x) / area.w) * grid.columns)
  const row = Math.floor(((point.y - area.y) / area.h) * grid.rows)
  if (column < 0 || column >= grid.columns || row < 0 || row >= grid.rows) return undefined
  return { x: column + 1, y: grid.isUpward ? grid.rows - row : row + 1 }
}

/** Returns the positions of a grid's rows from the top. */
export function rowsFromTop({ rows, isUpward }: Pick<Grid, 'rows' | 'isUpward'>): readonly number[] {
  const upward = Array.from({ length: rows }, (_, i) => i + 1)
  return isUpward ? upward.toReversed() : upward
}

/** Returns the cells of a grid in the order in which it is read: the upper row first; rings from the middle outwards. */
export function cellsInOrder(grid: Grid): readonly Cell[] {
  return rowsFromTop(grid).flatMap((y) => Array.from({ length: grid.columns }, (_, i) => ({ x: i + 1, y })))
}

/** Returns the place at the bottom for cards that have no cell. */
export function trayRect({ w, h }: Size): Rect {
  const height = Math.min(MATRIX_TRAY_PX, h / 2) - TRAY_GAP_PX - TRAY_MARGIN_PX
  return { x: TRAY_GAP_PX, y: h - height - TRAY_MARGIN_PX, w: Math.max(1, w - 2 * TRAY_GAP_PX), h: height }
}

/** Whether a rectangle contains a point. Its right and bottom edges don't belong to it. */
export function isInRect({ x, y, w, h }: Rect, point: Point): boolean {
  return point.x >= x && point.x < x + w && point.y >= y && point.y < y + h
}
