// The page's data about a board's threads, and what people do with them. The server reports on the board's socket when
// one changes.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { api } from '@/components/api/client'
import { INBOX_KEY } from '@/components/api/inbox-key'
import { readAgain } from '@/components/api/read-again'
import type { RoomClient } from '@/components/room/room-client'
import type { CommentReactionKind, PresentedComment, PresentedThread } from '@/lib/domain/threads/thread'

export const threadsKey = (boardId: string) => ['threads', boardId, 'list'] as const
const peopleKey = (boardId: string) => ['threads', boardId, 'people'] as const

type Threads = readonly PresentedThread[]

/** Follows the socket's notices. Call it once a board. */
export function useThreadNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      client?.onNotice(({ type }) => {
        // The role begins each connection: the page missed the notices in between.
        if (type === 'threads-changed' || type === 'role') void readAgain(queries, threadsKey(boardId))
      }),
    [boardId, client, queries],
  )
}

/** Loads the threads of a board, the one answered last first. */
export function useThreads(boardId: string) {
  return useQuery({
    queryKey: threadsKey(boardId),
    queryFn: async ({ signal }): Promise<Threads> =>
      (await api('GET /api/boards/{boardId}/threads', { params: { boardId }, signal })).threads,
  })
}

/** Returns who may read the board now, besides this person; nobody until it is asked for and known. */
export function useMentionable(boardId: string, me: string, isWanted: boolean) {
  const { data } = useQuery({
    queryKey: peopleKey(boardId),
    enabled: isWanted,
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/members', { params: { boardId }, signal })).members,
  })
  return useMemo(() => (data ?? []).filter(({ id }) => id !== me), [data, me])
}

/** Shows what the server has just answered, before it reports the change. */
export function useShowThreads(boardId: string) {
  const queries = useQueryClient()
  return useMemo(() => {
    const change = (edit: (before: Threads) => Threads) =>
      queries.setQueryData<Threads>(threadsKey(boardId), (before) => before && edit(before))
    return {
      thread: (thread: PresentedThread) =>
        change((before) =>
          before.some(({ id }) => id === thread.id)
            ? before.map((each) => (each.id === thread.id ? thread : each))
            : [thread, ...before],
        ),
      comment: (threadId: string, comment: PresentedComment) =>
        change((before) => before.map((each) => (each.id === threadId ? withComment(each, comment) : each))),
      read: (threadId: string, unread: number) =>
        change((before) => before.map((each) => (each.id === threadId ? { ...each, unread } : each))),
      again: () => readAgain(queries, threadsKey(boardId)),
    }
  }, [boardId, queries])
}

function withComment(thread: PresentedThread, comment: PresentedComment): PresentedThread {
  const { comments } = thread
  const isLast = comment.createdAt > thread.lastAt
  return {
    ...thread,
    ...(isLast && { lastAt: comment.createdAt }),
    comments: comments.some(({ id }) => id === comment.id)
      ? comments.map((each) => (each.id === comment.id ? comment : each))
      : [...comments, comment],
  }
}

/** Resolves a thread, or opens it again. */
export function useResolve(boardId: string) {
  const show = useShowThreads(boardId)
  return useMutation({
    mutationFn: ({ threadId, resolved }: { threadId: string; resolved: boolean }) =>
      api('PATCH /api/boards/{boardId}/threads/{threadId}', { params: { boardId, threadId }, body: { resolved } }),
    onSuccess: show.thread,
    onSettled: show.again,
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
      // A list that was asked for before may still come and say the old number.
      void show.again()
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
    onSettled: show.again,
  })
}

export function useRemoveComment(boardId: string) {
  const show = useShowThreads(boardId)
  return useMutation({
    mutationFn: ({ threadId, commentId }: OneComment) =>
      api('DELETE /api/boards/{boardId}/threads/{threadId}/comments/{commentId}', {
        params: { boardId, threadId, commentId },
      }),
    onSettled: show.again,
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
    onSettled: show.again,
  })
}
