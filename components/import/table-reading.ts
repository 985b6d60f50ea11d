// How a file of rows is read, and what came out: a table, or the reason why it is none.

import type { Separator } from '@/components/canvas/paste/parse-table'
import { findHeads, tableUnder } from '@/lib/import/find-heads'
import type { ImportTable, ImportTableRow } from '@/lib/import/import-table'
import { MOST_COLUMNS, MOST_ROWS, type WorkbookSheet } from '@/lib/import/workbook-sheets'
import type { Encoding } from './table-encoding'

export type TableFault =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'no-rows'
  | 'wrong-encoding'

/** What an import is made of: the bytes of a text, or the sheets of a workbook. */
export type TableSource =
  | { readonly as: 'text'; readonly bytes: Uint8Array }
  | { readonly as: 'sheets'; readonly sheets: readonly WorkbookSheet[] }

export interface TableSettings {
  readonly encoding: Encoding
  readonly separator: Separator
  /** Which sheet of a workbook, or all that our own export made of one register. */
  readonly sheet: number | 'all'
  /** The row that names the columns, as a spreadsheet counts; null: all rows are cards. */
  readonly heads: number | null
}

export type TableResult =
  | {
      readonly ok: true
      readonly table: ImportTable
      /** The first rows that say something, of which each may name the columns. */
      readonly firstRows: readonly ImportTableRow[]
      /** How many lines that say something stand above the heads. */
      readonly linesAbove: number
      /** The row number as a spreadsheet counts; a quotation mark there isn't closed. */
      readonly brokenRow: number | undefined
    }
  | { readonly ok: false; readonly fault: TableFault }

export interface TableReading {
  readonly settings: TableSettings
  readonly result: TableResult
}

const MOST_CHOICES = 12

/** Makes a table of rows. `given` is where a person says the heads are; undefined: they are found. */
export function tableOf(
  all: readonly ImportTableRow[],
  given: number | null | undefined,
  brokenRow?: number,
): { readonly heads: number | null; readonly result: TableResult } {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const heads = given === undefined ? findHeads(rows) : given
  const table = tableUnder(rows, heads)
  const failed = (fault: TableFault) => ({ heads, result: { ok: false, fault } as const })
  if (rows.length === 0) return failed('empty')
  if (table.rows.length === 0) return failed('no-rows')
  if (table.rows.length > MOST_ROWS) return failed('too-many-rows')
  if (table.headers.length > MOST_COLUMNS) return failed('too-many-columns')
  const linesAbove = rows.filter(({ number }) => heads !== null && number < heads).length
  const firstRows = rows.slice(0, Math.max(MOST_CHOICES, linesAbove + 1))
  return { heads, result: { ok: true, table, firstRows, linesAbove, brokenRow } }
}
