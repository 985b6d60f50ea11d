// The groups of a comparison in the reader's language, and how many changes they and the rest of the comparison hold.

import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { type ComparisonGroup, comparisonGroups } from './comparison-groups'
import { restCount } from './comparison-rest'
import type { OpenComparison } from './use-comparison'
import { useFieldName } from './use-field-name'

/** Returns no groups until the comparison has loaded. */
export function useComparisonGroups(
  shown: OpenComparison['shown'],
  criteria: Criteria,
  nameOf: (userId: string) => string | undefined,
): { readonly groups: readonly ComparisonGroup[]; readonly count: number } {
  const news = useTranslations('news')
  const locale = useLocale()
  const fieldName = useFieldName()
  const groups = useMemo(
    () =>
      shown
        ? comparisonGroups(shown, {
            locale,
            criteria,
            nameOf,
            fieldName,
            comma: news('comma'),
            notSet: news('notSet'),
            change: ({ what, before, after }) => news('change', { what, from: before, to: after }),
          })
        : [],
    [shown, locale, criteria, nameOf, fieldName, news],
  )
  const inGroups = groups.reduce((sum, { entries }) => sum + entries.length, 0)
  return { groups, count: inGroups + (shown ? restCount(shown, { locale, criteria }) : 0) }
}
