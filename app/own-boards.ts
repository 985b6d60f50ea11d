// Counts the boards that a visitor made, which an account would keep for them.

import type { Person } from '@/server/auth/identity'
import { getRuntime } from '@/server/runtime'

/** Resolves to 0 for nobody, and for somebody who has an account already. */
export async function countVisitorBoards(person: Person | null): Promise<number> {
  if (!person?.isAnonymous) return 0
  const runtime = getRuntime()
  const locale = runtime.settings.defaultLocale
  const page = await runtime.listBoards(person, { scope: 'mine', search: '', sort: 'changed', locale, limit: 1 })
  return page?.total ?? 0
}
