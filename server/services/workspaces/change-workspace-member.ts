// Changes the role of a workspace's member, or removes one. A workspace always keeps an owner. Sockets that are open on
// its boards follow at once.

import { AppError } from '@/lib/domain/errors'
import type { WorkspaceRole } from '@/lib/domain/people/role'
import type { WorkspaceMemberRow } from '../../db/workspaces/workspace-members'
import type { WorkspaceAccess } from '../../policies/workspace-policy'
import { reviewPersonIn } from '../access/review-access'
import type { ServiceContext } from '../context'

/** Changes a member's role. Throws AppError `not-found` for somebody who isn't one, `conflict` for the last owner. */
export async function changeWorkspaceRole(
  context: ServiceContext,
  { workspace, person }: WorkspaceAccess,
  userId: string,
  role: WorkspaceRole,
): Promise<void> {
  const member = await findMember(context, workspace.id, userId)
  if (member.role === role) return
  if (!(await context.workspaceMembers.changeRole(workspace.id, userId, role))) throw lastOwner()
  await reviewPersonIn(context, workspace.id, userId, 'removed')
  await context.audit.add({
    at: context.now(),
    action: 'role-changed',
    actor: person,
    workspaceId: workspace.id,
    subject: member.name,
    detail: { userId, from: member.role, to: role },
  })
}

/**
 * Removes a member, who may be the person themselves. What they own of the workspace's boards goes to the owner who
 * removes them, or else to the first one. Throws AppError `not-found` for somebody who isn't a member, `forbidden` for
 * somebody else where the person doesn't own the workspace, `conflict` for the last owner.
 */
export async function removeWorkspaceMember(
  context: ServiceContext,
  { workspace, person, role }: WorkspaceAccess,
  userId: string,
): Promise<void> {
  const isSelf = userId === person.id
  if (!isSelf && role !== 'owner') {
    throw new AppError('forbidden', 'Only the owners of this workspace can remove others. You can leave it yourself.')
  }
  const member = await findMember(context, workspace.id, userId)
  const heirId = isSelf ? await context.workspaceMembers.firstOwner(workspace.id, userId) : person.id
  if (heirId === null || !(await context.workspaceMembers.remove(workspace.id, userId))) throw lastOwner()
  await context.workspaces.passBoardsOn(workspace.id, userId, heirId)
  await reviewPersonIn(context, workspace.id, userId, isSelf ? 'left' : 'removed')
  await context.audit.add({
    at: context.now(),
    action: isSelf ? 'left' : 'member-removed',
    actor: person,
    workspaceId: workspace.id,
    subject: isSelf ? workspace.name : member.name,
    detail: { userId },
  })
}

async function findMember(
  { workspaceMembers }: ServiceContext,
  workspaceId: string,
  userId: string,
): Promise<WorkspaceMemberRow> {
  const member = (await workspaceMembers.list(workspaceId)).find((each) => each.userId === userId)
  if (!member) throw new AppError('not-found', 'This workspace has no such member. They may have left already.')
  return member
}

function lastOwner(): AppError {
  return new AppError(
    'conflict',
    'A workspace needs an owner, and there is no other one. Make somebody else an owner first, or delete the workspace.',
  )
}
