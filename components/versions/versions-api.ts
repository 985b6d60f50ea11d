// The page's data about the versions of a board, and what people do with them. The server reports on the board's socket
// when they change.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type ApiAnswer, api } from '@/components/api/client'
import { readAgain } from '@/components/api/read-again'
import type { RoomClient } from '@/components/room/room-client'

type Versions = ApiAnswer<'GET /api/boards/{boardId}/versions'>
export type ListedVersion = Versions['versions'][number]

const key = (boardId: string) => ['versions', boardId] as const
/** Comparisons are read again with the versions. */
export const comparisonKey = (boardId: string) => [...key(boardId), 'comparison'] as const
const listKey = (boardId: string) => [...key(boardId), 'list'] as const

/** Follows the socket's notices. Call it once a board. */
export function useVersionNews(boardId: string, client: RoomClient | undefined): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      client?.onNotice((notice) => {
        // The role begins each connection: the page missed the notices in between.
        if (notice.type === 'role' || notice.type === 'versions-changed') void readAgain(queries, key(boardId))
      }),
    [boardId, client, queries],
  )
}

/** Loads the versions of a board, the newest first, once they are wanted. */
export function useVersions(boardId: string, isWanted = true) {
  return useQuery({
    queryKey: listKey(boardId),
    enabled: isWanted,
    queryFn: ({ signal }) => api('GET /api/boards/{boardId}/versions', { params: { boardId }, signal }),
  })
}

/** Keeps the board as it is now under a name. */
export function useMakeVersion(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => api('POST /api/boards/{boardId}/versions', { params: { boardId }, body: { name } }),
    onSuccess: () => readAgain(queries, listKey(boardId)),
  })
}

export function useRenameVersion(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ versionId, name }: { versionId: string; name: string }) =>
      api('PATCH /api/boards/{boardId}/versions/{versionId}', { params: { boardId, versionId }, body: { name } }),
    onSettled: () => readAgain(queries, listKey(boardId)),
  })
}

export function useDeleteVersion(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (versionId: string) =>
      api('DELETE /api/boards/{boardId}/versions/{versionId}', { params: { boardId, versionId } }),
    onSettled: () => readAgain(queries, listKey(boardId)),
  })
}

/** Deletes every version that holds one of the cards. Resolves to how many these were. */
export function useRemoveForEver(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (cardIds: readonly string[]) => {
      let count = 0
      for (const cardId of cardIds) {
        const query = { cardId }
        const { deleted } = await api('DELETE /api/boards/{boardId}/versions', { params: { boardId }, query })
        count += deleted
      }
      return count
    },
    onSettled: () => readAgain(queries, key(boardId)),
  })
}

export interface RestoreWish {
  readonly versionId: string
  /** Ids of cards; absent for the whole board. */
  readonly cards?: readonly string[]
}

/** Makes the board, or some of its cards, as they were in a version. */
export function restoreFrom(boardId: string, { versionId, cards }: RestoreWish) {
  return api('POST /api/boards/{boardId}/versions/{versionId}/restore', {
    params: { boardId, versionId },
    body: cards ? { cards: [...cards] } : {},
  })
}

/** Restores, and reads the versions again: "before a restore" is among them. */
export function useRestore(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: RestoreWish) => restoreFrom(boardId, wish),
    onSettled: () => readAgain(queries, key(boardId)),
  })
}
