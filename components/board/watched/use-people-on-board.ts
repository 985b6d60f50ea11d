// The people who may read the board now, for the owners of its cards. The list is requested once the board is loaded,
// when a person who isn't in it comes, when the page gets the focus again, and before an owner is picked.

import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { readersQuery } from '@/components/api/readers'
import { setBoardPeople } from '@/components/canvas/board-people'

export interface PeopleOnBoardOptions {
  readonly boardId: string
  readonly editor: Editor | undefined
  readonly me: string
  /** The people at the board now. */
  readonly present: readonly { readonly id: string }[]
}

export function usePeopleOnBoard({ boardId, editor, me, present }: PeopleOnBoardOptions): void {
  const { data, refetch } = useQuery({
    ...readersQuery(boardId),
    enabled: editor !== undefined,
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  })
  const strangers = present.flatMap(({ id }) => (data?.every((each) => each.id !== id) ? [id] : []))
  const missing = strangers.sort().join(' ')
  useEffect(() => {
    if (missing !== '') void refetch({ cancelRefetch: false })
  }, [missing, refetch])
  useEffect(() => {
    if (!editor) return
    const people = (data ?? []).map(({ id, name, color }) => ({ id, name, color }))
    setBoardPeople(editor, { people, me, refresh: () => void refetch() })
  }, [editor, data, me, refetch])
}
