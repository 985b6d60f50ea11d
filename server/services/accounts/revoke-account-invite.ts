// An admin withdraws a link to an account. The accounts that were made by it stay.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'

/** Withdraws a link to an account. Throws AppError `not-found`. */
export async function revokeAccountInvite(
  { signUpInvites, audit, now }: ServiceContext,
  admin: Person,
  inviteId: string,
): Promise<void> {
  const at = now()
  const invite = await signUpInvites.find(inviteId)
  if (!invite || !(await signUpInvites.revoke(inviteId, at))) {
    throw new AppError('not-found', 'There is no such invitation. It may have been withdrawn already.')
  }
  await audit.add({
    at,
    action: 'invite-revoked',
    actor: admin,
    ...(invite.forEmail !== null && { subject: invite.forEmail }),
    detail: { for: 'account', inviteId },
  })
}
