// The title of another board with which this one is compared.

import { skipToken, useQuery } from '@tanstack/react-query'
import { api } from '@/components/api/client'

/** Returns the title; undefined until it is there, and for no board. */
export function useBoardTitle(boardId: string | undefined): string | undefined {
  const { data } = useQuery({
    queryKey: ['title of a board', boardId],
    queryFn:
      boardId === undefined
        ? skipToken
        : ({ signal }) => api('GET /api/boards/{boardId}', { params: { boardId }, signal }),
  })
  return data?.title
}
