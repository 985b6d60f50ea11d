// Somebody makes an account for themselves, as far as SIGNUP_MODE lets them.

import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import type { Person } from '../../auth/identity'
import type { UserRow } from '../../db/people/users'
import { hashJoinToken } from '../access/join-token'
import type { ServiceContext } from '../context'
import { askToVerify } from '../mail/verify-email'
import { makeAccount } from './make-account'

export interface NewAccountInput {
  readonly name: string
  /** The address in lower case. */
  readonly email: string
  readonly password: string
  /** The token of a link to a board, a workspace or an account. */
  readonly inviteToken?: string | undefined
  /** The language that they read. */
  readonly locale: Locale
}

/**
 * Makes an account for a person who signs up. Throws AppError `forbidden` for a person who may not, `invite-used-up`,
 * and `conflict` as makeAccount does.
 */
export async function createAccount(
  context: ServiceContext,
  person: Person | null,
  { inviteToken, locale, ...input }: NewAccountInput,
): Promise<UserRow> {
  const invite =
    inviteToken === undefined
      ? null
      : await context.signUpInvites.findWorking(hashJoinToken(inviteToken), context.now())
  const cameByLink = async () =>
    person?.isAnonymous === true && context.signUpInvites.cameByLink(person.id, context.now())
  if (context.signupMode === 'closed' && !invite?.isForAccount) {
    throw new AppError('forbidden', 'New accounts are made by those who run this server. Ask them for an invitation.')
  }
  if (context.signupMode === 'invite' && !invite && !(await cameByLink())) {
    throw new AppError(
      'forbidden',
      inviteToken === undefined
        ? 'This server takes only people with an invitation. Open the link that you were sent, then make your account.'
        : 'This invitation works no more. Ask whoever sent it for a new one.',
    )
  }
  if (invite?.isForAccount && !(await context.invites.takeUse(invite.id))) {
    throw new AppError('invite-used-up', 'This invitation was used already. Ask whoever sent it for a new one.')
  }
  try {
    const user = await makeAccount(context, person, {
      ...input,
      isAdmin: false,
      // The token was in no other hands than those that read this address's mail.
      emailVerified: invite?.mailedTo === input.email,
      inviteId: invite?.isForAccount ? invite.id : undefined,
    })
    await askToVerify(context, user.id, locale)
    return user
  } catch (error) {
    // A typing error in the address must not use the invitation up.
    if (invite?.isForAccount) await context.signUpInvites.giveBackUse(invite.id)
    throw error
  }
}
