// Makes a new account, or turns the visitor who asks into one, which keeps their boards and places. The caller has
// checked that the person may.

import { AppError } from '@/lib/domain/errors'
import { requireHardToGuess } from '../../auth/hard-to-guess'
import type { Person } from '../../auth/identity'
import { hashPassword } from '../../auth/password-hash'
import type { UserRow } from '../../db/people/users'
import type { ServiceContext } from '../context'

export interface MakeAccountInput {
  readonly name: string
  /** The address in lower case. */
  readonly email: string
  readonly password: string
  readonly isAdmin: boolean
  /** Somebody vouches that the address is theirs. */
  readonly emailVerified: boolean
  /** The link by which an admin let them make it. */
  readonly inviteId?: string | undefined
}

/**
 * Makes an account with a password; what a visitor has goes with it. Throws AppError `weak-password`; `conflict` when
 * the person has an account already, or the address has one.
 */
export async function makeAccount(
  context: ServiceContext,
  person: Person | null,
  { password, ...input }: MakeAccountInput,
): Promise<UserRow> {
  if (person && !person.isAnonymous) {
    throw new AppError('conflict', 'You are signed in to an account already. Sign out first to make another one.')
  }
  await requireHardToGuess(password, [input.name, input.email], 'password')
  const account = { ...input, passwordHash: await hashPassword(password) }
  const user = person
    ? await context.users.turnVisitorInto({ id: person.id, ...account })
    : await context.users.createAccount({ id: context.newId(), ...account })
  if (!user) {
    throw new AppError(
      'conflict',
      'There is an account with this e-mail address already. Sign in to it, or use another address.',
      'email',
    )
  }
  await context.audit.add({ at: context.now(), action: 'account-made', actor: user, subject: user.name })
  return user
}
