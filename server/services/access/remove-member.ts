// Takes a member off a board, or lets somebody leave it. Their open sockets end at once (SYNC-SPEC S13); what they made
// stays.

import { AppError } from '@/lib/domain/errors'
import { mayChangeMember, type Role } from '@/lib/domain/people/role'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findMember, onlyOwner } from './find-member'
import { settleAccess } from './settle-access'

/**
 * Removes a member from a board. Resolves to the role that the workspace still gives them, null for none. Throws
 * AppError `not-found`, `forbidden`, and `conflict` for the only owner and for somebody who is here only through the
 * workspace.
 */
export async function removeMember(context: ServiceContext, access: BoardAccess, userId: string): Promise<Role | null> {
  const { board, person } = access
  const isSelf = userId === person.id
  const member = await findMember(context, access, userId)
  if (!isSelf && !mayChangeMember(access.role, member.role, null)) {
    throw new AppError('forbidden', 'Facilitators can remove only people whose role is below their own. Ask the owner.')
  }
  if (!member.own) {
    throw new AppError(
      'conflict',
      isSelf
        ? 'You have this board through its workspace. Leave the workspace to leave the board.'
        : `${member.name} has this board through its workspace. Change or remove them there.`,
    )
  }
  const by = { userId: person.id, at: context.now() }
  if (!(await context.memberships.remove(board.id, userId, by))) throw onlyOwner()
  const role = await settleAccess(context, board.id, userId, isSelf ? 'left' : 'removed')
  await context.audit.add({
    at: context.now(),
    action: isSelf ? 'left' : 'member-removed',
    actor: person,
    boardId: board.id,
    subject: isSelf ? board.title : member.name,
    detail: { userId, role: member.role, roleThroughWorkspace: role },
  })
  return role
}
