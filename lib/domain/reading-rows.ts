// The order in which people read what lies on a board: row by row, left before right. Pure.

import type { Rect } from './rect'

/** Two rectangles that begin within this share of the first one's height are in one row. */
const ROW_SHARE = 0.5

/** Returns the indexes of `rects` in reading order. */
export function inRows(rects: readonly Rect[]): number[] {
  const at = (index: number) => rects[index] ?? { x: 0, y: 0, w: 0, h: 0 }
  const rows: { endsAt: number; indexes: number[] }[] = []
  for (const index of [...rects.keys()].sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x)) {
    const { y, h } = at(index)
    const row = rows.at(-1)
    if (row && y < row.endsAt) row.indexes.push(index)
    else rows.push({ endsAt: y + h * ROW_SHARE, indexes: [index] })
  }
  return rows.flatMap((row) => row.indexes.sort((a, b) => at(a).x - at(b).x || at(a).y - at(b).y))
}
