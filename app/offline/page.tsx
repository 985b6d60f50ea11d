// The boards that this device opens without the server. The page knows nobody: devices keep it, too.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { OfflineBoards } from '@/components/offline/offline-boards'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).offline.title }
}

export default function OfflinePage() {
  return <OfflineBoards />
}
