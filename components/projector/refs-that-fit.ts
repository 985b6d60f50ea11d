// How many references have room in a cell, whole: the others become a count. All in px. Pure.

import type { Size } from '@/lib/domain/rect'

export interface RefSizes {
  /** The widths of the references, in their order. */
  readonly widths: readonly number[]
  /** The width of the count of all of them. */
  readonly countWidth: number
  readonly height: number
  readonly gap: Size
}

/** Returns how many of the first references fit into the room, with the count of the others beside them if there are any. */
export function refsThatFit(room: Size, { widths, countWidth, height, gap }: RefSizes): number {
  const rows = Math.floor((room.h + gap.h) / (height + gap.h))
  const fits = (row: readonly number[]) => rowsOf(row, room.w, gap.w) <= rows
  if (fits(widths)) return widths.length
  for (let count = widths.length - 1; count > 0; count -= 1) {
    if (fits([...widths.slice(0, count), countWidth])) return count
  }
  return 0
}

/** Returns the rows that items of these widths take; infinitely many where one is wider than its row. */
function rowsOf(widths: readonly number[], roomWidth: number, gap: number): number {
  let rows = 0
  let left = Number.NEGATIVE_INFINITY
  for (const width of widths) {
    if (width > roomWidth) return Number.POSITIVE_INFINITY
    if (left < width + gap) {
      rows += 1
      left = roomWidth - width
    } else left -= width + gap
  }
  return rows
}
