// A recorded session of a board, played back. Everything but the board's title comes over the API.

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReplayLoader } from '@/components/replay/replay-loader'
import { getRuntime } from '@/server/runtime'
import { openedBoard } from '../../opened-board'

interface RecordingPageProps {
  params: Promise<{ id: string; session: string }>
}

export async function generateMetadata({ params }: RecordingPageProps): Promise<Metadata> {
  const opened = await openedBoard((await params).id)
  return opened ? { title: opened.board.title } : {}
}

export default async function RecordingPage({ params }: RecordingPageProps) {
  const { id: boardId, session } = await params
  const opened = await openedBoard(boardId)
  if (!opened) notFound()
  const { tldrawLicenseKey } = getRuntime().settings
  return (
    <ReplayLoader
      boardId={boardId}
      boardTitle={opened.board.title}
      sessionId={session}
      tldrawLicenseKey={tldrawLicenseKey}
    />
  )
}
