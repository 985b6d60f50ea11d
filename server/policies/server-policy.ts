// The rights on this server as a whole, apart from any board: the rows of lib/domain/people/role that name a standing.

import { AppError } from '@/lib/domain/errors'
import { type ServerAction, standingAllows } from '@/lib/domain/people/role'
import { type Person, standingOf } from '../auth/identity'
import { requirePerson } from './board-policy'

const REFUSALS: Readonly<Record<Exclude<ServerAction, 'public' | 'signed-in'>, string>> = {
  account: 'This needs an account that you can come back to. Make one, or sign in to yours.',
  admin: 'Only those who run this server can do this.',
}

/** Lets a signed-in person in for an action. Throws AppError `not-signed-in` for nobody, `forbidden` for the others. */
export function requireStanding(person: Person | null, action: Exclude<ServerAction, 'public'>): Person {
  const somebody = requirePerson(person)
  if (action === 'signed-in' || standingAllows(standingOf(somebody), action)) return somebody
  throw new AppError('forbidden', REFUSALS[action])
}
