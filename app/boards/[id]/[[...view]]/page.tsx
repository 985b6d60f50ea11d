// One board, in whichever of its views the address names: they are one page, so that going from one to another keeps the
// board open. The server says who looks and what they may do; everything else comes over the board's socket.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { BoardLoader } from '@/components/board/board-loader'
import { viewOfSegments } from '@/components/board/board-view-names'
import { getRuntime } from '@/server/runtime'

interface BoardPageProps {
  params: Promise<{ id: string; view?: string[] }>
}

/** Once a request, for the page and its title. Null is the same for a board that is not there and one not shared. */
const openBoard = cache(async (boardId: string) => {
  const runtime = getRuntime()
  const person = await runtime.identify(await headers())
  const board = await runtime.openBoard(person, boardId)
  return person && board ? { person, board } : null
})

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  const opened = await openBoard((await params).id)
  return opened ? { title: opened.board.title } : {}
}

export default async function BoardPage({ params }: BoardPageProps) {
  const { id: boardId, view } = await params
  const opened = viewOfSegments(view ?? []) && (await openBoard(boardId))
  if (!opened) notFound()
  const { id, name, color, isAnonymous, isAdmin } = opened.person
  const { tldrawLicenseKey } = getRuntime().settings
  return (
    <BoardLoader
      board={opened.board}
      me={{ id, name, color, isAnonymous, isAdmin }}
      tldrawLicenseKey={tldrawLicenseKey}
    />
  )
}
