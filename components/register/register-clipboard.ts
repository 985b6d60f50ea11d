// Tables between the register and spreadsheets: which places a copied text fills, and the text of the places that are
// copied.

import { parseTable } from '@/components/canvas/paste/parse-table'
import { unguarded, writeTsv } from '@/lib/export/csv'
import { registerTable } from '@/lib/export/register-table'
import type { BoardWords } from '@/lib/export/register-words'
import { namesColumns } from '@/lib/import/first-row'
import type { Reach } from './register-reach'
import type { PlaceInput } from './write-cells'

/** Returns text that spreadsheets read; whole rows bring the names of their columns along. */
export function copyText({ rows, columns }: Reach, words: BoardWords, withNames: boolean): string {
  const table = registerTable(rows, columns, words)
  return writeTsv(withNames ? table : table.slice(1))
}

/**
 * Returns the changes that a paste makes. A single text fills the whole reach; a table begins at its first cell and
 * continues over the rows and columns that are shown after it. `beyond` counts the lines for which there is no row;
 * `isNamed` says whether the first line names the columns.
 */
export function pasteInputs(
  text: string,
  reach: Reach,
  shown: Reach,
): { readonly inputs: readonly PlaceInput[]; readonly beyond: number; readonly isNamed: boolean } {
  const table = parseTable(text, '\t').rows.map((line) => line.map(unguarded))
  const [first = []] = table
  const [firstRow] = reach.rows
  const rowStart = firstRow ? shown.rows.indexOf(firstRow) : -1
  const columnStart = shown.columns.findIndex(({ id }) => id === reach.columns[0]?.id)
  if (rowStart < 0 || columnStart < 0) return { inputs: [], beyond: 0, isNamed: false }
  if (table.length === 1 && first.length === 1) {
    const inputs = reach.rows.flatMap((row) => reach.columns.map((column) => ({ row, column, text: first[0] ?? '' })))
    return { inputs, beyond: 0, isNamed: false }
  }
  const rows = shown.rows.slice(rowStart)
  const inputs = table.flatMap((texts, i) => {
    const row = rows[i]
    return texts.flatMap((each, j) => {
      const column = shown.columns[columnStart + j]
      return row && column ? [{ row, column, text: each }] : []
    })
  })
  const [, ...others] = table
  const isNamed = others.length > 0 && namesColumns(first, others)
  return { inputs, beyond: Math.max(0, table.length - rows.length), isNamed }
}
