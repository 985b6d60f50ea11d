// When the cards of a cell are too small to read, and how many titles have room instead. All in px of the screen. Pure.

import type { Size } from '@/lib/domain/rect'

/** A card that is alone in its cell has all of it. */
const FEWEST_CARDS = 2
/** The least size of a card whose title can be read in one line, whose words of 11 px take 72 % of it, and in lines of its own. */
const ONE_LINE_PX: Size = { w: 76, h: 15.3 }
const TWO_LINES_PX: Size = { w: 76, h: 34 }
export const STACK_ROW_PX = 17
/** So many cards that have a line each, in lines as narrow as this, say less of their titles than the smaller rows of a stack. */
const LINES_FROM_CARDS = 3
const NARROW_LINE_PX = 130
/** A narrower stack has no room for titles. */
const ROWS_FROM_PX = 96
/** A column of titles in a wider one, such as that of a tray, is as wide at least. */
const COLUMN_PX = 180

export interface StackRows {
  /** The rows stand side by side in so many columns. */
  readonly columns: number
  /** How many titles are shown. */
  readonly titles: number
  /** How many cards are only counted. */
  readonly rest: number
}

/** Says whether cards of this size, `count` of which share a cell, are better shown as a stack in its room. */
export function isCrowded({ w, h }: Size, count: number, room: Size): boolean {
  if (count < FEWEST_CARDS) return false
  const isLegible = (least: Size) => w >= least.w && h >= least.h
  if (isLegible(TWO_LINES_PX)) return false
  const saysMore = count >= LINES_FROM_CARDS && w < NARROW_LINE_PX && linesIn(room) >= count
  return saysMore || !isLegible(ONE_LINE_PX)
}

/** Returns what a stack of `count` cards shows in its room; without titles, their number alone. */
export function stackRows({ w, h }: Size, count: number): StackRows {
  const lines = linesIn({ w, h })
  const columns = Math.max(1, Math.min(Math.floor(w / COLUMN_PX), Math.ceil(count / Math.max(1, lines))))
  const rows = lines * columns
  if (rows >= count) return { columns, titles: count, rest: 0 }
  // The last row counts the others, and one title and a number say less than the number alone.
  return rows < 2 ? { columns: 1, titles: 0, rest: count } : { columns, titles: rows - 1, rest: count - rows + 1 }
}

/** How many rows for titles stand one below the other. */
function linesIn({ w, h }: Size): number {
  return w < ROWS_FROM_PX ? 0 : Math.floor(h / STACK_ROW_PX)
}
