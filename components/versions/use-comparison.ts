// What differs between a version and a later one, or the board as it is now: asked of the server, filtered, and marked on
// the canvas.

import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Editor } from 'tldraw'
import { useLocale } from 'use-intl'
import { apiFile } from '@/components/api/client'
import { setGoneCards } from '@/components/canvas/gone-cards'
import { markNews } from '@/components/canvas/news-marks'
import type { Comparison } from '@/lib/compare/told-changes'
import { type ComparisonFilter, filteredComparison, NO_FILTER } from './comparison-filter'
import { comparisonMarks } from './comparison-marks'
import { comparisonKey } from './versions-api'

/** Where nothing stands for the board as it is now. */
export const NOW = 'now'

/** Compares two versions, or a version with `now`; nothing until there is a `from`. */
export function useComparison(boardId: string, from: string | undefined, to: string) {
  const language = useLocale()
  return useQuery({
    queryKey: [...comparisonKey(boardId), from ?? '', to, language],
    enabled: from !== undefined,
    queryFn: async ({ signal }): Promise<Comparison & { readonly summary: string }> => {
      const query = new URLSearchParams({ from: from ?? '', to, language })
      const answer = await apiFile(`/api/boards/${encodeURIComponent(boardId)}/versions/compare?${query}`, { signal })
      return JSON.parse(await answer.text()) as Comparison & { readonly summary: string }
    },
    // Versions never change.
    staleTime: to === NOW ? 0 : Number.POSITIVE_INFINITY,
  })
}

export interface OpenComparison {
  readonly from: string
  /** The id of a version, or NOW. */
  readonly to: string
  readonly query: ReturnType<typeof useComparison>
  /** What of it is shown; undefined until it is there. */
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
