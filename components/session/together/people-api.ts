// The page's data about the people in the running session: raised hands, who is done, and the person's own marks. The
// request reports that this person is in; afterwards the server reports each change on the board's socket.

import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type ApiAnswer, api } from '@/components/api/client'
import { readAgain } from '@/components/api/read-again'
import type { RoomClient } from '@/components/room/room-client'
import type { Reaction } from '@/lib/domain/session/people'
import { currentStep, type LiveSession } from '@/lib/domain/session/session'

export type PeopleHere = ApiAnswer<'PUT /api/boards/{boardId}/session/here'>

const allKey = (boardId: string) => ['session-people', boardId] as const

/** Follows the socket's notices. Call it once a board. `me` is a user's id. */
export function usePeopleNews(boardId: string, client: RoomClient | undefined, me: string): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      client?.onNotice((notice) => {
        if (notice.type === 'session-people') {
          const { hands, done, people } = notice
          const isHandUp = hands.some(({ id }) => id === me)
          queries.setQueriesData<PeopleHere>({ queryKey: allKey(boardId) }, (before) =>
            before ? { hands, done, people, mine: { ...before.mine, isHandUp } } : before,
          )
        }
        // This notice begins each connection: the page missed the notices in between.
        else if (notice.type === 'role') void readAgain(queries, allKey(boardId))
      }),
    [boardId, client, me, queries],
  )
}

/** Reports that this person is in the session, and returns who else is. Undefined until that is known. */
export function usePeopleHere(boardId: string, session: LiveSession | undefined): PeopleHere | undefined {
  const stepId = session && currentStep(session)?.id
  const { data } = useQuery({
    queryKey: [...allKey(boardId), session?.id, stepId],
    queryFn:
      stepId === undefined ? skipToken : () => api('PUT /api/boards/{boardId}/session/here', { params: { boardId } }),
    // Another step begins: hands stay up, and nobody is done with it yet.
    placeholderData: (before) => before && { ...before, done: 0, mine: { ...before.mine, isDone: false } },
  })
  return data
}

/** `set` raises and lowers the person's own hand, and sets whether they are done with a step. */
export function useOwnMarks(boardId: string) {
  const queries = useQueryClient()
  return useMutation({
    scope: { id: `marks-${boardId}` },
    mutationFn: (mark: { isUp: boolean } | { stepId: string; isDone: boolean }) =>
      'isUp' in mark
        ? api('PUT /api/boards/{boardId}/session/hand', { params: { boardId }, body: mark })
        : api('PUT /api/boards/{boardId}/session/done', { params: { boardId }, body: mark }),
    onSuccess: (mine) => {
      queries.setQueriesData<PeopleHere>({ queryKey: allKey(boardId) }, (before) => before && { ...before, mine })
    },
    onError: () => queries.invalidateQueries({ queryKey: allKey(boardId) }),
  })
}

/** Lets the facilitator lower another person's hand. */
export function useLowerHand(boardId: string) {
  return useMutation({
    mutationFn: (userId: string) =>
      api('DELETE /api/boards/{boardId}/session/hands/{userId}', { params: { boardId, userId } }),
  })
}

export function useReact(boardId: string) {
  return useMutation({
    mutationFn: (kind: Reaction) =>
      api('POST /api/boards/{boardId}/session/reactions', { params: { boardId }, body: { kind } }),
  })
}
