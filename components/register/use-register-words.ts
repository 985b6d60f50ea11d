// The words for what the register shows: how many rows by which order and groups, the name of a group, the whole table.

import { useTranslations } from 'use-intl'
import { registerColumn } from '@/lib/domain/register/register-columns'
import { MINE, OVERDUE, SOON } from '@/lib/domain/register/register-query'
import { columnWord } from '@/lib/export/register-words'
import { shownText } from './cell-view'
import { toldFilter } from './told-filter'
import type { Register } from './use-register'

export interface RegisterWords {
  /** The number of rows that are shown, those of folded groups too. */
  readonly shownCount: number
  /** One text each for the rows, the order and the groups. */
  readonly status: readonly string[]
  /** The status, and one text for each filter. */
  readonly told: readonly string[]
  /** The name of a group, such as "Owner: Mina". */
  readonly groupName: (group: string) => string
}

/** Returns the words for a register. */
export function useRegisterWords({ rows, items, look, choice, pages }: Register): RegisterWords {
  const { tab, filter, sorts, groupBy } = choice
  const { locale } = look
  const t = useTranslations('register')
  const nameOf = (columnId: string) => columnWord(registerColumn(columnId) ?? { id: columnId }, locale)
  const shownCount = items.reduce((sum, item) => sum + ('row' in item ? 1 : item.isFolded ? item.count : 0), 0)
  const status = [
    shownCount === rows.length
      ? t('rows', { count: rows.length })
      : t('rowsOf', { shown: shownCount, count: rows.length }),
    ...sorts.map(({ columnId, isDescending }) =>
      t(isDescending ? 'sortedDown' : 'sortedUp', { column: nameOf(columnId) }),
    ),
    ...(groupBy ? [t('groupedBy', { column: nameOf(groupBy) })] : []),
  ]
  const onPages = pages.flatMap(({ id, name }) => (filter.pages?.includes(id) ? [name] : []))
  const groupColumn = groupBy ? registerColumn(groupBy) : undefined
  return {
    shownCount,
    status,
    told: [
      ...status,
      ...toldFilter(filter, tab, look, t('empty'), {
        [MINE]: t('quick.mine'),
        [OVERDUE]: t('quick.overdue'),
        [SOON]: t('quick.soon'),
      }),
      ...(onPages.length > 0 ? [`${t('page')}: ${onPages.join(', ')}`] : []),
    ],
    groupName: (group) => {
      if (!groupColumn) return group
      const row = rows.find(({ values }) => String(values[groupColumn.id] ?? '') === group)
      const text = row && group !== '' ? shownText(groupColumn, row.values[groupColumn.id], look) : t('empty')
      return `${columnWord(groupColumn, locale)}: ${text}`
    },
  }
}
