// The page's data about a board's threads, and what people do with them. The server reports on the board's socket when
// one changes.

import { CancelledError, type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
import { ApiError, api } from '@/components/api/client'
import { INBOX_KEY } from '@/components/api/inbox-key'
import { readAgain } from '@/components/api/read-again'
import { readersQuery } from '@/components/api/readers'
import type { RoomClient } from '@/components/room/room-client'
import type { CommentReactionKind, PresentedComment, PresentedThread } from '@/lib/domain/threads/thread'
import { type Threads, withComment, withoutThread, withThread } from './thread-list'

export const threadsKey = (boardId: string) => ['threads', boardId, 'list'] as const
const oneKey = (boardId: string) => ['threads', boardId, 'one'] as const

/** Follows the socket's notices. Call it once a board. */
export function useThreadNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      client?.onNotice((notice) => {
        // The role begins each connection: the page missed the notices in between.
        if (notice.type === 'role') void loadAll(queries, boardId)
        if (notice.type !== 'threads-changed') return
        void (notice.threadId === null ? loadAll(queries, boardId) : loadThread(queries, boardId, notice.threadId))
      }),
    [boardId, client, queries],
  )
}

async function loadAll(queries: QueryClient, boardId: string): Promise<void> {
  // What is on its way of single threads may be older.
  await queries.cancelQueries({ queryKey: oneKey(boardId) })
  await readAgain(queries, threadsKey(boardId))
}

/** Loads one thread again and puts it into the list, which may have thousands of others. */
async function loadThread(queries: QueryClient, boardId: string, threadId: string): Promise<void> {
  if (!queries.getQueryData(threadsKey(boardId)) || isLoading(queries, boardId)) return loadAll(queries, boardId)
  const change = (edit: (before: Threads) => Threads) =>
    queries.setQueryData<Threads>(threadsKey(boardId), (before) => before && edit(before))
  const queryKey = [...oneKey(boardId), threadId]
  await queries.cancelQueries({ queryKey })
  try {
    const thread = await queries.fetchQuery({
      queryKey,
      queryFn: ({ signal }) =>
        api('GET /api/boards/{boardId}/threads/{threadId}', { params: { boardId, threadId }, signal }),
      gcTime: 0,
    })
    change((before) => withThread(before, thread))
  } catch (error) {
    // Somebody has asked again.
    if (error instanceof CancelledError) return
    if (error instanceof ApiError && error.code === 'not-found') change((before) => withoutThread(before, threadId))
    else await loadAll(queries, boardId)
  }
}

function isLoading(queries: QueryClient, boardId: string): boolean {
  return queries.isFetching({ queryKey: threadsKey(boardId) }) > 0
}

/** Loads the threads of a board, the one answered last first. */
export function useThreads(boardId: string) {
  return useQuery({
    queryKey: threadsKey(boardId),
    queryFn: async ({ signal }): Promise<Threads> =>
      (await api('GET /api/boards/{boardId}/threads', { params: { boardId }, signal })).threads,
  })
}

/**
 * Returns who may read the board now, and those besides this person; undefined and nobody until it is asked for and known.
 * `askAgain` is for a name that isn't among them: its person may just have come.
 */
export function useMentionable(boardId: string, me: string, isWanted: boolean) {
  const { data: readers, refetch } = useQuery({ ...readersQuery(boardId), enabled: isWanted })
  const askAgain = useCallback(() => void refetch({ cancelRefetch: false }), [refetch])
  return useMemo(
    () => ({ readers, others: (readers ?? []).filter(({ id }) => id !== me), askAgain }),
    [readers, me, askAgain],
  )
}

/** Shows what the server has just answered. Its notice then brings the thread itself, with what is unread in it. */
export function useShowThreads(boardId: string) {
  const queries = useQueryClient()
  return useMemo(() => {
    const change = (edit: (before: Threads) => Threads) => {
      queries.setQueryData<Threads>(threadsKey(boardId), (before) => before && edit(before))
      // An answer that is still on its way may be older than this one.
      if (isLoading(queries, boardId)) void readAgain(queries, threadsKey(boardId))
    }
    return {
      thread: (thread: PresentedThread) => change((before) => withThread(before, thread)),
      comment: (threadId: string, comment: PresentedComment) =>
        change((before) => withComment(before, threadId, comment)),
      read: (threadId: string, unread: number) =>
        change((before) => before.map((each) => (each.id === threadId ? { ...each, unread } : each))),
      again: (threadId: string) => loadThread(queries, boardId, threadId),
    }
  }, [boardId, queries])
}

/** Resolves a thread, or opens it again. */
export function useResolve(boardId: string) {
  const show = useShowThreads(boardId)
  return useMutation({
    mutationFn: ({ threadId, resolved }: { threadId: string; resolved: boolean }) =>
      api('PATCH /api/boards/{boardId}/threads/{threadId}', { params: { boardId, threadId }, body: { resolved } }),
    onSuccess: show.thread,
    onError: (_error, { threadId }) => show.again(threadId),
  })
}

/** Says that this person has read a thread up to its comment `n`. */
export function useMarkRead(boardId: string) {
  const queries = useQueryClient()
  const show = useShowThreads(boardId)
  return useMutation({
    mutationFn: ({ threadId, n }: { threadId: string; n: number }) =>
      api('PUT /api/boards/{boardId}/threads/{threadId}/read', { params: { boardId, threadId }, body: { n } }),
    onSuccess: ({ unread }, { threadId }) => {
      show.read(threadId, unread)
      // A request for this thread that began earlier may still bring the old number, and reading causes no notice.
      void show.again(threadId)
      void readAgain(queries, INBOX_KEY)
    },
  })
}

interface OneComment {
  readonly threadId: string
  readonly commentId: string
}

/** Changes the words of a comment of one's own. */
export function useEditComment(boardId: string) {
  const show = useShowThreads(boardId)
  return useMutation({
    mutationFn: ({ threadId, commentId, ...body }: OneComment & { text: string; mentions: readonly string[] }) =>
      api('PATCH /api/boards/{boardId}/threads/{threadId}/comments/{commentId}', {
        params: { boardId, threadId, commentId },
        body,
      }),
    onSuccess: ({ notTold: _, ...comment }, { threadId }) => show.comment(threadId, comment),
    onError: (_error, { threadId }) => show.again(threadId),
  })
}

export function useRemoveComment(boardId: string) {
  const show = useShowThreads(boardId)
  return useMutation({
    mutationFn: ({ threadId, commentId }: OneComment) =>
      api('DELETE /api/boards/{boardId}/threads/{threadId}/comments/{commentId}', {
        params: { boardId, threadId, commentId },
      }),
    onSettled: (_nothing, _error, { threadId }) => show.again(threadId),
  })
}

/** Reacts to a comment, or takes the reaction back. */
export function useReactToComment(boardId: string) {
  const show = useShowThreads(boardId)
  return useMutation({
    mutationFn: ({ isOn, ...params }: OneComment & { kind: CommentReactionKind; isOn: boolean }) =>
      isOn
        ? api('PUT /api/boards/{boardId}/threads/{threadId}/comments/{commentId}/reactions/{kind}', {
            params: { boardId, ...params },
          })
        : api('DELETE /api/boards/{boardId}/threads/{threadId}/comments/{commentId}/reactions/{kind}', {
            params: { boardId, ...params },
          }),
    onSuccess: (comment, { threadId }) => show.comment(threadId, comment),
    onError: (_error, { threadId }) => show.again(threadId),
  })
}
