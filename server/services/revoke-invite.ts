// Ends an invite link, and with it the access of those who came in by it (SYNC-SPEC S14).

import { AppError } from '@/lib/domain/errors'
import type { BoardAccess } from '../policies/board-policy'
import type { ServiceContext } from './context'

/** Resolves to how many people lost their access. Throws AppError `not-found`. */
export async function revokeInvite(context: ServiceContext, { board }: BoardAccess, inviteId: string): Promise<number> {
  const invite = await context.invites.find(board.id, inviteId)
  if (!invite) throw new AppError('not-found', 'This board has no such invite. It may have been revoked already.')
  await context.invites.revoke(inviteId, context.now())
  const userIds = await context.memberships.removeOfInvite(inviteId)
  for (const userId of userIds) {
    context.rooms.disconnect(board.id, 'forbidden', 'The link that you came in by was revoked.', userId)
  }
  return userIds.length
}
