// The page's data about a board's sessions: the running one, for everybody, and the planned ones, for people who run
// the board. The server reports each change on the board's socket.

import { type QueryClient, skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { useLocale } from 'use-intl'
import { type ApiAnswer, type ApiBody, api } from '@/components/api/client'
import { readAgain } from '@/components/api/read-again'
import type { RoomClient } from '@/components/room/room-client'
import type { Locale } from '@/lib/domain/localized'
import type { EndedSession } from '@/lib/domain/session/ended-session'
import { sessionIn, titledIn } from '@/lib/domain/session/in-language'
import type { LiveSession } from '@/lib/domain/session/session'

const liveKey = (boardId: string) => ['sessions', boardId, 'live'] as const
const listKey = (boardId: string) => ['sessions', boardId, 'list'] as const

type SessionsOfBoard = ApiAnswer<'GET /api/boards/{boardId}/sessions'>

/** What everybody knows of a board's sessions: the one that runs, or the one that ended last. */
interface LiveOfBoard {
  readonly session: LiveSession | null
  readonly ended: EndedSession | null
}

/** A session as those know it who run it. */
export type PlannedSession = SessionsOfBoard['sessions'][number]

/** A change as a page asks for it: the server adds who asks, ids of new steps, join codes. */
export type WantedChange = ApiBody<'POST /api/boards/{boardId}/sessions/{sessionId}/changes'>

/** Follows the socket's notices. Call it once a board. */
export function useSessionNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      client?.onNotice((notice) => {
        if (notice.type === 'session') {
          const { session, ended } = notice
          if (session) {
            queries.setQueryData<LiveOfBoard>(liveKey(boardId), (before) => {
              const was = before?.session
              // Two concurrent changes may be reported in another order than they were made.
              if (session.id === was?.id && session.revision < was.revision) return before
              return { session, ended: null }
            })
          } else if (ended) void keepEnd(queries, boardId, ended)
          else void readAgain(queries, liveKey(boardId))
        } else if (notice.type === 'sessions-changed') void readAgain(queries, listKey(boardId))
        // This notice begins each connection: the page missed the notices in between.
        else if (notice.type === 'role') void readAgain(queries, ['sessions', boardId])
      }),
    [boardId, client, queries],
  )
}

/** An answer that is still on its way may be older than the end, and must not be the last word. */
async function keepEnd(queries: QueryClient, boardId: string, ended: EndedSession): Promise<void> {
  await queries.cancelQueries({ queryKey: liveKey(boardId) })
  queries.setQueryData<LiveOfBoard>(liveKey(boardId), { session: null, ended })
}

/** The session that runs on the board; null where none does, undefined while that isn't known. */
export function useLiveSession(boardId: string): LiveSession | null | undefined {
  const select = useCallback(({ session }: LiveOfBoard, locale: Locale) => session && sessionIn(session, locale), [])
  return useLiveOfBoard(boardId, select)
}

/** The session that ended last; null where none has, or one runs, undefined while that isn't known. */
export function useEndedSession(boardId: string): EndedSession | null | undefined {
  const select = useCallback(({ ended }: LiveOfBoard, locale: Locale) => ended && titledIn(ended, locale), [])
  return useLiveOfBoard(boardId, select)
}

function useLiveOfBoard<T>(boardId: string, pick: (live: LiveOfBoard, locale: Locale) => T): T | undefined {
  const locale = useLocale()
  const { data } = useQuery({
    queryKey: liveKey(boardId),
    queryFn: ({ signal }): Promise<LiveOfBoard> =>
      api('GET /api/boards/{boardId}/session', { params: { boardId }, signal }),
    select: useCallback((live: LiveOfBoard) => pick(live, locale), [pick, locale]),
  })
  return data
}

function useSessionsOfBoard(boardId: string, isWanted: boolean): SessionsOfBoard | undefined {
  const { data } = useQuery({
    queryKey: listKey(boardId),
    queryFn: isWanted
      ? ({ signal }) => api('GET /api/boards/{boardId}/sessions', { params: { boardId }, signal })
      : skipToken,
  })
  return data
}

/** The board's sessions, the newest first; asked for only where `isWanted`. */
export function useSessions(boardId: string, isWanted: boolean): readonly PlannedSession[] | undefined {
  const locale = useLocale()
  const sessions = useSessionsOfBoard(boardId, isWanted)?.sessions
  return useMemo(() => sessions?.map((session) => sessionIn(session, locale)), [sessions, locale])
}

/** The template that the board was made from; null for none, undefined while that isn't known. */
export function useTemplateOfBoard(boardId: string): string | null | undefined {
  return useSessionsOfBoard(boardId, true)?.templateId
}

function withSessions(change: (sessions: readonly PlannedSession[]) => readonly PlannedSession[]) {
  return (before: SessionsOfBoard | undefined) => before && { ...before, sessions: [...change(before.sessions)] }
}

export function usePlanSession(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (plan: ApiBody<'POST /api/boards/{boardId}/sessions'>) =>
      api('POST /api/boards/{boardId}/sessions', { params: { boardId }, body: plan }),
    onSuccess: (made) => {
      queries.setQueryData<SessionsOfBoard>(
        listKey(boardId),
        withSessions((before) => [made, ...before.filter(({ id }) => id !== made.id)]),
      )
    },
  })
}

export function useChangeSession(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    // One after the other, in the order in which they were made.
    scope: { id: `session-${boardId}` },
    mutationFn: ({ id, change }: { id: string; change: WantedChange }) =>
      api('POST /api/boards/{boardId}/sessions/{sessionId}/changes', {
        params: { boardId, sessionId: id },
        body: change,
      }),
    onSuccess: (changed) => {
      queries.setQueryData<SessionsOfBoard>(
        listKey(boardId),
        withSessions((before) =>
          before.map((each) => (each.id === changed.id && each.revision < changed.revision ? changed : each)),
        ),
      )
    },
    // The shown state is not the server's: request it again.
    onError: () => queries.invalidateQueries({ queryKey: ['sessions', boardId] }),
  })
}

export function useRemoveSession(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      api('DELETE /api/boards/{boardId}/sessions/{sessionId}', { params: { boardId, sessionId: id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: listKey(boardId) }),
  })
}
