// Gives a member of a board another role. It holds for the very next thing that they do there (SYNC-SPEC S13).

import { AppError } from '@/lib/domain/errors'
import { type InviteRole, mayChangeMember, strongerRole } from '@/lib/domain/people/role'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { tellInvited } from '../inbox/tell-invited'
import { findMember, onlyOwner } from './find-member'
import { settleAccess } from './settle-access'

/**
 * Gives a member of a board another role. Throws AppError `not-found`, `forbidden`, and `conflict` for the only owner
 * and for somebody who would keep as strong a role through the workspace.
 */
export async function changeRole(
  context: ServiceContext,
  access: BoardAccess,
  userId: string,
  role: InviteRole,
): Promise<void> {
  const { board, person } = access
  const member = await findMember(context, access, userId)
  if (!mayChangeMember(access.role, member.role, role)) {
    throw new AppError('forbidden', 'Facilitators can give and take only the roles below their own. Ask the owner.')
  }
  if (member.role === role) return
  const { throughWorkspace } = member
  if (throughWorkspace && strongerRole(throughWorkspace, role) === throughWorkspace) {
    throw new AppError('conflict', `${member.name} has such a role through the workspace. Change it there.`)
  }
  if (!(await context.memberships.set(board.id, userId, role, member.own?.inviteId ?? null))) throw onlyOwner()
  await settleAccess(context, board.id, userId, 'removed')
  await tellInvited(context, access, userId, role)
  await context.audit.add({
    at: context.now(),
    action: 'role-changed',
    actor: person,
    boardId: board.id,
    subject: member.name,
    detail: { userId, from: member.role, to: role },
  })
}
