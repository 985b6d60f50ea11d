// The versions of a brief as the server has them, and replacing it by another one.

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiAnswer, api } from '@/components/api/client'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { briefsQueryKey } from '../about/use-briefs'

/** Another version: pasted, from a file, or one that was there before. */
export type VersionInput = { readonly text: string } | { readonly file: File } | { readonly restore: number }

export type RevisionSummary = ApiAnswer<'GET /api/boards/{boardId}/briefs/{briefId}/revisions'>['revisions'][number]
/** The effect of a new version on the board's citations. */
export type ReplacementOutcome = ApiAnswer<'POST /api/boards/{boardId}/briefs/{briefId}/revisions/preview'>

export function useRevisions(boardId: string, brief: PresentedBrief) {
  return useQuery({
    queryKey: ['brief-revisions', boardId, brief.id, brief.revision],
    queryFn: async ({ signal }) =>
      (
        await api('GET /api/boards/{boardId}/briefs/{briefId}/revisions', {
          params: { boardId, briefId: brief.id },
          signal,
        })
      ).revisions,
  })
}

/** The text of one version; nothing is asked while `revision` is undefined. */
export function useRevisionText(boardId: string, briefId: string, revision: number | undefined) {
  return useQuery({
    queryKey: ['brief-revision', boardId, briefId, revision],
    queryFn:
      revision === undefined
        ? skipToken
        : ({ signal }) =>
            api('GET /api/boards/{boardId}/briefs/{briefId}/revisions/{revision}', {
              params: { boardId, briefId, revision: String(revision) },
              signal,
            }),
  })
}

/** Previews and makes a replacement. Both are refused if the brief was replaced in the meantime. */
export function useReplacement(boardId: string, brief: PresentedBrief) {
  const client = useQueryClient()
  const inputOf = (version: VersionInput) => ({
    params: { boardId, briefId: brief.id },
    headers: { 'if-match': `"${brief.revision}"` },
    body: 'file' in version ? formOf(version.file) : version,
  })
  return {
    preview: useMutation({
      mutationFn: (version: VersionInput) =>
        api('POST /api/boards/{boardId}/briefs/{briefId}/revisions/preview', inputOf(version)),
    }),
    replace: useMutation({
      mutationFn: (version: VersionInput) =>
        api('POST /api/boards/{boardId}/briefs/{briefId}/revisions', inputOf(version)),
      onSuccess: ({ brief: replaced }) => {
        client.setQueryData<readonly PresentedBrief[]>(briefsQueryKey(boardId), (briefs) =>
          briefs?.map((each) => (each.id === replaced.id ? replaced : each)),
        )
      },
    }),
  }
}

function formOf(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}
