// The places of the marks of ratings in a grid of cells, in the matrix's coordinates. Pure.

import { cellRect, type Grid, gridRect, type Point } from '@/lib/domain/matrix/matrix'

/**
 * The place of a ring: the point, and whether the ring's middle stands there or its upper right corner. `corner`: the
 * point is where four cells meet.
 */
export interface RingPlace {
  readonly point: Point
  readonly across: 'middle' | 'end'
  readonly down: 'middle' | 'top' | 'corner'
}

/**
 * Returns the place of the ring of a median. `x` and `y` are positions on the axes from 1. A whole one stands inside its
 * cell, at the top on the right, where neither the word of the level nor a card's text is. One between two cells stands
 * on their border, because it is in neither.
 */
export function ringPlace(grid: Grid, { x, y }: { readonly x: number; readonly y: number }): RingPlace {
  const isBetweenColumns = !Number.isInteger(x)
  const isBetweenRows = !Number.isInteger(y)
  const middle = pointAt(grid, x, y)
  const cell = cellRect(grid, { x: Math.floor(x), y: Math.floor(y) })
  // Near the upper part of a border between columns, the column on the right has the word of its level.
  const isInMiddle = isBetweenRows || isBetweenColumns
  return {
    point: { x: isBetweenColumns ? middle.x : cell.x + cell.w, y: isInMiddle ? middle.y : cell.y },
    across: isBetweenColumns ? 'middle' : 'end',
    down: isBetweenRows && isBetweenColumns ? 'corner' : isInMiddle ? 'middle' : 'top',
  }
}

/** Returns the place of two positions on the axes, which may lie between cells. */
function pointAt(grid: Grid, x: number, y: number): Point {
  const area = gridRect(grid)
  const row = grid.isUpward ? grid.rows - y + 0.5 : y - 0.5
  return { x: area.x + ((x - 0.5) / grid.columns) * area.w, y: area.y + (row / grid.rows) * area.h }
}
