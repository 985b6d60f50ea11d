// The page behind an invite link. The link's token is in the fragment of its address, which browsers keep to
// themselves: this server never sees it here, and the page asks the API what it opens.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { JoinScreen } from '@/components/share/join-screen'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function generateMetadata(): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).join.title, referrer: 'no-referrer', robots: { index: false } }
}

export default async function JoinPage() {
  const person = await getRuntime().identify(await headers())
  // The server makes up a visitor's first name, so nobody should join under it without being asked.
  return <JoinScreen knownName={person && !person.isAnonymous ? person.name : ''} />
}
