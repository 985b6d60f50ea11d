// The register as a file of what is on the screen: its lines and columns in their order, and no others.

import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import { writeCsvFile } from '@/lib/export/csv'
import { registerTable } from '@/lib/export/register-table'
import type { BoardWords } from '@/lib/export/register-words'
import { type RegisterQuery, registerItems } from './register-items'
import { rowsOf } from './register-reach'

const NONE: ReadonlySet<string> = new Set()

/** Returns the text of a CSV file. Rows of groups that are folded away on the screen are in it, too. */
export function shownCsv(
  rows: readonly RegisterRow[],
  query: RegisterQuery,
  columns: readonly RegisterColumn[],
  words: BoardWords,
): string {
  const shown = rowsOf(registerItems(rows, { ...query, folded: NONE }, words.locale))
  return writeCsvFile(registerTable(shown, columns, words))
}
