// Reads a file of rows as a table, or gives the reason why it is not one. Detects encoding and separator unless they
// are given.

import { parseTable, SEPARATORS, type Separator } from '@/components/canvas/paste/parse-table'
import type { ImportTable } from '@/lib/import/import-plan'
import { decodeText, detectEncoding, type Encoding } from './table-encoding'

/** Cards that come at once: each is a shape, and a page holds 4,000 (maxShapesPerPage). */
export const MOST_ROWS = 2_000
export const LARGEST_TABLE_BYTES = 5 * 1024 * 1024
const MOST_COLUMNS = 200

export type TableFault =
  | 'empty'
  | 'excel'
  | 'binary'
  | 'too-large'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'no-rows'
  | 'wrong-encoding'

export interface TableSettings {
  readonly encoding: Encoding
  readonly separator: Separator
  /** The first row names the columns; otherwise it is a card as well. */
  readonly hasNames: boolean
}

export interface TableReading {
  readonly settings: TableSettings
  readonly result:
    | {
        readonly ok: true
        readonly table: ImportTable
        /** The row number as a spreadsheet counts; a quotation mark there isn't closed. */
        readonly brokenRow: number | undefined
      }
    | { readonly ok: false; readonly fault: TableFault }
}

/** `given` is what a person has chosen. */
export function readTableFile(bytes: Uint8Array, given: Partial<TableSettings> = {}): TableReading {
  const encoding = given.encoding ?? detectEncoding(bytes)
  const hasNames = given.hasNames ?? true
  const failed = (fault: TableFault, separator: Separator = given.separator ?? ','): TableReading => ({
    settings: { encoding, separator, hasNames },
    result: { ok: false, fault },
  })
  if (bytes.length > LARGEST_TABLE_BYTES) return failed('too-large')
  if (isExcel(bytes)) return failed('excel')
  if (isBinary(bytes, encoding)) return failed(given.encoding === undefined ? 'binary' : 'wrong-encoding')
  const { text, named } = withoutSeparatorLine(decodeText(bytes, encoding))
  if (text.trim() === '') return failed('empty')
  const parsed = parseTable(text, given.separator ?? named ?? '', MOST_ROWS + 2)
  const separator = SEPARATORS.find((each) => each === parsed.separator) ?? ','
  const start = parsed.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const [first = [], ...others] = parsed.rows.slice(start)
  const headers = hasNames ? first : []
  const rows = hasNames ? others : [first, ...others]
  const said = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
  if (said.length === 0) return failed('no-rows', separator)
  if (rows.length > MOST_ROWS) return failed('too-many-rows', separator)
  const width = Math.max(headers.length, ...rows.map((cells) => lastSaid(cells)))
  if (width > MOST_COLUMNS) return failed('too-many-columns', separator)
  const skipped = start + (named === undefined ? 0 : 1)
  const firstNumber = skipped + (hasNames ? 2 : 1)
  const table = {
    headers: Array.from({ length: width }, (_, i) => headers[i]?.trim() ?? ''),
    rows: rows.map((cells, i) => ({ number: firstNumber + i, cells })),
  }
  const brokenRow = parsed.brokenRow === undefined ? undefined : parsed.brokenRow + 1 + (skipped - start)
  return { settings: { encoding, separator, hasNames }, result: { ok: true, table, brokenRow } }
}

/** A workbook, new or old: a ZIP or an OLE file. */
function isExcel(bytes: Uint8Array): boolean {
  const begin = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return begin === '504b0304' || begin === 'd0cf11e0'
}

/** No text holds a NUL, but for UTF-16, which is all text then. */
function isBinary(bytes: Uint8Array, encoding: Encoding): boolean {
  if (!encoding.startsWith('utf-16')) return bytes.subarray(0, 64 * 1024).includes(0)
  return decodeText(bytes.subarray(0, 64 * 1024), encoding).includes('\0')
}

/** Excel writes its separator into a first line `sep=;`. */
function withoutSeparatorLine(text: string): { text: string; named: Separator | undefined } {
  const [line = '', sign] = /^sep=(.)\r?\n/iu.exec(text) ?? []
  const named = SEPARATORS.find((each) => each === sign)
  return named === undefined ? { text, named } : { text: text.slice(line.length), named }
}

/** The number of places up to the last that says something. */
function lastSaid(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}
