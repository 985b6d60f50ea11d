// One board, in whichever of its views the address names: they are one page, so that going from one to another keeps
// the board open. The server provides the person and their rights; everything else comes over the board's socket.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { BoardLoader } from '@/components/board/board-loader'
import { viewOfSegments } from '@/components/board/views/board-view-names'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import { openedBoard } from '../opened-board'

interface BoardPageProps {
  params: Promise<{ id: string; view?: string[] }>
}

export async function generateMetadata({ params }: BoardPageProps): Promise<Metadata> {
  const { id: boardId, view } = await params
  const opened = await openedBoard(boardId)
  if (!opened) return {}
  const name = viewOfSegments(view ?? [])
  if (!name || name === 'canvas') return { title: opened.board.title }
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: `${wordsIn(locale).board.view[name]} · ${opened.board.title}` }
}

export default async function BoardPage({ params }: BoardPageProps) {
  const { id: boardId, view } = await params
  const opened = viewOfSegments(view ?? []) && (await openedBoard(boardId))
  if (!opened) notFound()
  const { tldrawLicenseKey } = getRuntime().settings
  return <BoardLoader board={opened.board} me={opened.me} tldrawLicenseKey={tldrawLicenseKey} />
}
