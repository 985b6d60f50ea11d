// The title of a page of boards, in the visitor's language.

import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { wordsIn } from '@/lib/i18n/all-languages'
import { pickLocale } from '@/server/http/locale'
import { getRuntime } from '@/server/runtime'

export async function placeTitle(place: 'shared' | 'myCards' | 'templates' | 'trash'): Promise<Metadata> {
  const locale = pickLocale(await headers(), getRuntime().settings.defaultLocale)
  return { title: wordsIn(locale).boards.places[place] }
}

/** The name of a workspace; nothing for one that isn't the visitor's. */
export async function workspaceTitle(workspaceId: string): Promise<Metadata> {
  const requestHeaders = await headers()
  const runtime = getRuntime()
  const person = await runtime.identify(requestHeaders)
  const locale = pickLocale(requestHeaders, runtime.settings.defaultLocale)
  const workspaces = person ? await runtime.listWorkspaces(person, locale) : []
  const workspace = workspaces.find(({ id }) => id === workspaceId)
  return workspace ? { title: workspace.name } : {}
}
