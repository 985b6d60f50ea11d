// The names of what differs in a card, besides scores and titles.

import { useCallback } from 'react'
import { useTranslations } from 'use-intl'
import { cardField } from '@/lib/domain/cards/card-fields'

const OTHERS = ['kind', 'body', 'ownerPerson', 'tags', 'citations', 'language', 'page', 'place'] as const

/** Returns the words for a field of a comparison. */
export function useFieldName(): (field: string) => string {
  const t = useTranslations('versions.comparison.field')
  const card = useTranslations('card.field')
  return useCallback(
    (field) => {
      const other = OTHERS.find((name) => name === field)
      if (other) return t(other)
      const known = cardField(field)?.name as Parameters<typeof card>[0] | undefined
      return known && card.has(known) ? card(known) : t('other')
    },
    [t, card],
  )
}
