// The lines of the register's table: rows, and headings of groups with their rows folded or not.

import { registerColumn } from '@/lib/domain/register/register-columns'
import {
  filterRows,
  groupRows,
  type RegisterFilter,
  type RegisterSort,
  sortRows,
} from '@/lib/domain/register/register-query'
import type { RegisterRow } from '@/lib/domain/register/register-row'

export type RegisterItem =
  | { readonly key: string; readonly row: RegisterRow }
  | { readonly key: string; readonly group: string; readonly count: number; readonly isFolded: boolean }

export interface RegisterQuery {
  readonly filter: RegisterFilter
  readonly sorts: readonly RegisterSort[]
  readonly groupBy: string | undefined
  readonly folded: ReadonlySet<string>
}

export function registerItems(rows: readonly RegisterRow[], query: RegisterQuery, locale: string): RegisterItem[] {
  const sorted = sortRows(filterRows(rows, query.filter), query.sorts, locale)
  const { groupBy, folded } = query
  if (!groupBy) return sorted.map((row) => ({ key: row.id, row }))
  const sort = query.sorts.find(({ columnId }) => columnId === groupBy)
  // Nobody looks for the lowest risks first.
  const isDescending = sort?.isDescending ?? registerColumn(groupBy)?.type === 'level'
  return groupRows(sorted, groupBy, locale, isDescending).flatMap(({ key: group, rows: grouped }) => {
    const isFolded = folded.has(group)
    const heading: RegisterItem = { key: `group:${group}`, group, count: grouped.length, isFolded }
    return isFolded ? [heading] : [heading, ...grouped.map((row) => ({ key: row.id, row }))]
  })
}

/** Returns the same lines in their places with the current rows, so that the row being edited doesn't jump away. */
export function refreshItems(items: readonly RegisterItem[], rows: readonly RegisterRow[]): RegisterItem[] {
  const now = new Map(rows.map((row) => [row.id, row]))
  return items.flatMap((item): RegisterItem[] => {
    if (!('row' in item)) return [item]
    const row = now.get(item.key)
    return row ? [{ key: item.key, row }] : []
  })
}
