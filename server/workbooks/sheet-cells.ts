// The places of one sheet while it is read. Rows and columns are counted from 0, by what the file claims; what is kept is
// bounded, whatever it claims.

import { MOST_COLUMNS, MOST_LINES_ABOVE, MOST_ROWS, type WorkbookSheet } from '@/lib/import/workbook-sheets'
import { Refused } from '../briefs/brief-job'

/** The heads, the lines above them, and one row more than may come. */
const MOST_KEPT_ROWS = MOST_ROWS + MOST_LINES_ABOVE + 2
/** What all sheets of a workbook may say, in UTF-16 units. */
const MOST_CHARS = 5 * 1024 * 1024
const MOST_SHEETS = 100
/** Merged places of as many rows as may come, in ten columns. */
const MOST_MERGED = 10 * MOST_ROWS

/** Counts what the sheets of one workbook hold together. */
export class WorkbookRoom {
  #chars = 0
  #sheets = 0

  /** Throws Refused `too-much-text`. */
  takeSheet(): void {
    this.#sheets += 1
    if (this.#sheets > MOST_SHEETS) throw new Refused('too-much-text')
  }

  /** Throws Refused `too-much-text`. */
  takeChars(count: number): void {
    this.#chars += count
    if (this.#chars > MOST_CHARS) throw new Refused('too-much-text')
  }
}

interface Merged {
  readonly row: number
  readonly column: number
  /** The last row of the merged places. */
  readonly lastRow: number
}

/** Gathers the texts of one sheet. */
export class SheetCells {
  readonly #room: WorkbookRoom
  readonly #rows = new Map<number, string[]>()
  readonly #merged: Merged[] = []

  constructor(room: WorkbookRoom) {
    this.#room = room
  }

  /** More rows than may come at once are there: the rest needn't be read. */
  get isFull(): boolean {
    return this.#rows.size >= MOST_KEPT_ROWS
  }

  /** Puts a text into a place. White space alone is not a text. */
  set(row: number, column: number, text: string): void {
    if (text.trim() === '' || column > MOST_COLUMNS || (this.isFull && !this.#rows.has(row))) return
    this.#room.takeChars(text.length)
    const cells = this.#rows.get(row) ?? []
    this.#rows.set(row, cells)
    while (cells.length < column) cells.push('')
    cells[column] = text
  }

  /** Says that one text stands for all rows from `row` to `lastRow` of a column. */
  merge(row: number, column: number, lastRow: number): void {
    if (lastRow > row && this.#merged.length < MOST_MERGED) this.#merged.push({ row, column, lastRow })
  }

  /**
   * The rows in their order. A merged text goes down into the rows that have something of their own; it doesn't go to the
   * right, where it would name several columns.
   */
  finish(name: string, isHidden: boolean): WorkbookSheet {
    const numbers = [...this.#rows.keys()].sort((a, b) => a - b)
    for (const { row, column, lastRow } of this.#merged) {
      const text = this.#rows.get(row)?.[column] ?? ''
      if (text === '') continue
      for (const number of numbers) {
        if (number > row && number <= lastRow && !this.#rows.get(number)?.[column]) this.set(number, column, text)
      }
    }
    return {
      name,
      isHidden,
      rows: numbers.map((number) => ({ number: number + 1, cells: this.#rows.get(number) ?? [] })),
    }
  }
}
