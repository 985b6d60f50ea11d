// The search of the brief panel, which carries on from brief to brief: its words, and how often they are in the board's
// other briefs. The matches in the brief that is read are the reader's (use-brief-search).

import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { ReadingOrder } from '../text/reading-order'
import { searchBrief } from './use-brief-search'

export interface OtherBriefMatches {
  readonly briefId: string
  readonly title: string
  readonly count: number
}

export interface ReaderSearch {
  readonly isOpen: boolean
  readonly query: string
  /** Increases whenever somebody opens the search, also while it is open. */
  readonly asked: number
  readonly others: readonly OtherBriefMatches[]
  readonly open: () => void
  readonly close: () => void
  readonly setQuery: (query: string) => void
  readonly openBrief: (briefId: string) => void
}

export interface ReaderSearchOptions {
  readonly briefs: readonly PresentedBrief[] | undefined
  /** The reading order of each brief by its id. */
  readonly orders: ReadonlyMap<string, ReadingOrder>
  /** The brief that is read. */
  readonly shownId: string | undefined
  /** Must be a stable function. */
  readonly onOpenBrief: (briefId: string) => void
}

/** Returns the same search until its words or what they match change. */
export function useReaderSearch({ briefs, orders, shownId, onOpenBrief }: ReaderSearchOptions): ReaderSearch {
  const t = useTranslations('brief')
  const [search, setSearch] = useState({ isOpen: false, query: '', asked: 0 })
  const query = useDeferredValue(search.isOpen ? search.query : '')
  const others = useMemo(
    () =>
      (briefs ?? [])
        .filter(({ id }) => id !== shownId)
        .map(({ id, title }) => ({ briefId: id, title: title || t('untitled'), order: orders.get(id) }))
        .map(({ order, ...rest }) => ({ ...rest, count: order ? searchBrief(order, query).length : 0 }))
        .filter(({ count }) => count > 0),
    [briefs, shownId, orders, query, t],
  )
  return useMemo(
    () => ({
      ...search,
      others,
      open: () => setSearch((before) => ({ ...before, isOpen: true, asked: before.asked + 1 })),
      close: () => setSearch((before) => ({ ...before, isOpen: false })),
      setQuery: (text) => setSearch((before) => ({ ...before, query: text })),
      openBrief: onOpenBrief,
    }),
    [search, others, onOpenBrief],
  )
}
