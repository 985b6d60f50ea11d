// What differs between a version and a later one, or the board as it is now: asked of the server, filtered, and marked on
// the canvas.

import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useLocale } from 'use-intl'
import { api } from '@/components/api/client'
import { setGoneCards } from '@/components/canvas/card/gone-cards'
import { markNews } from '@/components/canvas/news-marks'
import { type ComparisonFilter, filteredComparison, NO_FILTER } from './comparison-filter'
import { comparisonMarks } from './comparison-marks'
import { comparisonKey } from './versions-api'

/** The value that stands for the board as it is now. */
export const NOW = 'now'

/** Begins the name of an end that is another board. */
const OTHER_BOARD = 'board:'

/** Returns the name by which a comparison knows another board. */
export function otherBoard(boardId: string): string {
  return `${OTHER_BOARD}${boardId}`
}

/** Returns the id of the board that is the end of a comparison; undefined for a version. */
export function boardIn(end: string): string | undefined {
  return end.startsWith(OTHER_BOARD) ? end.slice(OTHER_BOARD.length) : undefined
}

/** Compares two versions, a version or another board with `now`; nothing until there is a `from`. */
export function useComparison(boardId: string, from: string | undefined, to: string) {
  const language = useLocale()
  return useQuery({
    queryKey: [...comparisonKey(boardId), from ?? '', to, language],
    queryFn:
      from === undefined
        ? skipToken
        : ({ signal }) =>
            api('GET /api/boards/{boardId}/versions/compare', {
              params: { boardId },
              query: { from, to, language },
              signal,
            }),
    // Versions never change.
    staleTime: to === NOW || (from !== undefined && boardIn(from) !== undefined) ? 0 : Number.POSITIVE_INFINITY,
  })
}

export interface OpenComparison {
  /** The id of a version, or another board (otherBoard). */
  readonly from: string
  /** The id of a version, or NOW. */
  readonly to: string
  readonly query: ReturnType<typeof useComparison>
  /** The filtered comparison; undefined until it has loaded. */
  readonly shown: ReturnType<typeof filteredComparison> | undefined
  readonly filter: ComparisonFilter
  readonly setFilter: (filter: ComparisonFilter) => void
}

/** Keeps a comparison open beside this canvas, which marks it; undefined where nothing is compared. */
export function useOpenComparison(
  boardId: string,
  from: string | undefined,
  to: string,
  editor: Editor | undefined,
): OpenComparison | undefined {
  const query = useComparison(boardId, from, to)
  const [filter, setFilter] = useState(NO_FILTER)
  const comparison = from === undefined ? undefined : query.data
  const shown = useMemo(() => comparison && filteredComparison(comparison, filter), [comparison, filter])
  useEffect(() => {
    if (!editor || !shown) return
    const { signs, gone } = comparisonMarks(shown)
    markNews(editor, signs, 'version')
    setGoneCards(editor, gone)
    return () => {
      markNews(editor, undefined, 'version')
      setGoneCards(editor, [])
    }
  }, [editor, shown])
  return from === undefined ? undefined : { from, to, query, shown, filter, setFilter }
}
