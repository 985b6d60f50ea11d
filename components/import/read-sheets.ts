// Reads one sheet of a workbook as a table, or all sheets that an export of ours made of one register.

import { guarded } from '@/lib/export/csv'
import { findHeads, knownHeads } from '@/lib/import/find-heads'
import { areOurHeads } from '@/lib/import/guess-targets'
import type { ImportTableRow } from '@/lib/import/import-table'
import { MOST_ROWS, type WorkbookSheet } from '@/lib/import/workbook-sheets'
import { type TableReading, type TableSettings, tableOf } from './table-reading'

/** The sheets that are parts of one register as we export it: one a kind of card. */
export function sheetsOfOurs(sheets: readonly WorkbookSheet[]): readonly WorkbookSheet[] {
  return sheets.filter(({ rows: [first, second] }) => second !== undefined && areOurHeads(first?.cells ?? []))
}

/** `given` is what a person has chosen; otherwise the likeliest sheet is read. */
export function readSheets(sheets: readonly WorkbookSheet[], given: Partial<TableSettings> = {}): TableReading {
  const sheet = given.sheet ?? likeliestSheet(sheets)
  const rows = sheet === 'all' ? joined(sheetsOfOurs(sheets)) : (sheets[sheet]?.rows ?? [])
  const { heads, result } = tableOf(rows.map(asWritten), sheet === 'all' ? rows[0]?.number : given.heads)
  return { settings: { encoding: 'utf-8', separator: ',', sheet, heads }, result }
}

/** A place of a workbook is what somebody wrote, without the apostrophe that our CSV files put before formulas. */
function asWritten({ number, cells }: ImportTableRow): ImportTableRow {
  return { number, cells: cells.map(guarded) }
}

function likeliestSheet(sheets: readonly WorkbookSheet[]): number | 'all' {
  if (sheetsOfOurs(sheets).length > 1) return 'all'
  const worth = sheets.map(({ rows, isHidden }) => {
    const heads = rows.find(({ number }) => number === findHeads(rows))
    const known = heads ? knownHeads(heads.cells) : 0
    return (isHidden ? 0 : 1e6) + (rows.length > 1 ? 1e5 : 0) + known * MOST_ROWS + Math.min(rows.length, MOST_ROWS - 1)
  })
  return Math.max(0, worth.indexOf(Math.max(...worth)))
}

/** One table of all: each kind has the columns that its cards have. */
function joined(sheets: readonly WorkbookSheet[]): ImportTableRow[] {
  const headers = [...new Set(sheets.flatMap(({ rows }) => rows[0]?.cells ?? []))]
  const below = sheets.flatMap(({ rows: [first, ...rows] }) => {
    const columns = headers.map((header) => first?.cells.indexOf(header) ?? -1)
    return rows.map(({ cells }) => columns.map((column) => cells[column] ?? ''))
  })
  return [headers, ...below].map((cells, i) => ({ number: i + 1, cells }))
}
