// People's marks in one brief as the server has them, and the changes to them. A mark shows before the server has it; a
// refused one stays, reports that, and keeps its note until the person retries or discards it.

import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '@/components/api/client'
import type { PresentedHighlight } from '@/lib/brief/presented-highlight'
import type { PassageSelector } from '@/lib/brief/selector'
import type { PresenceUser } from '@/lib/protocol/presence'

/** Invalidate it when the server says `highlights-changed`; without a brief it is all of the board's. */
export function highlightsQueryKey(boardId: string, briefId?: string) {
  return briefId === undefined ? (['highlights', boardId] as const) : (['highlights', boardId, briefId] as const)
}

/** People's marks in one brief, as the server has them. */
export async function fetchHighlights(boardId: string, briefId: string, signal: AbortSignal) {
  return (await api('GET /api/boards/{boardId}/briefs/{briefId}/highlights', { params: { boardId, briefId }, signal }))
    .highlights
}

export interface NewHighlight {
  /** An id that only this page knows. */
  readonly localId: string
  readonly briefId: string
  readonly passage: PassageSelector
  readonly note: string
}

/** A mark that is shown; one that the server doesn't have yet has the id of its place in `NewHighlight`. */
export interface ShownHighlight extends PresentedHighlight {
  readonly sending: 'sending' | 'failed' | undefined
  /** The server's answer to a failed request. */
  readonly problem: unknown
  /** The id that this page gave it before the server had it. */
  readonly localId?: string
}

export interface Highlights {
  /** All marks in the order of the text. */
  readonly all: readonly ShownHighlight[]
  readonly add: (passage: PassageSelector, note: string, onFailed: (localId: string, error: unknown) => void) => void
  /** Tries a failed one again. */
  readonly retry: (localId: string, onFailed: (localId: string, error: unknown) => void) => void
  /** Discards a failed one. */
  readonly discard: (localId: string) => void
  readonly changeNote: (id: string, note: string) => Promise<unknown>
  readonly remove: (id: string, onFailed: (error: unknown) => void) => void
}

export function useHighlights(boardId: string, briefId: string, me: PresenceUser): Highlights {
  const client = useQueryClient()
  const queryKey = useMemo(() => highlightsQueryKey(boardId, briefId), [boardId, briefId])
  const addKey = useMemo(() => ['highlights', 'add', boardId, briefId] as const, [boardId, briefId])
  const params = { boardId, briefId }
  const { data: saved } = useQuery({
    queryKey,
    queryFn: ({ signal }) => fetchHighlights(boardId, briefId, signal),
  })
  const change = (edit: (before: readonly PresentedHighlight[]) => readonly PresentedHighlight[]) => {
    client.setQueryData<readonly PresentedHighlight[]>(queryKey, (before) => edit(before ?? []))
  }
  const readAgain = () => client.invalidateQueries({ queryKey })

  const add = useMutation({
    mutationKey: addKey,
    // Refused marks are kept for as long as the page lives.
    gcTime: Number.POSITIVE_INFINITY,
    mutationFn: ({ passage: { start, end, quote }, note }: NewHighlight) =>
      api('POST /api/boards/{boardId}/briefs/{briefId}/highlights', { params, body: { start, end, quote, note } }),
    onSuccess: (made) => change((before) => [...before.filter(({ id }) => id !== made.id), made]),
  })
  const note = useMutation({
    mutationFn: ({ id, ...body }: { id: string; note: string }) =>
      api('PATCH /api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId}', {
        params: { ...params, highlightId: id },
        body,
      }),
    onMutate: (wanted) =>
      change((before) => before.map((each) => (each.id === wanted.id ? { ...each, ...wanted } : each))),
    onError: readAgain,
  })
  const remove = useMutation({
    mutationFn: (id: string) =>
      api('DELETE /api/boards/{boardId}/briefs/{briefId}/highlights/{highlightId}', {
        params: { ...params, highlightId: id },
      }),
    onMutate: (id) => change((before) => before.filter((each) => each.id !== id)),
    onError: readAgain,
  })

  const added = useMutationState({
    filters: { mutationKey: addKey },
    select: ({ state }) => ({
      wanted: state.variables as NewHighlight,
      status: state.status,
      problem: state.error,
      submittedAt: state.submittedAt,
      made: state.data as PresentedHighlight | undefined,
    }),
  })
  const all = useMemo(() => {
    const waiting = added
      .filter(({ wanted, status }) =>
        status === 'pending' ? !saved?.some((each) => isOf(each, wanted, me.id)) : status === 'error',
      )
      .map(({ wanted, status, problem, submittedAt }): ShownHighlight => {
        const at = new Date(submittedAt).toISOString()
        return {
          ...wanted.passage,
          id: wanted.localId,
          localId: wanted.localId,
          briefId,
          state: 'anchored',
          note: wanted.note,
          author: { id: me.id, name: me.name, color: me.color },
          createdAt: at,
          changedAt: at,
          sending: status === 'error' ? 'failed' : 'sending',
          problem: problem ?? undefined,
        }
      })
    const localIdOf = (each: PresentedHighlight) =>
      added.find(({ wanted, status, made }) =>
        status === 'pending' ? isOf(each, wanted, me.id) : made?.id === each.id,
      )?.wanted.localId
    const shown = (saved ?? []).map((each): ShownHighlight => {
      const localId = localIdOf(each)
      return { ...each, ...(localId !== undefined && { localId }), sending: undefined, problem: undefined }
    })
    return [...shown, ...waiting].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1))
  }, [saved, added, briefId, me.id, me.name, me.color])

  const send = (wanted: NewHighlight, onFailed: (localId: string, error: unknown) => void) =>
    add.mutateAsync(wanted).catch((error: unknown) => onFailed(wanted.localId, error))
  const take = (localId: string): NewHighlight | undefined => {
    const cache = client.getMutationCache()
    const mutation = cache
      .findAll({ mutationKey: addKey, status: 'error' })
      .find(({ state }) => (state.variables as NewHighlight).localId === localId)
    if (mutation) cache.remove(mutation)
    return mutation?.state.variables as NewHighlight | undefined
  }
  return {
    all,
    add: (passage, text, onFailed) => {
      void send({ localId: `new-${crypto.randomUUID()}`, briefId, passage, note: text }, onFailed)
    },
    retry: (localId, onFailed) => {
      const wanted = take(localId)
      if (wanted) void send(wanted, onFailed)
    },
    discard: (localId) => void take(localId),
    changeNote: (id, text) => note.mutateAsync({ id, note: text }),
    remove: (id, onFailed) => remove.mutate(id, { onError: onFailed }),
  }
}

/** The server's own of a mark that this page is still waiting for. */
function isOf({ author, start, end, note }: PresentedHighlight, wanted: NewHighlight, me: string): boolean {
  return author.id === me && start === wanted.passage.start && end === wanted.passage.end && note === wanted.note.trim()
}
