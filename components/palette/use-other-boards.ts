// The person's other boards, to go to by their titles.

'use client'

import { useQuery } from '@tanstack/react-query'
import { api } from '@/components/api/client'
import type { Findable } from './find-matches'

interface OtherBoard extends Findable {
  readonly id: string
}

/** Returns the last changed boards that the person may open, without this one; none until they are there. */
export function useOtherBoards(boardId: string, isEnabled: boolean): readonly OtherBoard[] {
  const { data } = useQuery({
    queryKey: ['palette', 'boards'],
    queryFn: ({ signal }) => api('GET /api/boards', { signal }),
    enabled: isEnabled,
  })
  const others = data?.boards.filter(({ id }) => id !== boardId) ?? []
  return others.map(({ id, title }) => ({ id, label: title }))
}
