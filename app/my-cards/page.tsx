// The cards that the visitor owns, on all boards.

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { MyCards } from '@/components/dashboard/my-cards'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import { placeTitle } from '../place-title'

export const generateMetadata = () => placeTitle('myCards')

export default async function MyCardsPage() {
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const person = await runtime.identify(requestHeaders)
  if (!person) redirect('/')
  const locale = pickLocale(requestHeaders, runtime.settings.defaultLocale)
  return <MyCards me={person} initialWorkspaces={await runtime.listWorkspaces(person, locale)} />
}
