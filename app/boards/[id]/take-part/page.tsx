// Taking part in a board's session on a phone: what is asked, and one's own part in it, without the canvas.

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { TakePartLoader } from '@/components/session/take-part/take-part-loader'
import { openedBoard } from '../opened-board'

interface TakePartPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: TakePartPageProps): Promise<Metadata> {
  const opened = await openedBoard((await params).id)
  return opened ? { title: opened.board.title } : {}
}

export default async function TakePartPage({ params }: TakePartPageProps) {
  const opened = await openedBoard((await params).id)
  if (!opened) notFound()
  return <TakePartLoader board={opened.board} me={opened.me} />
}
