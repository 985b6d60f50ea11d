// What happened at a mark of a recording, in words.

import { useCallback } from 'react'
import type { TLShapeId, TLStore } from 'tldraw'
import { useLocale, useTranslations } from 'use-intl'
import { isCard } from '@/components/canvas/card/is-card'
import { titledIn } from '@/lib/domain/session/in-language'
import type { Recording } from './recording-query'

export type Mark = Recording['marks'][number]

/** A result is summed up by its first cards; the minutes have all of them. */
const MOST_CARDS = 3

/** Returns the words of a mark, with cards named as they are on the board that is shown. */
export function useMarkWords(store: TLStore | undefined): (mark: Mark) => string {
  const t = useTranslations('replay.mark')
  const locale = useLocale()
  return useCallback(
    (mark) => {
      const refOf = (cardId: string) => {
        const shape = store?.get(cardId as TLShapeId)
        return isCard(shape) ? shape.props.ref : '?'
      }
      if (mark.kind === 'step') return t('step', { title: titledIn(mark, locale).title })
      if (mark.kind === 'agreed') {
        const refs = mark.cardIds.slice(0, MOST_CARDS).map(refOf).join(', ')
        return t(mark.isMedian ? 'medians' : 'agreed', { count: mark.cardIds.length, cards: refs })
      }
      const { title } = titledIn(mark, locale)
      if (mark.result?.kind === 'vote') {
        const told = mark.result.cards.filter(({ dots }) => dots > 0).slice(0, MOST_CARDS)
        const cards = told.map(({ cardId, dots }) => t('dots', { card: refOf(cardId), dots })).join(', ')
        return cards === '' ? t('shown', { title, count: mark.turnout }) : t('voted', { title, cards })
      }
      return t(mark.activity === 'write' ? 'written' : 'shown', { title, count: mark.turnout })
    },
    [store, t, locale],
  )
}
