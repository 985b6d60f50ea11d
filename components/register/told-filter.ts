// Which filters are on, in words, for paper: a table that shows some rows must say which.

import { registerColumn } from '@/lib/domain/register/register-columns'
import type { RegisterFilter } from '@/lib/domain/register/register-query'
import { type BoardWords, columnWord, valueWord } from '@/lib/export/register-words'
import { shownText } from './cell-view'
import type { RegisterTab } from './register-settings'

/** One text a filter, such as "Status: Open, Closed". `empty` is said for a place without a value. */
export function toldFilter(
  { text = '', values = {} }: RegisterFilter,
  tab: RegisterTab,
  words: BoardWords,
  empty: string,
  /** The words for values that are about the reader and their day. */
  special: Readonly<Record<string, string>>,
): string[] {
  const kind = registerColumn('kind')
  const { locale } = words
  return [
    ...(kind && tab !== 'all' ? [`${columnWord(kind, locale)}: ${valueWord(kind, tab, locale)}`] : []),
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
    ...Object.entries(values).flatMap(([id, chosen]) => {
      const column = registerColumn(id)
      if (!column || chosen.length === 0) return []
      const told = chosen.map((value) => {
        if (value === '') return empty
        const told = special[value]
        if (told !== undefined) return told
        return shownText(column, column.type === 'tags' ? [value] : value, words)
      })
      return [`${columnWord(column, locale)}: ${told.join(', ')}`]
    }),
  ]
}
