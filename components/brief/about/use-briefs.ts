// The briefs of a board as the server has them, and the changes people make to them.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ApiBody, api } from '@/components/api/client'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { noteAddedHere } from './added-here'

/** Invalidate it when the server says `briefs-changed`. */
export function briefsQueryKey(boardId: string) {
  return ['briefs', boardId] as const
}

/** Returns the API path of a board's briefs. */
export function briefsPath(boardId: string): string {
  return `/api/boards/${encodeURIComponent(boardId)}/briefs`
}

/** The briefs, oldest first. On a board they follow everybody's changes (components/board/use-brief-news). */
export function useBriefs(boardId: string) {
  return useQuery({
    queryKey: briefsQueryKey(boardId),
    queryFn: async ({ signal }) => {
      const { briefs } = await api('GET /api/boards/{boardId}/briefs', { params: { boardId }, signal })
      return briefs
    },
  })
}

/** A pasted text, with its markup where the clipboard had one. */
export interface PastedBrief {
  readonly text: string
  readonly html?: string | undefined
}

export type BriefChange = { readonly briefId: string } & ApiBody<'PATCH /api/boards/{boardId}/briefs/{briefId}'>

/** Adding, changing and removing a brief. Each shows in the list as soon as the server has it. */
export function useBriefActions(boardId: string) {
  const client = useQueryClient()
  const change = (edit: (briefs: readonly PresentedBrief[]) => readonly PresentedBrief[]) => {
    client.setQueryData<readonly PresentedBrief[]>(briefsQueryKey(boardId), (briefs) => edit(briefs ?? []))
  }
  const addToList = (brief: PresentedBrief) => {
    noteAddedHere(client, brief.id)
    change((briefs) => [...briefs.filter(({ id }) => id !== brief.id), brief])
  }
  return {
    /** Shows a brief that this page has sent by another way. */
    addToList,
    add: useMutation({
      mutationFn: (input: PastedBrief) =>
        api('POST /api/boards/{boardId}/briefs', { params: { boardId }, body: input }),
      onSuccess: addToList,
    }),
    edit: useMutation({
      mutationFn: ({ briefId, ...body }: BriefChange) =>
        api('PATCH /api/boards/{boardId}/briefs/{briefId}', { params: { boardId, briefId }, body }),
      onSuccess: (brief) => change((briefs) => briefs.map((other) => (other.id === brief.id ? brief : other))),
    }),
    remove: useMutation({
      mutationFn: (briefId: string) =>
        api('DELETE /api/boards/{boardId}/briefs/{briefId}', { params: { boardId, briefId } }),
      onSuccess: (_, briefId) => change((briefs) => briefs.filter(({ id }) => id !== briefId)),
    }),
  }
}

export type BriefActions = ReturnType<typeof useBriefActions>
