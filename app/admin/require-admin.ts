// Lets only admins see the admin pages; for everybody else they aren't there. Each page asks for itself, and the API
// checks again.

import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getRuntime } from '@/server/runtime'

/** Resolves to the admin who asks; ends in the not-found page for everybody else. Asked once a request. */
export const requireAdmin = cache(async () => {
  const person = await getRuntime().identify(await headers())
  if (!person?.isAdmin) notFound()
  return person
})
