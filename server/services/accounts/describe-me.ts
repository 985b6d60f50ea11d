// Describes the person who asks, to themselves.

import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'

export interface Me extends Person {
  /** Null for a visitor. */
  readonly email: string | null
  /** False for visitors, and for people of the single sign-on. */
  readonly hasPassword: boolean
}

/** Describes the person who asks. */
export async function describeMe(context: ServiceContext, person: Person): Promise<Me> {
  const user = await context.users.find(person.id)
  const hasPassword = (await context.users.passwordHash(person.id)) !== null
  return { ...person, email: person.isAnonymous ? null : (user?.email ?? null), hasPassword }
}
