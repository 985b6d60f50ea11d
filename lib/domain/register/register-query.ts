// Selects the rows of a register, with their order and headings. Pure: the table passes in the choices that people
// made.

import { groupBy } from '../../std/group-by'
import { daysUntil, dueDay, reviewDay } from '../cards/card-dates'
import { CARD_KIND_INFO, CARD_KINDS, type CardKind } from '../cards/card-kind'
import { fieldType } from '../criteria/field-types'
import { LEVELS } from '../criteria/scale'
import { hasColumn, registerColumn } from './register-columns'
import type { RegisterRow, RegisterValue } from './register-row'

export interface RegisterFilter {
  readonly kind?: CardKind
  /** Every word of it must occur somewhere in the row; case and width don't matter. */
  readonly text?: string
  /** Values by column: a row must have one of them; '' matches an empty place of a card that has the column. */
  readonly values?: Readonly<Record<string, readonly string[]>>
  /** The pages that people chose, by their ids. What is on them is in `ids`. */
  readonly pages?: readonly string[]
  /** Only these rows. */
  readonly ids?: ReadonlySet<string>
  /** The reader's day, yyyy-mm-dd, and user id, which OVERDUE, SOON and MINE among the values are about. */
  readonly today?: string
  readonly me?: string
}

/** A value in the filter of a column of dates: past days, and those of the next two weeks, of unfinished work. */
export const OVERDUE = '\u0001overdue'
export const SOON = '\u0001soon'
/** A value in the filter of owners: the reader themselves. No text that people type begins like these. */
export const MINE = '\u0001mine'
const SOON_DAYS = 14

export interface RegisterSort {
  readonly columnId: string
  readonly isDescending: boolean
}

export interface RegisterGroup {
  /** The value that its rows share; '' if they have none. */
  readonly key: string
  readonly rows: readonly RegisterRow[]
}

/** Returns the rows that match the filter, in their order. */
export function filterRows(rows: readonly RegisterRow[], filter: RegisterFilter): RegisterRow[] {
  const words = fold(filter.text ?? '')
    .split(/\s+/u)
    .filter(Boolean)
  const conditions = Object.entries(filter.values ?? {}).filter(([, values]) => values.length > 0)
  return rows.filter((row) => {
    if (filter.kind && row.card.kind !== filter.kind) return false
    if (filter.ids && !filter.ids.has(row.id)) return false
    if (!conditions.every(([columnId, values]) => hasOneOf(row, columnId, values, filter))) return false
    if (words.length === 0) return true
    const text = searchText(row)
    return words.every((word) => text.includes(word))
  })
}

function hasOneOf(row: RegisterRow, columnId: string, values: readonly string[], filter: RegisterFilter): boolean {
  const column = registerColumn(columnId)
  if (!column || !hasColumn(row.card.kind, column)) return false
  if (columnId === 'owner' && values.includes(MINE) && row.card.ownerPerson?.userId === filter.me) return true
  if (column.type === 'date' && isNearEnough(row, columnId, values, filter.today ?? '')) return true
  const value = row.values[columnId]
  if (value === undefined) return values.includes('')
  return typeof value === 'object' ? value.some((each) => values.includes(each)) : values.includes(String(value))
}

function isNearEnough({ card }: RegisterRow, columnId: string, values: readonly string[], today: string): boolean {
  const day = columnId === 'due' ? dueDay(card) : columnId === 'nextReview' ? reviewDay(card) : undefined
  if (day === undefined || today === '') return false
  const days = daysUntil(day, today)
  return (values.includes(OVERDUE) && days < 0) || (values.includes(SOON) && days >= 0 && days <= SOON_DAYS)
}

const searchTexts = new WeakMap<RegisterRow, string>()

function searchText(row: RegisterRow): string {
  let text = searchTexts.get(row)
  if (text === undefined) {
    text = fold(Object.values(row.values).flat().join('\n'))
    searchTexts.set(row, text)
  }
  return text
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/**
 * Sorts by the first of `sorts`, equal rows by the next, and so on; rows equal in all keep their order. Empty places
 * come last in either direction. Steps, options and levels sort in their own order, texts in that of the language
 * `locale`.
 */
export function sortRows(rows: readonly RegisterRow[], sorts: readonly RegisterSort[], locale: string): RegisterRow[] {
  if (sorts.length === 0) return [...rows]
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const comparers = sorts.map(({ columnId, isDescending }) => {
    const compare = comparerOf(columnId, collator)
    return (a: RegisterRow, b: RegisterRow) => {
      const [x, y] = [a.values[columnId], b.values[columnId]]
      if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1
      return isDescending ? compare(y, x) : compare(x, y)
    }
  })
  return [...rows].sort((a, b) => {
    for (const compare of comparers) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return 0
  })
}

type Compare = (a: RegisterValue, b: RegisterValue) => number

function comparerOf(columnId: string, collator: Intl.Collator): Compare {
  const order = valueOrder(columnId)
  if (order) {
    const places = new Map(order.map((value, place) => [value, place]))
    return (a, b) => (places.get(String(a)) ?? order.length) - (places.get(String(b)) ?? order.length)
  }
  if (columnId === 'ref')
    return (a, b) => refPlace(String(a)) - refPlace(String(b)) || collator.compare(String(a), String(b))
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b
    // Compares lists of references; the longer one is greater.
    if (typeof a === 'object' && typeof b === 'object' && a.length !== b.length) return a.length - b.length
    return collator.compare(String(a), String(b))
  }
}

/** Returns the values of a column that has an order of its own. */
export function valueOrder(columnId: string): readonly string[] | undefined {
  const column = registerColumn(columnId)
  if (column?.type === 'level') return LEVELS
  if (column?.type === 'kind') return CARD_KINDS
  return column?.field && fieldType(column.field).order(column.field)
}

function refPlace(ref: string): number {
  const prefix = ref.split('-')[0]
  const place = CARD_KINDS.findIndex((kind) => CARD_KIND_INFO[kind].refPrefix === prefix)
  return place === -1 ? CARD_KINDS.length : place
}

/**
 * Groups rows by the value that they share in a column, each in the given order. Groups are in the column's order, or
 * its reverse; the one without a value is last.
 */
export function groupRows(
  rows: readonly RegisterRow[],
  columnId: string,
  locale: string,
  isDescending = false,
): RegisterGroup[] {
  const groups = groupBy(rows, ({ values }) => {
    const value = values[columnId]
    return value === undefined ? '' : typeof value === 'object' ? value.join('; ') : String(value)
  })
  const firsts = sortRows(
    [...groups.values()].flatMap(([first]) => first ?? []),
    [{ columnId, isDescending }],
    locale,
  )
  const keyOf = new Map([...groups].flatMap(([key, [first]]) => (first ? [[first, key] as const] : [])))
  return firsts.map((first) => {
    const key = keyOf.get(first) ?? ''
    return { key, rows: groups.get(key) ?? [] }
  })
}
