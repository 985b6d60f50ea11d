// A page of boards, drawn with what the visitor has, so that the first paint is the whole screen.

import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { Dashboard } from '@/components/dashboard/dashboard'
import type { Place } from '@/components/paths/board-places'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

/** The number of boards that the first request of the page would bring. */
const FIRST_BOARDS = 60

export async function BoardListPage({ place }: { place: Place }) {
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const { guestBoards, defaultLocale } = runtime.settings
  const person = await runtime.identify(requestHeaders)
  const templates = () => runtime.listTemplates(person)
  if (!person) {
    if (place !== 'mine') redirect('/')
    return <Dashboard place={place} signedIn={false} guestBoards={guestBoards} initialTemplates={await templates()} />
  }
  const locale = pickLocale(requestHeaders, defaultLocale)
  const query = { scope: place, search: '', sort: 'changed', locale, limit: FIRST_BOARDS } as const
  const boards = await runtime.listBoards(person, query)
  if (!boards) notFound()
  const shared = place === 'mine' ? await runtime.listBoards(person, { ...query, scope: 'shared' }) : null
  return (
    <Dashboard
      // Another workspace is another page, with a search and an order of its own.
      key={typeof place === 'object' ? place.workspaceId : place}
      place={place}
      signedIn
      me={person}
      guestBoards={guestBoards}
      mayMakeWorkspaces={!person.isAnonymous}
      initialBoards={boards}
      {...(shared && { initialShared: shared })}
      initialWorkspaces={await runtime.listWorkspaces(person, locale)}
      initialTemplates={await templates()}
    />
  )
}
