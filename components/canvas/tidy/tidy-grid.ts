// Lays rectangles out in a grid, in their reading order: rows from the top, each from the left. Nothing overlaps, and
// columns have one width. Pure; pixels.

import { inRows } from '@/lib/domain/reading-rows'
import type { Point, Rect } from '@/lib/domain/rect'

export const TIDY_GAP_PX = 16

export interface TidyPlaces {
  /** The upper left corner of each rectangle, in the order in which they were given. */
  readonly places: readonly Point[]
  readonly bounds: Rect
}

/** `mostColumns` keeps the grid within what holds it. */
export function tidyGrid(rects: readonly Rect[], origin: Point, mostColumns = rects.length): TidyPlaces {
  const order = inRows(rects)
  const columns = Math.max(1, Math.min(columnCount(rects), mostColumns))
  const pitch = Math.max(0, ...rects.map(({ w }) => w)) + TIDY_GAP_PX
  const places: Point[] = []
  let y = origin.y
  for (let start = 0; start < order.length; start += columns) {
    const row = order.slice(start, start + columns)
    for (const [column, index] of row.entries()) places[index] = { x: origin.x + column * pitch, y }
    y += Math.max(...row.map((index) => rects[index]?.h ?? 0)) + TIDY_GAP_PX
  }
  const w = Math.max(0, Math.min(columns, rects.length) * pitch - TIDY_GAP_PX)
  return { places, bounds: { ...origin, w, h: Math.max(0, y - TIDY_GAP_PX - origin.y) } }
}

/** As many columns as keep the shape of what is there: a row stays a row, and a stack a stack. */
function columnCount(rects: readonly Rect[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  const w = Math.max(...rects.map((rect) => rect.x + rect.w)) - x + TIDY_GAP_PX
  const h = Math.max(...rects.map((rect) => rect.y + rect.h)) - y + TIDY_GAP_PX
  const across = w / (mean(rects.map((rect) => rect.w)) + TIDY_GAP_PX)
  const down = h / (mean(rects.map((rect) => rect.h)) + TIDY_GAP_PX)
  if (across < 1.5) return 1
  if (down < 1.5) return rects.length
  return Math.round(Math.sqrt((rects.length * across) / down))
}
