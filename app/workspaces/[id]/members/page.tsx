// The people of a workspace, and the links into it.

import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { MembersScreen } from '@/components/dashboard/members-screen'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'
import { workspaceTitle } from '../../../place-title'

interface MembersPageProps {
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: MembersPageProps) {
  return workspaceTitle((await params).id)
}

export default async function MembersPage({ params }: MembersPageProps) {
  const { id } = await params
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const person = await runtime.identify(requestHeaders)
  if (!person) redirect('/')
  const locale = pickLocale(requestHeaders, runtime.settings.defaultLocale)
  const workspaces = await runtime.listWorkspaces(person, locale)
  if (!workspaces.some((workspace) => workspace.id === id)) notFound()
  return (
    <MembersScreen
      key={id}
      workspaceId={id}
      me={person}
      mayMakeWorkspaces={!person.isAnonymous}
      initialWorkspaces={workspaces}
    />
  )
}
