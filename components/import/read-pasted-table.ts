// A range of a spreadsheet as the importer reads files: its bytes, and what the clipboard says of them.

import { parseTable } from '@/components/canvas/paste/parse-table'
import { pastedRange } from '@/lib/domain/cards/pasted-range'
import { namesColumns } from '@/lib/import/first-row'
import type { TableSettings, TableSource } from './table-reading'

/** The settings say whether the range brings the names of its columns along. */
export function readPastedTable(pasted: string): {
  readonly source: Extract<TableSource, { readonly as: 'text' }>
  readonly given: Partial<TableSettings>
} {
  const text = pastedRange(pasted)
  const [first = [], ...rows] = parseTable(text, '\t').rows
  return {
    source: { as: 'text', bytes: new TextEncoder().encode(text) },
    given: { encoding: 'utf-8', separator: '\t', heads: rows.length > 0 && namesColumns(first, rows) ? 1 : null },
  }
}
