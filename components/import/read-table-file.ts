// Reads a text of rows as a table, or gives the reason why it is not one. Detects encoding and separator unless they
// are given.

import { parseTable, SEPARATORS, type Separator } from '@/components/canvas/paste/parse-table'
import { LARGEST_TABLE_BYTES, MOST_LINES_ABOVE, MOST_ROWS } from '@/lib/import/workbook-sheets'
import { decodeText, detectEncoding, type Encoding } from './table-encoding'
import { type TableFault, type TableReading, type TableSettings, tableOf } from './table-reading'

/** `given` is what a person has chosen. */
export function readTableFile(bytes: Uint8Array, given: Partial<TableSettings> = {}): TableReading {
  const encoding = given.encoding ?? detectEncoding(bytes)
  const settings = { encoding, separator: given.separator ?? ',', sheet: 0, heads: given.heads ?? null } as const
  const failed = (fault: TableFault): TableReading => ({ settings, result: { ok: false, fault } })
  if (bytes.length > LARGEST_TABLE_BYTES) return failed('too-large')
  if (isBinary(bytes, encoding)) return failed(given.encoding === undefined ? 'binary' : 'wrong-encoding')
  const { text, named } = withoutSeparatorLine(decodeText(bytes, encoding))
  if (text.trim() === '') return failed('empty')
  const parsed = parseTable(text, given.separator ?? named ?? '', MOST_ROWS + MOST_LINES_ABOVE + 2)
  const separator = SEPARATORS.find((each) => each === parsed.separator) ?? ','
  // A spreadsheet counts the line that names the separator.
  const skipped = named === undefined ? 0 : 1
  const rows = parsed.rows.map((cells, i) => ({ number: i + 1 + skipped, cells }))
  const brokenRow = parsed.brokenRow === undefined ? undefined : parsed.brokenRow + 1 + skipped
  const { heads, result } = tableOf(rows, given.heads, brokenRow)
  return { settings: { ...settings, separator, heads }, result }
}

/** Says whether the bytes are a workbook, new or old: a ZIP or an OLE file. */
export function isWorkbook(bytes: Uint8Array): boolean {
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
