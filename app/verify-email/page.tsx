// The page that confirms an address by the link of a mail, whose secret is behind the # of its address.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { VerifyEmailScreen } from '@/components/account/verify-email-screen'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).account.verify.title, referrer: 'no-referrer' }
}

export default function VerifyEmailPage() {
  return <VerifyEmailScreen />
}
