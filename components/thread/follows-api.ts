// What a person wants to hear of a board and its threads.

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { FollowLevel } from '@/lib/domain/inbox/inbox'

const keyOf = (boardId: string) => ['follow', boardId] as const

/** Loads what was chosen for a board and its threads. */
export function useFollows(boardId: string, isWanted = true) {
  return useQuery({
    queryKey: keyOf(boardId),
    enabled: isWanted,
    queryFn: ({ signal }) => api('GET /api/boards/{boardId}/follow', { params: { boardId }, signal }),
  })
}

/** Chooses for a thread, or for the board where there is none. */
export function useFollow(boardId: string, threadId?: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (level: FollowLevel) =>
      threadId === undefined
        ? api('PUT /api/boards/{boardId}/follow', { params: { boardId }, body: { level } })
        : api('PUT /api/boards/{boardId}/threads/{threadId}/follow', {
            params: { boardId, threadId },
            body: { level },
          }),
    onSuccess: async (follows) => {
      await queries.cancelQueries({ queryKey: keyOf(boardId) })
      queries.setQueryData(keyOf(boardId), follows)
    },
  })
}
