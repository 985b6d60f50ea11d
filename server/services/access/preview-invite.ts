// The join page's view of an invite, for somebody who is not in yet. It gives away no more than joining would.

import type { InviteRole, WorkspaceInviteRole } from '@/lib/domain/people/role'
import type { Person } from '../../auth/identity'
import type { ServiceContext } from '../context'
import { type FoundWorkspaceInvite, findInvite, refuseUsedUp } from './find-invite'
import { roleByWorkspaceInvite } from './join-workspace'
import { standingByInvite } from './standing-by-invite'

export type InvitePreview = BoardInvitePreview | WorkspaceInvitePreview

export interface BoardInvitePreview {
  readonly kind: 'board'
  /** The title of the board. */
  readonly title: string
  /** The role that joining by the link gives. */
  readonly role: InviteRole
  readonly needsPassword: boolean
  /** The board, for a member, who can go there at once; null for everybody else. */
  readonly boardId: string | null
}

export interface WorkspaceInvitePreview {
  readonly kind: 'workspace'
  /** The name of the workspace. */
  readonly title: string
  /** The role that joining by the link gives. */
  readonly role: WorkspaceInviteRole
  readonly needsPassword: boolean
  /** The workspace, for a member; null for everybody else. */
  readonly workspaceId: string | null
}

/**
 * Says what an invite opens, to a person who hasn't joined by it yet. Throws as findInvite does, and `invite-used-up`
 * when no use is left for this person.
 */
export async function previewInvite(
  context: ServiceContext,
  person: Person | null,
  token: string,
): Promise<InvitePreview> {
  const found = await findInvite(context, token)
  if (found.kind === 'workspace') return previewWorkspace(context, person, found)
  const { kind, invite, board } = found
  const { isIn } = await standingByInvite(context, person, found)
  if (!isIn) refuseUsedUp(invite)
  const needsPassword = invite.passwordHash !== null
  return { kind, title: board.title, role: invite.role, needsPassword, boardId: isIn ? board.id : null }
}

async function previewWorkspace(
  context: ServiceContext,
  person: Person | null,
  found: FoundWorkspaceInvite,
): Promise<WorkspaceInvitePreview> {
  const { kind, invite, workspace } = found
  const isIn = person !== null && (await roleByWorkspaceInvite(context, person, found)) !== null
  if (!isIn) refuseUsedUp(invite)
  const needsPassword = invite.passwordHash !== null
  return { kind, title: workspace.name, role: invite.role, needsPassword, workspaceId: isIn ? workspace.id : null }
}
