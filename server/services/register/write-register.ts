// The register of a board as a file: CSV, Markdown or a workbook, with the columns that say something.

import type { Locale } from '@/lib/domain/localized'
import { writeCsv } from '@/lib/export/csv'
import { writeMarkdownTable } from '@/lib/export/markdown-table'
import { filledColumns, registerTable } from '@/lib/export/register-table'
import type { readRegister } from './read-register'
import { writeWorkbook } from './write-workbook'

export type RegisterFormat = 'csv' | 'md' | 'xlsx'

export const REGISTER_MEDIA_TYPES: Readonly<Record<RegisterFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** So that spreadsheets take the file for UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

export async function writeRegister(
  { rows, criteria }: Awaited<ReturnType<typeof readRegister>>,
  format: RegisterFormat,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const columns = filledColumns(rows)
  const words = { locale, criteria }
  if (format === 'xlsx') return writeWorkbook(rows, columns, words)
  const table = registerTable(rows, columns, words)
  const text = format === 'csv' ? BYTE_ORDER_MARK + writeCsv(table) : writeMarkdownTable(table)
  return new TextEncoder().encode(text)
}
