// The board list, drawn with what the visitor has, so that the first paint is the whole screen.

import { headers } from 'next/headers'
import { Dashboard } from '@/components/dashboard/dashboard'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export default async function HomePage() {
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const person = await runtime.identify(requestHeaders)
  const locale = pickLocale(requestHeaders, runtime.settings.defaultLocale)
  const [page, templates] = await Promise.all([
    person && runtime.listBoards(person, { scope: 'all', search: '', sort: 'changed', locale }),
    runtime.listTemplates(person),
  ])
  return (
    <Dashboard
      signedIn={person !== null}
      me={person ?? undefined}
      initialBoards={page?.boards ?? []}
      // Without the scripts: the list doesn't show them.
      initialTemplates={templates.map(({ id, title, description, shapes }) => ({ id, title, description, shapes }))}
    />
  )
}
