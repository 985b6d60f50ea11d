// The account page. Somebody who isn't signed in must sign in first, and then comes back here.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { AccountScreen } from '@/components/account/account-screen'
import { signInPath } from '@/components/paths/safe-next'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).account.page.title }
}

export default async function AccountPage() {
  const person = await getRuntime().identify(await headers())
  if (!person) redirect(signInPath('/account'))
  return <AccountScreen me={person} />
}
