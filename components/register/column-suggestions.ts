// The suggestions of a column: the board's own list, and the words that its cards bear already.

import type { Criteria } from '@/lib/domain/criteria/criteria'
import { type Locale, textIn } from '@/lib/domain/localized'
import type { RegisterRow } from '@/lib/domain/register/register-row'

const OFFERING: readonly string[] = ['owner', 'category', 'addressee']

/** Returns no suggestions for a column with free text. */
export function columnSuggestions(
  columnId: string,
  rows: readonly RegisterRow[],
  criteria: Criteria,
  locale: Locale,
  /** The names of the people of the board. */
  names: readonly string[],
): string[] {
  if (!OFFERING.includes(columnId)) return []
  const listed = columnId === 'category' ? criteria.categories : columnId === 'addressee' ? criteria.addressees : []
  const people = columnId === 'owner' ? names : []
  const used = rows.flatMap(({ values }) => (typeof values[columnId] === 'string' ? [values[columnId]] : []))
  return [...new Set([...people, ...listed.map((word) => textIn(word, locale)), ...used])]
}
