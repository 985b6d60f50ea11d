// The board that one of its pages shows, and the person who looks.

import { headers } from 'next/headers'
import { cache } from 'react'
import { getRuntime } from '@/server/runtime'

/** Opens the board once a request, for the page and its title. Null for a board that is not there or not shared. */
export const openedBoard = cache(async (boardId: string) => {
  const runtime = getRuntime()
  const person = await runtime.identify(await headers())
  const board = await runtime.openBoard(person, boardId)
  if (!person || !board) return null
  const { id, name, color, isAnonymous, isAdmin } = person
  return { board, me: { id, name, color, isAnonymous, isAdmin } }
})
