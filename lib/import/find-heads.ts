// Finds the row that names the columns, which in many registers stands below a title, a date and a legend.

import { CARD_KINDS } from '../domain/cards/card-kind'
import { areOurHeads, guessTargets } from './guess-targets'
import type { ImportTable, ImportTableRow } from './import-table'
import { MOST_LINES_ABOVE } from './workbook-sheets'

const LONGEST_NAME = 60
/** The share of the widest row's columns that a row of names has at least. */
const WIDE_SHARE = 0.6

/** The number of cells of a row that name columns as registers do. */
export function knownHeads(cells: readonly string[]): number {
  if (said(cells).some((cell) => cell.length > LONGEST_NAME)) return 0
  return Math.max(
    ...CARD_KINDS.map((kind) => guessTargets(cells, kind, () => []).filter((target) => target !== '').length),
  )
}

/** Returns the number of the row with the heads: those of our exports, the one with most known names, or the first wide one. */
export function findHeads(rows: readonly ImportTableRow[]): number | null {
  const first = rows.slice(0, MOST_LINES_ABOVE + 1)
  const ours = first.find(({ cells }) => areOurHeads(cells))
  if (ours) return ours.number
  const known = first.map(({ cells }) => knownHeads(cells))
  const most = Math.max(0, ...known)
  if (most >= 2) return first[known.indexOf(most)]?.number ?? null
  const widths = first.map(({ cells }) => said(cells).length)
  const isTitle = known[0] === 0 && widths[0] === 1 && Math.max(...widths) > 2
  const wide = isTitle ? widths.findIndex((width) => width >= WIDE_SHARE * Math.max(...widths)) : 0
  return first[wide]?.number ?? null
}

/** Makes a table of the rows below the heads; null: no row names the columns. Names that repeat take the one above. */
export function tableUnder(all: readonly ImportTableRow[], heads: number | null): ImportTable {
  const rows = all.filter(({ number, cells }) => number > (heads ?? 0) && said(cells).length > 0)
  const place = all.findIndex(({ number }) => number === heads)
  const names = (all[place]?.cells ?? []).map((name) => name.trim())
  const groups = groupsOf(all[place - 1]?.cells ?? [], names.length)
  const width = Math.max(names.length, ...rows.map(({ cells }) => lastSaid(cells)))
  const headers = Array.from({ length: width }, (_, column) => {
    const [name = '', group = ''] = [names[column], groups[column]]
    const isRepeated = name !== '' && names.indexOf(name) !== names.lastIndexOf(name)
    return isRepeated && group !== '' && group !== name ? `${group} ${name}` : name
  })
  return { headers, rows }
}

/** A text above several heads stands over the first of them; one text alone is a title, and over none. */
function groupsOf(above: readonly string[], width: number): string[] {
  if (said(above).length < 2) return []
  let group = ''
  return Array.from({ length: width }, (_, column) => {
    group = above[column]?.trim() || group
    return group
  })
}

/** The number of places up to the last that says something. */
function lastSaid(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

function said(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== '')
}
