// Ends an invite link, and with it the access of those who came in by it (SYNC-SPEC S14).

import { AppError } from '@/lib/domain/errors'
import { mayChangeMember } from '@/lib/domain/people/role'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { inviteNotFound } from './list-newcomers'
import { settleAccessOfAll } from './settle-access'

/**
 * Ends an invite link and the access of those who came in by it. Resolves to how many people lost what the link gave
 * them. Throws AppError `not-found`, and `forbidden` where that would put somebody out whom the person may not remove.
 */
export async function revokeInvite(context: ServiceContext, access: BoardAccess, inviteId: string): Promise<number> {
  const { board, person, role } = access
  const invite = await context.invites.find(board.id, inviteId)
  if (!invite) throw inviteNotFound()
  const newcomers = await context.memberships.listOfInvite(inviteId)
  if (![invite, ...newcomers].every((each) => mayChangeMember(role, each.role, null))) {
    throw new AppError(
      'forbidden',
      'A facilitator came by this link, or would: only the owner of this board can revoke it.',
    )
  }
  const by = { userId: person.id, at: context.now() }
  await context.invites.revoke(inviteId, by.at)
  const userIds = await context.memberships.removeOfInvite(inviteId, by)
  await settleAccessOfAll(context, board.id, userIds, 'link-revoked')
  await context.audit.add({
    at: context.now(),
    action: 'invite-revoked',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: { inviteId, role: invite.role, removedMembers: userIds.length },
  })
  return userIds.length
}
