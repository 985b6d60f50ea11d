// The request for the people who may read a board now: one answer for owners of cards and for mentions.

import { queryOptions } from '@tanstack/react-query'
import { BOARDS_KEY } from './board-keys'
import { api } from './client'

export function readersQuery(boardId: string) {
  return queryOptions({
    queryKey: [...BOARDS_KEY, boardId, 'readers'],
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/members', { params: { boardId }, signal })).members,
  })
}
