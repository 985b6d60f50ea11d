// A board in a frame of another site's page: to look at, by its address alone. No cookie is read.

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EmbedLoader } from '@/components/embed/embed-loader'
import { getRuntime } from '@/server/runtime'

interface EmbedPageProps {
  params: Promise<{ boardId: string; key: string }>
  searchParams: Promise<{ frame?: string | string[] }>
}

export async function generateMetadata({ params }: EmbedPageProps): Promise<Metadata> {
  const { boardId, key } = await params
  const opened = await getRuntime().openEmbed(boardId, key)
  return opened ? { title: opened.title } : {}
}

export default async function EmbedPage({ params, searchParams }: EmbedPageProps) {
  const { boardId, key } = await params
  const { frame } = await searchParams
  const opened = await getRuntime().openEmbed(boardId, key)
  if (!opened) notFound()
  const { tldrawLicenseKey } = getRuntime().settings
  return (
    <EmbedLoader
      boardId={boardId}
      embedKey={key}
      title={opened.title}
      frame={typeof frame === 'string' ? frame : undefined}
      tldrawLicenseKey={tldrawLicenseKey}
    />
  )
}
