// Which columns of the register hold nothing: they are as narrow as their names, and leave their room to
// the titles and to columns that would not be seen.

import { WIDE_ALONE } from '@/lib/brief/wide-letters'
import type { RegisterColumn } from '@/lib/domain/register/register-columns'
import type { RegisterRow } from '@/lib/domain/register/register-row'
import type { RegisterSettings } from './register-settings'

/** Returns the ids of the columns in which no row has a value; a count of 0 is one. */
export function emptyColumns(
  rows: readonly RegisterRow[],
  columns: readonly Pick<RegisterColumn, 'id'>[],
): ReadonlySet<string> {
  const isEmpty = ({ id }: Pick<RegisterColumn, 'id'>) => rows.every(({ values }) => values[id] === undefined)
  return new Set(columns.filter(isEmpty).map(({ id }) => id))
}

/** About the width of letters of the interface, in px: a name that is a little longer ends in an ellipsis. */
const LETTER_PX = { narrow: 7.2, wide: 13 } as const
/** Padding, and the arrow of a sorted column. */
const BESIDE_NAME_PX = 28
/** Room to begin typing. */
const LEAST_PX = 72

/** Returns the widths of the columns, by id: of titles the least one, because they take what all others leave in the window. */
export function columnWidths(
  { shown, widthOf }: Pick<RegisterSettings, 'shown' | 'widthOf'>,
  empty: ReadonlySet<string>,
  nameOf: (column: RegisterColumn) => string,
): ReadonlyMap<string, number> {
  return new Map(
    shown.map((column) => [
      column.id,
      empty.has(column.id) ? widthOf(column, widthOfName(nameOf(column))) : widthOf(column),
    ]),
  )
}

/** Returns the width of a column in which nothing but its name stands. */
function widthOfName(name: string): number {
  const px = [...name].reduce(
    (sum, letter) => sum + LETTER_PX[WIDE_ALONE.test(letter) ? 'wide' : 'narrow'],
    BESIDE_NAME_PX,
  )
  return Math.max(LEAST_PX, Math.ceil(px))
}
