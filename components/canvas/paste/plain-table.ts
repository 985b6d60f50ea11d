// A range of a spreadsheet as a table of words: which row names the columns, which columns are numbers, how wide each is.
// Pure; widths in px.

import { pastedRange } from '@/lib/domain/cards/pasted-range'
import { parseTable } from './parse-table'

export interface PlainTable {
  /** Rows of equally many cells, without those that say nothing. */
  readonly rows: readonly (readonly string[])[]
  /** The first row names the columns. */
  readonly hasHead: boolean
  readonly columns: readonly PlainColumn[]
}

export interface PlainColumn {
  /** Every cell that says something is a number; a head is not asked. */
  readonly isNumeric: boolean
  readonly widthPx: number
}

/** A number with signs, separators, a currency or a percent sign, as sheets write them. */
const NUMBER = /^[+\-−(]?\s*\p{Sc}?\s*\d[\d.,'’\s]*\s*(?:%|\p{Sc})?\)?$/u
/** The width of a letter of tldraw's small size, on average, and what lies around the words of a shape. */
const LETTER_PX = 10
const PADDING_PX = 44
const NARROWEST_PX = 80
const WIDEST_PX = 300
/** As wide as two Latin letters. */
const WIDE_LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

export function plainTable(text: string): PlainTable {
  const filled = parseTable(pastedRange(text), '\t')
    .rows.map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...filled.map(({ length }) => length))
  const rows = filled.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''))
  const [first = [], ...others] = rows
  const hasHead = others.length > 0 && first.every((cell) => cell !== '' && !NUMBER.test(cell))
  const body = hasHead ? others : rows
  const columns = first.map((_, i): PlainColumn => {
    const said = body.map((row) => row[i] ?? '').filter((cell) => cell !== '')
    return {
      isNumeric: said.length > 0 && said.every((cell) => NUMBER.test(cell)),
      widthPx: widthOf(rows.map((row) => row[i] ?? '')),
    }
  })
  return { rows, hasHead, columns }
}

export function cellCount({ rows, columns }: PlainTable): number {
  return rows.length * columns.length
}

/** Wide enough for the longest line, up to a measure at which long words wrap. */
function widthOf(cells: readonly string[]): number {
  const longest = Math.max(...cells.flatMap((cell) => cell.split('\n').map(lettersOf)))
  return Math.min(WIDEST_PX, Math.max(NARROWEST_PX, Math.ceil(longest * LETTER_PX) + PADDING_PX))
}

function lettersOf(line: string): number {
  return line.length + (line.match(WIDE_LETTER)?.length ?? 0)
}
