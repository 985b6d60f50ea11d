// The register of a board as a file: CSV, Markdown or a workbook, with the columns that say something.

import type { Locale } from '@/lib/domain/localized'
import { writeCsvFile } from '@/lib/export/csv'
import { writeMarkdownTable } from '@/lib/export/markdown-table'
import { filledColumns, registerTable } from '@/lib/export/register-table'
import type { BoardRegister } from './read-register'
import { writeWorkbook } from './write-workbook'

export type RegisterFormat = 'csv' | 'md' | 'xlsx'

export const REGISTER_MEDIA_TYPES: Readonly<Record<RegisterFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export async function writeRegister(
  register: BoardRegister,
  format: RegisterFormat,
  locale: Locale,
): Promise<Uint8Array<ArrayBuffer>> {
  const { rows, view } = register
  const words = { locale, criteria: view.criteria }
  if (format === 'xlsx') return writeWorkbook(register, words)
  const table = registerTable(rows, filledColumns(rows), words)
  const text = format === 'csv' ? writeCsvFile(table) : writeMarkdownTable(table)
  return new TextEncoder().encode(text)
}
