// The first set-up. Its secret is behind the # of the address that the server printed.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { SetupScreen } from '@/components/account/setup-screen'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).account.setup.title, referrer: 'no-referrer' }
}

export default async function SetupPage() {
  // Reading it makes Next draw the page again for each request.
  await headers()
  const { needsSetup } = await getRuntime().signInOptions()
  return <SetupScreen needsSetup={needsSetup} />
}
