// The result of the one table (lib/domain/people/role) for a call; this file knows no routes.

import {
  ACTIONS,
  isWorkspaceAction,
  type Permission,
  ROLE_ON_WORKSPACE_BOARDS,
  type Role,
  roleAllows,
  SERVER_ACTIONS,
  type ServerAction,
  standingAllows,
  strongerRole,
  WORKSPACE_ACTIONS,
  workspaceRoleAllows,
} from '@/lib/domain/people/role'
import type { ActorKind } from './actors'

/** `allowed`, or the code of the refusal. A board or workspace that isn't theirs is not found (SYNC-SPEC S17). */
export type Outcome = 'allowed' | 'not-signed-in' | 'forbidden' | 'not-found'

export function expectedOutcome(permission: Permission, actor: ActorKind): Outcome {
  if (isServerAction(permission)) {
    if (standingAllows(actor.standing, permission)) return 'allowed'
    return actor.standing === 'nobody' ? 'not-signed-in' : 'forbidden'
  }
  if (actor.standing === 'nobody') return 'not-signed-in'
  if (isWorkspaceAction(permission)) {
    if (actor.workspaceRole === undefined) return 'not-found'
    return workspaceRoleAllows(actor.workspaceRole, permission) ? 'allowed' : 'forbidden'
  }
  const role = roleOnBoard(actor)
  if (role === undefined) return 'not-found'
  return roleAllows(role, permission) ? 'allowed' : 'forbidden'
}

/** The actor's strongest role on the board of a call, from any source. */
export function roleOnBoard({ boardRole, workspaceRole }: ActorKind): Role | undefined {
  const given = workspaceRole && ROLE_ON_WORKSPACE_BOARDS[workspaceRole]
  return boardRole && given ? strongerRole(boardRole, given) : (boardRole ?? given)
}

export function isPermission(text: string | undefined): text is Permission {
  return [...ACTIONS, ...WORKSPACE_ACTIONS, ...SERVER_ACTIONS].some((each) => each === text)
}

function isServerAction(permission: Permission): permission is ServerAction {
  return SERVER_ACTIONS.some((each) => each === permission)
}
