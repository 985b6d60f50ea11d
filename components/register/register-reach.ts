// The reach of an action in the register: the rows and columns of a range, and the cell that takes over when one is
// gone.

import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import type { RegisterItem } from './register-items'
import { HEADER, type Place, type Range, SELECT } from './register-place'

/** Rows and columns of the table that an action such as a copy takes, or that a paste begins at. */
export interface Reach {
  readonly rows: readonly RegisterRow[]
  readonly columns: readonly RegisterColumn[]
}

/** Returns the selected rows in all columns, if there are any; else the rows and columns of the range. */
export function reachOf(
  { from, to }: Range,
  items: readonly RegisterItem[],
  columns: readonly RegisterColumn[],
  selected: ReadonlySet<string>,
): Reach {
  if (selected.size > 0) return { rows: rowsOf(items).filter(({ id }) => selected.has(id)), columns }
  const [top, bottom] = sorted([from, to].map(({ key }) => items.findIndex((item) => item.key === key)))
  const [left, right] = sorted([from, to].map(({ columnId }) => columns.findIndex(({ id }) => id === columnId)))
  return {
    rows: rowsOf(items.slice(Math.max(0, top), bottom + 1)),
    columns: columns.slice(Math.max(0, left), right + 1),
  }
}

export function rowsOf(items: readonly RegisterItem[]): RegisterRow[] {
  return items.flatMap((item) => ('row' in item ? [item.row] : []))
}

/** Returns the same place if it still exists; else the line now in its place, and a column that is shown. */
export function nearestPlace(
  items: readonly RegisterItem[],
  columns: readonly RegisterColumn[],
  { key, columnId }: Place,
  index: number,
): Place {
  const isThere = key === HEADER || items.some((item) => item.key === key)
  const hasColumn = columnId === SELECT || columns.some(({ id }) => id === columnId)
  return {
    key: isThere ? key : (items[Math.min(index, items.length - 1)]?.key ?? HEADER),
    columnId: hasColumn ? columnId : (columns[0]?.id ?? SELECT),
  }
}

function sorted([a = 0, b = 0]: readonly number[]): readonly [number, number] {
  return a <= b ? [a, b] : [b, a]
}
