// An admin invites somebody to make an account, also where nobody else may. Its token exists only in this answer.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import type { AccountInviteRow } from '../../db/people/sign-up-invites'
import { hashJoinToken, newJoinToken } from '../access/join-token'
import type { ServiceContext } from '../context'

export interface AccountInviteInput {
  readonly expiresAt?: Date | undefined
  /** How many accounts it may make. */
  readonly maxUses: number
  /** The address that it is for, in lower case. */
  readonly forEmail?: string | undefined
}

/** Makes a link by which people may make accounts. Throws AppError `bad-request` for an end that has passed. */
export async function createAccountInvite(
  context: Pick<ServiceContext, 'signUpInvites' | 'audit' | 'newId' | 'now'>,
  admin: Person,
  { expiresAt, maxUses, forEmail }: AccountInviteInput,
): Promise<{ readonly invite: AccountInviteRow; readonly token: string }> {
  const at = context.now()
  if (expiresAt && expiresAt <= at) throw new AppError('bad-request', 'expiresAt must be in the future.', 'expiresAt')
  const token = newJoinToken()
  const invite = await context.signUpInvites.createForAccount({
    id: context.newId(),
    tokenHash: hashJoinToken(token),
    expiresAt: expiresAt ?? null,
    maxUses,
    forEmail: forEmail ?? null,
    createdById: admin.id,
    createdAt: at,
  })
  await context.audit.add({
    at,
    action: 'invite-made',
    actor: admin,
    ...(forEmail !== undefined && { subject: forEmail }),
    detail: { for: 'account', inviteId: invite.id, maxUses },
  })
  return { invite, token }
}
