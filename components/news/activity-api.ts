// The page's data about what happened on a board. A notice brings only what came after the newest event that is known.

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { api } from '@/components/api/client'
import { readAgain } from '@/components/api/read-again'
import type { RoomClient } from '@/components/room/room-client'
import type { HeardEvent } from '@/lib/domain/boards/activity-lines'
import type { Notice } from '@/lib/protocol/notice'

/** The events that are known, the newest first. */
interface Heard {
  readonly events: readonly HeardEvent[]
  /** There are older ones. */
  readonly hasMore: boolean
}

/** The server gives so many events at once. */
const AT_ONCE = 200

/** Notices with which events come. `role` begins each connection: the page missed those in between. */
const TELLING: ReadonlySet<Notice['type']> = new Set([
  'role',
  'threads-changed',
  'briefs-changed',
  'session',
  'sessions-changed',
  'round-changed',
  'board-renamed',
  'versions-changed',
])

/** The server adds changed cards when the board has been quiet for five seconds, without a notice: the page saw the change. */
const TOLD_AFTER_MS = 8_000
/** What has no notice, such as people who leave, and boards that are never quiet. */
const ASK_EVERY_MS = 60_000

/**
 * Loads what happened on a board, and follows it while the list is shown. `content` is another object whenever something
 * on the board has changed.
 */
export function useHappened(boardId: string, client: RoomClient | undefined, content: object) {
  const queries = useQueryClient()
  const queryKey = useMemo(() => ['activity', boardId], [boardId])
  const [isLoadingMore, setLoadingMore] = useState(false)
  const query = useQuery({
    queryKey,
    refetchOnMount: 'always',
    refetchInterval: ASK_EVERY_MS,
    queryFn: async ({ signal }): Promise<Heard> => {
      const known = queries.getQueryData<Heard>(queryKey)?.events[0]
      if (!known) return newest(boardId, undefined, signal)
      const added = await after(boardId, known.id, signal)
      const before = queries.getQueryData<Heard>(queryKey)
      // So much came that there may be a gap.
      if (!before || added.length === AT_ONCE) return newest(boardId, undefined, signal)
      return { ...before, events: [...added.toReversed(), ...before.events] }
    },
  })
  useEffect(
    () =>
      client?.onNotice(({ type }) => {
        if (TELLING.has(type)) void readAgain(queries, queryKey)
      }),
    [client, queries, queryKey],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another content starts the time again
  useEffect(() => {
    const timer = setTimeout(() => void readAgain(queries, queryKey), TOLD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [content, queries, queryKey])
  const loadMore = useCallback(async () => {
    const oldest = queries.getQueryData<Heard>(queryKey)?.events.at(-1)
    if (!oldest) return
    setLoadingMore(true)
    try {
      const { events, hasMore } = await newest(boardId, oldest.id)
      queries.setQueryData<Heard>(queryKey, (known) =>
        known?.events.at(-1)?.id === oldest.id ? { events: [...known.events, ...events], hasMore } : known,
      )
    } finally {
      setLoadingMore(false)
    }
  }, [boardId, queries, queryKey])
  return { query, loadMore, isLoadingMore }
}

async function newest(boardId: string, before: number | undefined, signal?: AbortSignal): Promise<Heard> {
  const query = { order: 'newest' as const, ...(before !== undefined && { before }) }
  const { events } = await api('GET /api/boards/{boardId}/events', { params: { boardId }, query, signal })
  return { events, hasMore: events.length === AT_ONCE }
}

async function after(boardId: string, id: number, signal: AbortSignal): Promise<readonly HeardEvent[]> {
  const query = { after: id }
  return (await api('GET /api/boards/{boardId}/events', { params: { boardId }, query, signal })).events
}
