// The first run: the person with the token that was printed at the start becomes the first admin.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import type { UserRow } from '../../db/people/users'
import type { ServiceContext } from '../context'
import { makeAccount } from './make-account'

export interface SetUpInput {
  readonly token: string
  readonly name: string
  /** The address in lower case. */
  readonly email: string
  readonly password: string
}

/**
 * Makes the first admin by the token that the server printed. Throws AppError `not-found` once there is an admin,
 * `forbidden` for a wrong token, `conflict` as makeAccount does.
 */
export async function setUp(
  context: ServiceContext,
  person: Person | null,
  { token, ...input }: SetUpInput,
): Promise<UserRow> {
  if (await context.users.hasAdmin()) throw new AppError('not-found', 'This server is set up already. Sign in instead.')
  if (!context.setupToken.use(token)) {
    throw new AppError(
      'forbidden',
      'This is not the set-up link that the server printed when it started. Look for the newest one in its output.',
    )
  }
  try {
    return await makeAccount(context, person, { ...input, isAdmin: true, emailVerified: true })
  } catch (error) {
    context.setupToken.giveBack()
    throw error
  }
}
