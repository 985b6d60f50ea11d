// The board on a room's screen, for the back row: what the session asks, the time, the canvas, and nothing to press.

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProjectorLoader } from '@/components/projector/projector-loader'
import { getRuntime } from '@/server/runtime'
import { openedBoard } from '../opened-board'

interface ProjectorPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: ProjectorPageProps): Promise<Metadata> {
  const opened = await openedBoard((await params).id)
  return opened ? { title: opened.board.title } : {}
}

export default async function ProjectorPage({ params }: ProjectorPageProps) {
  const opened = await openedBoard((await params).id)
  if (!opened) notFound()
  return (
    <ProjectorLoader board={opened.board} me={opened.me} tldrawLicenseKey={getRuntime().settings.tldrawLicenseKey} />
  )
}
