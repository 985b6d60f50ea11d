// A version of a board, in whichever of the board's views the address names. Everything but the person and their rights
// comes over the API.

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { viewOfSegments } from '@/components/board/views/board-view-names'
import { VersionLoader } from '@/components/opened-version/version-loader'
import { getRuntime } from '@/server/runtime'
import { openedBoard } from '../../../opened-board'

interface VersionPageProps {
  params: Promise<{ id: string; version: string; view?: string[] }>
}

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const opened = await openedBoard((await params).id)
  return opened ? { title: opened.board.title } : {}
}

export default async function VersionPage({ params }: VersionPageProps) {
  const { id: boardId, version, view } = await params
  const opened = viewOfSegments(view ?? []) && (await openedBoard(boardId))
  if (!opened) notFound()
  const { tldrawLicenseKey } = getRuntime().settings
  return <VersionLoader board={opened.board} me={opened.me} versionId={version} tldrawLicenseKey={tldrawLicenseKey} />
}
