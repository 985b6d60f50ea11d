// What still stands of a brief since one of its earlier versions, as the server judges it.

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { PresentedBrief } from '@/lib/brief/presented-brief'

/** Requests nothing while `from` is undefined, and again when `uses` changes. */
export function useStanding(boardId: string, brief: PresentedBrief, from: number | undefined, uses: string) {
  return useQuery({
    queryKey: ['brief-standing', boardId, brief.id, brief.revision, from, uses],
    queryFn:
      from === undefined
        ? skipToken
        : ({ signal }) =>
            api('GET /api/boards/{boardId}/briefs/{briefId}/standing', {
              params: { boardId, briefId: brief.id },
              query: { from },
              signal,
            }),
    placeholderData: keepPreviousData,
  })
}
