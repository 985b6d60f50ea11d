// The board that a page of it shows, and who looks.

import { headers } from 'next/headers'
import { cache } from 'react'
import { getRuntime } from '@/server/runtime'

/** Once a request, for the page and its title. Null is the same for a board that is not there and one not shared. */
export const openedBoard = cache(async (boardId: string) => {
  const runtime = getRuntime()
  const person = await runtime.identify(await headers())
  const board = await runtime.openBoard(person, boardId)
  if (!person || !board) return null
  const { id, name, color, isAnonymous, isAdmin } = person
  return { board, me: { id, name, color, isAnonymous, isAdmin } }
})
