// The words for rating cards: the question of a field, the meaning of each of its five steps on this board, and medians.

import { useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useFormatter } from '@/components/ui/use-formatter'
import { cardField } from '@/lib/domain/cards/card-fields'
import { type Criteria, EFFORTS } from '@/lib/domain/criteria/criteria'
import { textIn } from '@/lib/domain/localized'
import { ratersOf } from '@/lib/domain/session/disagreement'
import { medianStep, stepsAroundMedian } from '@/lib/domain/session/median-step'
import type { Agreement, RatingSpread } from '@/lib/domain/session/round'

export const STEPS = [1, 2, 3, 4, 5] as const
export type RatingStep = (typeof STEPS)[number]

export interface RatingWords {
  /** Such as "Likelihood". */
  readonly field: (name: string) => string
  /** Returns the word, such as "Likely", and its meaning, such as "5–25 %", or '' if nobody gave one. */
  readonly step: (name: string, step: RatingStep) => { readonly word: string; readonly meaning: string }
}

export function useRatingWords(criteria: Criteria): RatingWords {
  const t = useTranslations('card')
  const locale = useLocale()
  return useMemo(() => {
    const scaleOf = (name: string) => {
      const field = cardField(name)
      return field?.type === 'step' ? criteria[field.scale] : undefined
    }
    return {
      field: (name) => {
        const scale = scaleOf(name)
        return scale ? textIn(scale.title, locale) : t('field.effort')
      },
      step: (name, step) => {
        const entry = scaleOf(name)?.steps[step - 1]
        if (entry) return { word: textIn(entry.word, locale), meaning: entry.band ?? '' }
        // Effort is a size of clothes in the card, and its five sizes are the five steps.
        const size = EFFORTS[step - 1] ?? 'M'
        return { word: t(`option.effort.${size}`), meaning: textIn(criteria.effort[size], locale) }
      },
    }
  }, [criteria, t, locale])
}

/** Says agreed values in one line, in the order of the fields: “Likelihood 4 Likely · Impact 3 Moderate”. */
export function agreedInWords(words: RatingWords, fields: readonly string[], values: Agreement['values']): string {
  return fields
    .flatMap((field) => {
      const value = values[field]
      return value ? [`${words.field(field)} ${value} ${words.step(field, value).word}`] : []
    })
    .join(' · ')
}

/** Returns a function that says the median of a field: “median 3 Possible”, “median 2.5, between Limited and Moderate”. */
export function useMedianInWords(words: RatingWords): (field: string, spread: RatingSpread) => string {
  const t = useTranslations('round.score')
  const format = useFormatter()
  return (field, spread) => {
    if (spread.median === null) return t('nobody')
    const value = format.number(spread.median, { maximumFractionDigits: 2 })
    const around = stepsAroundMedian(spread)
    if (around) {
      const [low, high] = around.map((step) => words.step(field, step).word)
      return t('medianBetween', { value, low: low ?? '', high: high ?? '' })
    }
    const step = medianStep(spread)
    return t('median', { value, word: step ? words.step(field, step).word : '' })
  }
}

/** Returns a function that says how far ratings are apart: “range 2–4”, or that they are the same; '' for one or none. */
export function useRangeInWords(): (spread: RatingSpread) => string {
  const t = useTranslations('round.score')
  const format = useFormatter()
  return (spread) => {
    const { least, most } = spread
    if (least === null || most === null || ratersOf(spread) < 2) return ''
    return least === most ? t('same') : t('range', { least: format.number(least), most: format.number(most) })
  }
}
