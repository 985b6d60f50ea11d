// What the line of a card says that isn't in the card itself: its level by the board's scales, its links, its open comments.
// These are plain values, so that a card is drawn again only where one of them is another.

import { useCallback, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useBoardThreads } from '@/components/thread/threads-context'
import type { BoardCard, BoardLink } from '@/lib/document/view/board-view'
import { cardGaps } from '@/lib/domain/coverage/card-gaps'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import type { Level } from '@/lib/domain/criteria/scale'
import { groupBy } from '@/lib/std/group-by'
import { useOutlineBoard } from './outline-context'

export interface CardFacts {
  readonly level: Level | undefined
  readonly levelWord: string
  /** What it lacks, its links, citations and comments in words; '' where it has none. */
  readonly details: string
  /** The comments on it in threads that aren't resolved. */
  readonly comments: number
}

/** Returns a function that gives the facts of a card of the board. */
export function useCardFacts(): (card: BoardCard) => CardFacts {
  const t = useTranslations('outline')
  const words = useTranslations('card')
  const locale = useLocale()
  const view = useOutlineBoard()
  const byShape = useBoardThreads()?.byShape
  const { links, refs, gaps } = useMemo(
    () => ({
      links: linksByCard(view.links),
      refs: new Map(view.cards.map(({ id, ref }) => [id, ref])),
      gaps: cardGaps(view, view.criteria),
    }),
    [view],
  )
  return useCallback(
    (card) => {
      const level = card.kind === 'risk' ? currentLevel(card, view.criteria) : undefined
      const comments = byShape?.get(card.id)?.comments ?? 0
      const citations = Object.keys(card.citations).length
      const gap = gaps.get(card.id)
      const details = gap ? [words(`face.${gap}`)] : []
      for (const { link } of links.get(card.id) ?? []) {
        const isOutgoing = link.from === card.id
        const ref = refs.get(isOutgoing ? link.to : link.from) ?? ''
        details.push(t(isOutgoing ? 'linkOut' : 'linkIn', { link: words(`linkKind.${link.kind}`), ref }))
      }
      if (citations > 0) details.push(words('face.citations', { count: citations }))
      if (comments > 0) details.push(t('comments', { count: comments }))
      return {
        level,
        levelWord: level ? levelWord(view.criteria, level, locale) : '',
        details: details.join(' · '),
        comments,
      }
    },
    [t, words, locale, view, byShape, links, refs, gaps],
  )
}

function linksByCard(links: readonly BoardLink[]) {
  const ends = links.flatMap((link) => [...new Set([link.from, link.to])].map((cardId) => ({ cardId, link })))
  return groupBy(ends, ({ cardId }) => cardId)
}
