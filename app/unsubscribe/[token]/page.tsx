// The page of a mail's link that ends mails about boards. Opening it changes nothing: programs open links, too.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { UnsubscribeScreen } from '@/components/account/unsubscribe-screen'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

interface UnsubscribePageProps {
  params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).account.unsubscribe.title, referrer: 'no-referrer', robots: { index: false } }
}

export default async function UnsubscribePage({ params }: UnsubscribePageProps) {
  return <UnsubscribeScreen token={(await params).token} />
}
