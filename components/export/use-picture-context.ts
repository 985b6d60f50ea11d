// The facts for a picture's head and foot besides the board's content, gathered while the dialog is open.

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '@/components/api/client'
import { useBriefs } from '@/components/brief/about/use-briefs'
import { useRounds } from '@/components/session/rounds-api'
import { sourceOf } from '@/lib/brief/brief-source'
import { NO_SOURCES, type PictureContext, ratersOf } from '@/lib/picture/picture-context'

/** Collects the context of pictures; leaves out anything that the server doesn't send (yet, or at all). */
export function usePictureContext(
  boardId: string,
  title: string,
  ofVersion: PictureContext['ofVersion'],
): PictureContext {
  const briefs = useBriefs(boardId).data
  const rounds = useRounds(boardId)
  const { data: changedAt = '' } = useQuery({
    queryKey: ['board changed at', boardId],
    queryFn: async ({ signal }) => (await api('GET /api/boards/{boardId}', { params: { boardId }, signal })).changedAt,
    // It changes with every edit.
    staleTime: 0,
    gcTime: 0,
  })
  return useMemo(
    () => ({
      title,
      // A picture of an old version doesn't show when it changed.
      changedAt: ofVersion ? '' : changedAt,
      ofVersion,
      sources: briefs ? Object.fromEntries(briefs.map((brief) => [brief.id, sourceOf(brief)])) : NO_SOURCES.sources,
      raters: rounds ? ratersOf(rounds) : NO_SOURCES.raters,
    }),
    [title, changedAt, ofVersion, briefs, rounds],
  )
}
