// The cells of a table's row. They are derived from the row's text, so that a brief that was stored before tables were
// drawn has them, too, and no offset moves. Readers put another sign in the place of a bar within a cell.

import type { CodePointText } from './code-points'
import { type TextRange, trimRange } from './text-range'
import { endsSentence } from './text-shape'

/** A cell's words without the bars and blanks around them; `end` equals `start` for an empty cell. */
export type TableCell = TextRange

/** Returns the cells of a row in their order, in code points. */
export function cellsOf(text: CodePointText, row: TextRange): TableCell[] {
  const cells: TableCell[] = []
  let start = row.start
  for (const part of text.slice(row.start, row.end).split('|')) {
    const end = start + Array.from(part).length
    cells.push(trimRange(text, { start, end }) ?? { start, end: start })
    start = end + 1
  }
  return cells
}

/** A cell with fewer code points is a name or a figure, though a stop may end it; Japanese says as much in half of them. */
const LEAST_PROSE = { en: 40, ja: 20 } as const
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** Returns the cells of a row that hold whole sentences. */
export function sentencesInCells(text: CodePointText, row: TextRange): TableCell[] {
  return cellsOf(text, row).filter(({ start, end }) => {
    const words = text.slice(start, end)
    return endsSentence(words) && end - start >= LEAST_PROSE[JAPANESE.test(words) ? 'ja' : 'en']
  })
}

/** Trims white space and the bars between cells at the ends of the range; returns undefined if nothing is left. */
export function trimCells(text: CodePointText, { start, end }: TextRange): TextRange | undefined {
  const words = text.slice(start, end)
  const trimmed = words.replace(/^[\s|]+|[\s|]+$/gu, '')
  if (trimmed === '') return undefined
  const from = text.toUtf16(start) + words.indexOf(trimmed)
  return { start: text.toCodePoint(from), end: text.toCodePoint(from + trimmed.length) }
}
