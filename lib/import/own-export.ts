// Detects whether a file is an exported register of this very board. References alone don't show it, because every
// board has an R-001; the moment at which a card was created does.

import { LOCALES } from '../domain/localized'
import { registerColumn } from '../domain/register/register-columns'
import type { RegisterCard } from '../domain/register/register-row'
import { columnWord } from '../export/register-words'
import type { ImportTable } from './import-table'

/**
 * Returns true if some row has the reference and moment of a card of the board, and no row has its reference with
 * another moment.
 */
export function isOwnExport({ headers, rows }: ImportTable, cards: readonly RegisterCard[]): boolean {
  const [refColumn, createdColumn] = ['ref', 'createdAt'].map((id) => headers.findIndex((header) => isName(id, header)))
  if (refColumn === undefined || createdColumn === undefined || refColumn < 0 || createdColumn < 0) return false
  const createdAt = new Map(cards.map((card) => [card.ref, card.createdAt]))
  let isFound = false
  for (const { cells } of rows) {
    const moment = createdAt.get((cells[refColumn] ?? '').trim())
    if (moment === undefined) continue
    if (Date.parse(moment) !== momentOf(cells[createdColumn] ?? '')) return false
    isFound = true
  }
  return isFound
}

/** A text of our CSV files is a moment as it is; one of a workbook is 2026-03-05 09:30 in UTC. */
function momentOf(text: string): number {
  const written = text.trim()
  const [date = '', time = '00:00'] = written.split(' ')
  return Date.parse(written.endsWith('Z') ? written : `${date}T${time}Z`)
}

function isName(id: string, header: string): boolean {
  const column = registerColumn(id)
  return column !== undefined && LOCALES.some((locale) => columnWord(column, locale) === header.trim())
}
