// Which columns of the register hold nothing: they are narrow, and leave their room to the titles.

import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'

/** Returns the ids of the columns in which no row has a value; a count of 0 is one. */
export function emptyColumns(
  rows: readonly RegisterRow[],
  columns: readonly Pick<RegisterColumn, 'id'>[],
): ReadonlySet<string> {
  const isEmpty = ({ id }: Pick<RegisterColumn, 'id'>) => rows.every(({ values }) => values[id] === undefined)
  return new Set(columns.filter(isEmpty).map(({ id }) => id))
}
