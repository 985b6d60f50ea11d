// Where the legend of an open result stands: always whole in the view, and beside the matrix as long as there is room.

import type { Rect } from '@/lib/domain/rect'

/** The legend's lines in a wide place, and in a narrow one. */
const LINES_PX = { wide: 44, narrow: 76, narrowBelow: 470 } as const
const LEAST_WIDTH_PX = 240
/** One entry under the other. */
const LEAST_BESIDE_PX = 136
/** The height of a legend beside the matrix, about. */
const BESIDE_PX = 130
const MARGIN_PX = 8

export interface LegendPlace {
  readonly left: number
  readonly top: number
  readonly width: number
  /** `top` is its upper edge; else its lower one. */
  readonly isBelow: boolean
}

/**
 * Returns its place for the columns of a matrix, `axisPx` to the right of the matrix's own edge, in px of the view, of which
 * `free` is what nothing covers. It stands above the matrix or below it, where nothing else lies (`isEmpty`), or in the place
 * of its tray, whose upper edge is `trayTop`, if that holds no card; else at the lower edge of the view: below the matrix where
 * nothing lies, or beside it if that has room. Only where all of these are taken it covers something.
 */
export function legendPlace(
  matrix: Rect,
  free: Rect,
  isEmpty: (place: Rect) => boolean,
  trayTop?: number,
  axisPx = 0,
): LegendPlace {
  const left = clamp(matrix.x, free.x + MARGIN_PX, free.x + free.w - LEAST_WIDTH_PX)
  const width = Math.max(LEAST_WIDTH_PX, Math.min(matrix.x + matrix.w, free.x + free.w - MARGIN_PX) - left)
  const h = width < LINES_PX.narrowBelow ? LINES_PX.narrow : LINES_PX.wide
  const isFree = (y: number) => y >= free.y && y + h <= free.y + free.h && isEmpty({ x: left, y, w: width, h })
  const bottom = matrix.y + matrix.h
  if (isFree(matrix.y - h)) return { left, top: matrix.y, width, isBelow: false }
  if (isFree(bottom)) return { left, top: bottom, width, isBelow: true }
  if (trayTop !== undefined && isFree(trayTop)) return { left, top: trayTop, width, isBelow: true }
  const edge = free.y + free.h
  const isAboveEdge = bottom <= edge - h
  if (isAboveEdge && isFree(edge - h)) return { left, top: edge, width, isBelow: false }
  const sides = besideMatrix({ ...matrix, x: matrix.x - axisPx, w: matrix.w + axisPx }, free)
  const beside = sides.find((side) => isEmpty({ x: side.left, y: edge - BESIDE_PX, w: side.width, h: BESIDE_PX }))
  if (beside) return beside
  if (isAboveEdge) return { left, top: edge, width, isBelow: false }
  return sides[0] ?? { left, top: Math.min(bottom, edge), width, isBelow: false }
}

/** The sides of a matrix that have room, the wider one first. */
function besideMatrix(matrix: Rect, free: Rect): LegendPlace[] {
  const end = matrix.x + matrix.w
  return [
    { left: free.x + MARGIN_PX, width: matrix.x - free.x - 2 * MARGIN_PX },
    { left: end + MARGIN_PX, width: free.x + free.w - end - 2 * MARGIN_PX },
  ]
    .filter(({ width }) => width >= LEAST_BESIDE_PX)
    .toSorted((a, b) => b.width - a.width)
    .map((side) => ({ ...side, top: free.y + free.h, isBelow: false }))
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
