// The people who may read the board now, for the owners of its cards. The list is requested once the board is loaded,
// when an unknown person joins, when the page gets the focus again, and before an owner is picked.

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { api } from '@/components/api/client'
import { setBoardPeople } from '@/components/canvas/board-people'

export interface PeopleOnBoardOptions {
  readonly boardId: string
  readonly editor: Editor | undefined
  readonly me: string
}

export function usePeopleOnBoard({ boardId, editor, me }: PeopleOnBoardOptions): void {
  const { data, refetch } = useQuery({
    queryKey: ['boards', boardId, 'readers'],
    enabled: editor !== undefined,
    staleTime: 30_000,
    refetchOnWindowFocus: true,
    queryFn: async ({ signal }) =>
      (await api('GET /api/boards/{boardId}/members', { params: { boardId }, signal })).members,
  })
  useEffect(() => {
    if (!editor) return
    const people = (data ?? []).map(({ id, name, color }) => ({ id, name, color }))
    setBoardPeople(editor, { people, me, refresh: () => void refetch() })
  }, [editor, data, me, refetch])
}
