// The line that the audit log has of a new invite.

import type { NewBoardInvite } from '../../db/access/invites'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Writes the audit log's entry for a new invite. */
export async function noteInviteMade(
  context: ServiceContext,
  { board, person }: Pick<BoardAccess, 'board' | 'person'>,
  invite: NewBoardInvite,
): Promise<void> {
  await context.audit.add({
    at: context.now(),
    action: 'invite-made',
    actor: person,
    boardId: board.id,
    subject: board.title,
    detail: {
      inviteId: invite.id,
      role: invite.role,
      expiresAt: invite.expiresAt?.toISOString() ?? null,
      maxUses: invite.maxUses,
      hasPassword: invite.passwordHash !== null,
    },
  })
}
