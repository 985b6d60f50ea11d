// The passages of the board's briefs that nobody used, from the briefs and marks that the server has and the current
// cards.

import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { locatePassages } from '@/components/brief/marks/located-passages'
import { fetchHighlights, highlightsQueryKey } from '@/components/brief/marks/use-highlights'
import type { AnchorCache } from '@/components/brief/text/anchor-once'
import { CodePointText } from '@/lib/brief/code-points'
import type { PresentedBlock, PresentedBrief } from '@/lib/brief/presented-brief'
import type { PresentedHighlight } from '@/lib/brief/presented-highlight'
import { unusedPassages, usedPlaces } from '@/lib/brief/unused-passages'
import type { BoardCard } from '@/lib/document/view/board-view'

export interface UnusedInBrief {
  readonly brief: PresentedBrief
  readonly text: CodePointText
  readonly unused: readonly PresentedBlock[]
  readonly total: number
}

export interface UnusedState {
  readonly isLoading: boolean
  readonly hasFailed: boolean
  readonly briefs: readonly UnusedInBrief[]
}

export function useUnusedPassages(boardId: string, cards: readonly BoardCard[]): UnusedState {
  const briefs = useBriefs(boardId)
  const list = briefs.data
  const marks = useQueries({
    queries: (list ?? []).map(({ id }) => ({
      queryKey: highlightsQueryKey(boardId, id),
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchHighlights(boardId, id, signal),
    })),
    combine: marksOf,
  })
  const texts = useMemo(
    () =>
      new Map(
        (list ?? []).map(({ id, text }) => [id, { text: new CodePointText(text), cache: new Map() as AnchorCache }]),
      ),
    [list],
  )
  const found = useMemo(
    () =>
      (list ?? []).flatMap((brief, i): UnusedInBrief[] => {
        const known = texts.get(brief.id)
        if (!known) return []
        const cited = locatePassages(known.text, brief.id, cards, known.cache)
        const marked = usedPlaces(known.text, marks[i] ?? [])
        return [{ brief, text: known.text, ...unusedPassages(brief.blocks, [...cited, ...marked]) }]
      }),
    [list, texts, cards, marks],
  )
  return { isLoading: briefs.isPending, hasFailed: briefs.isError, briefs: found }
}

/** A function that stays the same: its result does too while no mark has changed. */
function marksOf(results: readonly { readonly data: PresentedHighlight[] | undefined }[]): PresentedHighlight[][] {
  return results.map(({ data }) => data ?? [])
}
