// Words for names that are data: fields, options and steps. The one place where a message key is put together from
// strings; a test proves that messages/card has every key that the field table can ask for.

import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CardField, Step } from '@/lib/domain/card-fields'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria'

export interface CardWords {
  field(name: string): string
  option(fieldName: string, option: string): string
  /** Such as "Likely, 5–25 %". */
  step(scale: Extract<CardField, { type: 'step' }>['scale'], step: Step): string
}

export function useCardWords(): CardWords {
  const t = useTranslations('card')
  const locale = useLocale()
  return useMemo(() => {
    type Key = Parameters<typeof t>[0]
    return {
      field: (name) => t(`field.${name}` as Key),
      option: (fieldName, option) => t(`option.${fieldName}.${option}` as Key),
      step: (scale, step) => {
        const entry = DEFAULT_CRITERIA[scale].steps[step - 1]
        if (!entry) return String(step)
        return entry.band ? `${entry.word[locale]}, ${entry.band}` : entry.word[locale]
      },
    }
  }, [t, locale])
}
