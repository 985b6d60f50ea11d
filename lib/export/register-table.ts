// The register as a table of texts, for CSV, XLSX, Markdown, the clipboard and print.

import { REGISTER_COLUMNS, type RegisterColumn } from '../domain/register/register-columns'
import type { RegisterRow } from '../domain/register/register-row'
import { type BoardWords, columnWord, placeText } from './register-words'

/** Names of the columns, then the rows, whose texts `textOf` may give. */
export function registerTable(
  rows: readonly RegisterRow[],
  columns: readonly RegisterColumn[],
  words: BoardWords,
  textOf = (column: RegisterColumn, row: RegisterRow) => placeText(column, row.values[column.id], words),
): string[][] {
  const names = columns.map((column) => columnWord(column, words.locale))
  return [names, ...rows.map((row) => columns.map((column) => textOf(column, row)))]
}

/** Returns the columns in which some row has a value, and those that identify a row: reference, kind and title. */
export function filledColumns(rows: readonly RegisterRow[]): RegisterColumn[] {
  return REGISTER_COLUMNS.filter(
    ({ id }) => ['ref', 'kind', 'title'].includes(id) || rows.some((row) => row.values[id] !== undefined),
  )
}
