// The board list, drawn with what the visitor has, so that the first paint is the whole screen.

import { headers } from 'next/headers'
import { Dashboard } from '@/components/dashboard/dashboard'
import { getRuntime } from '@/server/runtime'

export default async function HomePage() {
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const person = await runtime.identify(requestHeaders)
  const [boards, templates] = await Promise.all([person ? runtime.listBoards(person) : [], runtime.listTemplates()])
  return (
    <Dashboard
      signedIn={person !== null}
      me={person ?? undefined}
      initialBoards={boards}
      // Without the scripts: the list doesn't show them.
      initialTemplates={templates.map(({ id, title, description, shapes }) => ({ id, title, description, shapes }))}
    />
  )
}
