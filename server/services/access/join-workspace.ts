// A person enters a workspace by a link. A member who has that role already, or a stronger one, doesn't use it up.

import { AppError } from '@/lib/domain/errors'
import { strongerWorkspaceRole, type WorkspaceRole } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'
import { type FoundWorkspaceInvite, usedUp } from './find-invite'
import { reviewPersonIn } from './review-access'

/**
 * The role of somebody whom the link gives nothing more; null for everybody else. Who came by this very link has had what
 * it gives: when an owner has lowered their role since then, opening the link again does not raise it.
 */
export async function roleByWorkspaceInvite(
  context: ServiceContext,
  person: Person,
  { invite, workspace }: FoundWorkspaceInvite,
): Promise<WorkspaceRole | null> {
  const member = await context.workspaces.findFor(workspace.id, person.id)
  if (!member) return null
  const isIn = strongerWorkspaceRole(member.role, invite.role) === member.role || member.inviteId === invite.id
  return isIn ? member.role : null
}

/**
 * Lets a person into a workspace by an invite. Resolves to the person's role in the workspace. Throws AppError
 * `invite-used-up`, `invite-revoked`.
 */
export async function joinWorkspace(
  context: ServiceContext,
  person: Person,
  found: FoundWorkspaceInvite,
): Promise<WorkspaceRole> {
  const { invite, workspace } = found
  const before = await roleByWorkspaceInvite(context, person, found)
  if (before) return before
  if (!(await context.invites.takeUse(invite.id))) throw usedUp()
  const at = context.now()
  await context.workspaceMembers.join(workspace.id, person.id, invite.role, invite.id, at)
  await reviewPersonIn(context, workspace.id, person.id, 'link-revoked')
  const role = (await context.workspaces.findFor(workspace.id, person.id))?.role
  // The link ended while they were on their way in.
  if (!role) throw new AppError('invite-revoked', 'This link has just been revoked. Ask whoever sent it for a new one.')
  await context.audit.add({
    at,
    action: 'joined',
    actor: person,
    workspaceId: workspace.id,
    subject: workspace.name,
    detail: { role, inviteId: invite.id },
  })
  return role
}
