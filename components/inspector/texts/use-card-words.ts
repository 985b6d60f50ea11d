// Words for names that are data: fields, options and steps. The one place where a message key is put together from
// strings; a test proves that messages/card has every key that the field table can ask for.

import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { CardField, Step } from '@/lib/domain/cards/card-fields'
import { type Criteria, EFFORTS, type Effort } from '@/lib/domain/criteria/criteria'
import { type LocalizedText, textIn } from '@/lib/domain/localized'
import { useInspector } from '../inspector-context'

export interface CardWords {
  field(name: string): string
  option(fieldName: string, option: string): string
  /** Such as "Likely, 5–25 %". */
  step(scale: Extract<CardField, { type: 'step' }>['scale'], step: Step): string
}

export function useCardWords(): CardWords {
  const t = useTranslations('card')
  const locale = useLocale()
  const { criteria } = useInspector()
  return useMemo(() => {
    type Key = Parameters<typeof t>[0]
    return {
      field: (name) => t(`field.${name}` as Key),
      option: (fieldName, option) => {
        const word = t(`option.${fieldName}.${option}` as Key)
        const meaning = textIn(meaningOf(criteria, fieldName, option), locale)
        return meaning === '' ? word : `${word} · ${meaning}`
      },
      step: (scale, step) => {
        const entry = criteria[scale].steps[step - 1]
        if (!entry) return String(step)
        const word = textIn(entry.word, locale)
        return entry.band ? `${word}, ${entry.band}` : word
      },
    }
  }, [t, locale, criteria])
}

const NOTHING: LocalizedText = { en: '', ja: '' }

/** Returns the meaning of an option on this board. */
function meaningOf({ effort, timeBands }: Criteria, fieldName: string, option: string): LocalizedText {
  if (fieldName === 'effort') return EFFORTS.some((size) => size === option) ? effort[option as Effort] : NOTHING
  if (fieldName === 'timeBand' && Object.hasOwn(timeBands, option)) return timeBands[option as keyof typeof timeBands]
  return NOTHING
}
