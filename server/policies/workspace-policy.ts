// The rights of people in a workspace. One that isn't yours and one that never existed give the same answer.

import { AppError } from '@/lib/domain/errors'
import { type WorkspaceAction, type WorkspaceRole, workspaceRoleAllows } from '@/lib/domain/people/role'
import type { Person } from '../auth/identity'
import type { WorkspaceRepository, WorkspaceRow } from '../db/workspaces/workspaces'
import { requirePerson } from './board-policy'

/** A person in a workspace: proof that policy was asked. */
export interface WorkspaceAccess {
  readonly person: Person
  readonly workspace: WorkspaceRow
  readonly role: WorkspaceRole
  /** The link that they came by, which their membership ends with. */
  readonly inviteId: string | null
}

const REFUSALS: Readonly<Record<Exclude<WorkspaceAction, 'read-workspace'>, string>> = {
  'make-workspace-board':
    'You can look at the boards of this workspace, but not add one. Ask one of its owners to make you a member.',
  'manage-workspace': 'Only the owners of this workspace can do this. Ask one of them.',
  'delete-workspace': 'Only the owners of this workspace can delete it.',
}

/** Lets a person in for an action. Throws AppError `not-signed-in`, `not-found`, `forbidden`. */
export async function enterWorkspace(
  workspaces: WorkspaceRepository,
  person: Person | null,
  workspaceId: string,
  action: WorkspaceAction,
): Promise<WorkspaceAccess> {
  const member = requirePerson(person)
  const found = await workspaces.findFor(workspaceId, member.id)
  if (!found) throw workspaceNotFound()
  const { role, inviteId, ...workspace } = found
  if (!workspaceRoleAllows(role, action)) {
    throw new AppError('forbidden', action === 'read-workspace' ? 'You may not look at this.' : REFUSALS[action])
  }
  return { person: member, workspace, role, inviteId }
}

/** Makes the `not-found` error for a workspace that doesn't exist or isn't the person's. */
export function workspaceNotFound(): AppError {
  return new AppError('not-found', 'There is no such workspace, or you are no member of it. Ask one of its owners.')
}
