// Pages in Hebrew or Arabic, mirrored so that they read as pages from the left do: what runs to the left runs to the right.
// Lines, columns, indents and tables are then found as on any other page. Figures and foreign words within a line keep
// their own order.

import { countLetters, directionOf } from '@/lib/brief/right-to-left'
import { endOf, footOf, heightOf, type PdfText, startOf } from './pdf-lines'

/** The gap, as a share of the height, that parts two foreign words of a line. */
const WORD_GAP = 0.18

/** Mirrors a page most of whose letters are read from the right. Others come back as they are. */
export function turnRightToLeft(items: readonly PdfText[]): readonly PdfText[] {
  const { all, fromTheRight } = items
    .map(({ str }) => countLetters(str))
    .reduce((sum, each) => ({ all: sum.all + each.all, fromTheRight: sum.fromTheRight + each.fromTheRight }), {
      all: 0,
      fromTheRight: 0,
    })
  if (fromTheRight * 2 <= all) return items
  const edge = items.reduce((most, item) => Math.max(most, endOf(item)), 0)
  return rowsOf(items).flatMap((row) =>
    withForeignWords(row)
      .map((item) => mirrored(item, edge))
      .toSorted((a, b) => startOf(a) - startOf(b)),
  )
}

/** What was drawn one after the other on one height. An end of a line stands in the line that it ends. */
function rowsOf(items: readonly PdfText[]): PdfText[][] {
  const rows: PdfText[][] = []
  for (const item of items) {
    const row = rows.at(-1)
    const before = row?.find(({ str }) => str !== '')
    const isEnd = item.str === '' && item.hasEOL
    if (row && (isEnd || !before || isOnOneHeight(before, item)) && !row.some(({ hasEOL }) => hasEOL)) row.push(item)
    else rows.push([item])
  }
  // Mirrored, an end belongs behind all that it ends.
  return rows.map((row) => {
    const words = row.filter(({ str }) => str !== '')
    const left = Math.min(...words.map(startOf))
    return row.map((item) => (item.str === '' && words.length > 0 ? moved(item, left - 1, 0) : item))
  })
}

function isOnOneHeight(a: PdfText, b: PdfText): boolean {
  return Math.abs(footOf(a) - footOf(b)) < Math.max(heightOf(a), heightOf(b), 1) * 0.6
}

/** Joins what is read from the left within a row, so that it stays together when the row is mirrored. */
function withForeignWords(row: readonly PdfText[]): PdfText[] {
  const joined: PdfText[] = []
  for (const item of row.toSorted((a, b) => startOf(a) - startOf(b))) {
    const last = joined.at(-1)
    if (last && isForeign(last.str) && isForeign(item.str) && !item.hasEOL) {
      const gap = startOf(item) - endOf(last)
      const space = gap > heightOf(item) * WORD_GAP ? ' ' : ''
      joined[joined.length - 1] = { ...last, str: last.str + space + item.str, width: endOf(item) - startOf(last) }
    } else joined.push(item)
  }
  return joined
}

function isForeign(text: string): boolean {
  return text.trim() !== '' && directionOf(text) !== 'rtl' && /[\p{L}\p{N}]/u.test(text)
}

function mirrored(item: PdfText, edge: number): PdfText {
  return moved(item, edge - endOf(item), item.width)
}

function moved(item: PdfText, x: number, width: number): PdfText {
  const { transform } = item
  return { ...item, width, transform: [...transform.slice(0, 4), x, ...transform.slice(5)] }
}
