// Links that let people into a workspace: made, and ended with the access of those who came in by them (SYNC-SPEC S14).

import { AppError } from '@/lib/domain/errors'
import type { WorkspaceInviteRole } from '@/lib/domain/people/role'
import type { WorkspaceInviteRow } from '../../db/workspaces/workspace-invites'
import type { WorkspaceAccess } from '../../policies/workspace-policy'
import { hashJoinToken, newJoinToken } from '../access/join-token'
import { reviewPersonIn } from '../access/review-access'
import type { ServiceContext } from '../context'

export interface NewWorkspaceInvite {
  readonly role: WorkspaceInviteRole
  readonly expiresAt: Date | null
  readonly maxUses: number | null
}

/** The token exists only in this answer. */
export async function createWorkspaceInvite(
  context: ServiceContext,
  { workspace, person }: WorkspaceAccess,
  { role, expiresAt, maxUses }: NewWorkspaceInvite,
): Promise<{ invite: WorkspaceInviteRow; token: string }> {
  const token = newJoinToken()
  const at = context.now()
  const invite = await context.workspaceInvites.create({
    id: context.newId(),
    workspaceId: workspace.id,
    role,
    tokenHash: hashJoinToken(token),
    expiresAt,
    maxUses,
    createdById: person.id,
    createdAt: at,
  })
  await context.audit.add({
    at,
    action: 'invite-made',
    actor: person,
    workspaceId: workspace.id,
    subject: workspace.name,
    detail: { inviteId: invite.id, role, expiresAt: expiresAt?.toISOString() ?? null, maxUses },
  })
  return { invite, token }
}

/**
 * Ends a link into a workspace and the access of those who came in by it. Resolves to how many people lost their
 * access. Throws AppError `not-found`.
 */
export async function revokeWorkspaceInvite(
  context: ServiceContext,
  { workspace, person }: WorkspaceAccess,
  inviteId: string,
): Promise<number> {
  const at = context.now()
  if (!(await context.workspaceInvites.revoke(workspace.id, inviteId, at))) {
    throw new AppError('not-found', 'This workspace has no such link. It may have been revoked already.')
  }
  const userIds = await context.workspaceMembers.removeOfInvite(inviteId)
  for (const userId of userIds) {
    await context.workspaces.passBoardsOn(workspace.id, userId, person.id)
    await reviewPersonIn(context, workspace.id, userId, 'link-revoked')
  }
  await context.audit.add({
    at,
    action: 'invite-revoked',
    actor: person,
    workspaceId: workspace.id,
    subject: workspace.name,
    detail: { inviteId, removedMembers: userIds.length },
  })
  return userIds.length
}
