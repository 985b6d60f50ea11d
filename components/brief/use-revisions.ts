// The versions of a brief as the server has them, and replacing it by another one.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { CitationOutcome } from '@/lib/brief/carried-citation'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import type { CitationState } from '@/lib/domain/citation'
import { briefsQueryKey } from './use-briefs'

/** Another version: pasted, from a file, or one that was there before. */
export type VersionInput = { readonly text: string } | { readonly file: File } | { readonly restore: number }

export interface RevisionSummary {
  readonly revision: number
  readonly title: string
  /** In code points. */
  readonly characters: number
  /** ISO 8601; null for the version that counts. */
  readonly replacedAt: string | null
}

/** What a version does to the board's citations. */
export interface ReplacementOutcome {
  readonly counts: Readonly<Record<CitationState, number>>
  readonly citations: readonly CitationOutcome[]
}

function revisionsPath(boardId: string, briefId: string): string {
  return `/api/boards/${encodeURIComponent(boardId)}/briefs/${encodeURIComponent(briefId)}/revisions`
}

export function useRevisions(boardId: string, brief: PresentedBrief) {
  return useQuery({
    queryKey: ['brief-revisions', boardId, brief.id, brief.revision],
    queryFn: async ({ signal }) =>
      (await api.get<{ revisions: RevisionSummary[] }>(revisionsPath(boardId, brief.id), { signal })).revisions,
  })
}

/** The text of one version; nothing is asked while `revision` is undefined. */
export function useRevisionText(boardId: string, briefId: string, revision: number | undefined) {
  return useQuery({
    queryKey: ['brief-revision', boardId, briefId, revision],
    enabled: revision !== undefined,
    queryFn: ({ signal }) =>
      api.get<{ readonly text: string }>(`${revisionsPath(boardId, briefId)}/${revision}`, { signal }),
  })
}

/** Looking at what a version would do, and doing it. Both are refused where the brief has been replaced meanwhile. */
export function useReplacement(boardId: string, brief: PresentedBrief) {
  const client = useQueryClient()
  const path = revisionsPath(boardId, brief.id)
  const send = <T>(to: string, input: VersionInput): Promise<T> => {
    const options = { headers: { 'if-match': `"${brief.revision}"` } }
    if (!('file' in input)) return api.post<T>(to, input, options)
    const form = new FormData()
    form.set('file', input.file)
    return api.upload<T>(to, form, options)
  }
  return {
    preview: useMutation({ mutationFn: (input: VersionInput) => send<ReplacementOutcome>(`${path}/preview`, input) }),
    replace: useMutation({
      mutationFn: (input: VersionInput) => send<ReplacementOutcome & { readonly brief: PresentedBrief }>(path, input),
      onSuccess: ({ brief: replaced }) => {
        client.setQueryData<readonly PresentedBrief[]>(briefsQueryKey(boardId), (briefs) =>
          briefs?.map((each) => (each.id === replaced.id ? replaced : each)),
        )
      },
    }),
  }
}
