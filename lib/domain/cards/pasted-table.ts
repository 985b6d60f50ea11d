// Whether a pasted text is a range of a spreadsheet: rows of cells with tabs between them.

import { isMarker } from './list-lines'
import { pastedRange } from './pasted-range'

/** A cell in quotation marks may hold line ends and tabs of its own. */
const QUOTED_CELL = /(^|[\t\n])"(?:[^"]|"")*"(?=\t|\n|$)/gu

/**
 * True for at least two rows of two columns or more that say something in more than one cell. Empty cells count, those at
 * the end of a row too; some programs drop them, so that rows may be shorter than the first one or than most. Indented code has tabs
 * before its lines, and a list of a word processor has one after each bullet: neither is a table. One of Markdown is.
 */
export function isTable(text: string): boolean {
  const rows = rowsOf(text)
  const [first] = rows
  if (!first || rows.length < 2) return false
  const width = Math.max(...rows.map(({ length }) => length))
  if (width < 2 || (width === 2 && rows.every(([bullet = '']) => isMarker(bullet.trim())))) return false
  const full = rows.filter((cells) => cells.filter(isSaid).length > 1)
  if (full.length * 2 > rows.length) return first.length === width || isMost(rows, ({ length }) => length === width)
  // Few rows are filled in, but each has all its tabs.
  return full.length > 0 && rows.every(({ length }) => length === width) && rows.some(([cell = '']) => isSaid(cell))
}

/** The cells of all rows that say something. */
function rowsOf(text: string): string[][] {
  return pastedRange(text)
    .replace(QUOTED_CELL, '$1x')
    .split('\n')
    .filter(isSaid)
    .map((row) => row.split('\t'))
}

function isSaid(text: string): boolean {
  return text.trim() !== ''
}

function isMost<T>(all: readonly T[], is: (one: T) => boolean): boolean {
  return all.filter(is).length * 2 > all.length
}
