// Reads a person's roles on a board from rows: a membership of their own, and one of the board's workspace.

import { ROLE_ON_WORKSPACE_BOARDS, type Role, strongerRole, type WorkspaceRole } from '@/lib/domain/people/role'
import { toRole, toWorkspaceRole } from './role-column'

/** The stronger of what a membership and a workspace give; null where neither gives anything. */
export function strongestRole(ownRole: Role | null, workspaceRole: WorkspaceRole | null): Role | null {
  const given = workspaceRole && ROLE_ON_WORKSPACE_BOARDS[workspaceRole]
  return ownRole && given ? strongerRole(ownRole, given) : (ownRole ?? given)
}

/** The role of the person's own membership; null where there is none. */
export function ownRoleOf(memberships: readonly { role: string }[]): Role | null {
  return memberships[0] ? toRole(memberships[0].role) : null
}

/** The person's role in the workspace; null without a workspace or a membership of it. */
export function workspaceRoleOf(workspace: { members: readonly { role: string }[] } | null): WorkspaceRole | null {
  return workspace?.members[0] ? toWorkspaceRole(workspace.members[0].role) : null
}

interface RoleOfUser {
  readonly userId: string
  readonly role: string
}

/** The same for everybody in the rows of one board, by user. */
export function standingsOf(
  memberships: readonly RoleOfUser[],
  workspaceMembers: readonly RoleOfUser[],
): Map<string, Role> {
  const own = new Map(memberships.map((row) => [row.userId, row]))
  const inTeam = new Map(workspaceMembers.map((row) => [row.userId, row]))
  const standings = new Map<string, Role>()
  for (const userId of new Set([...own.keys(), ...inTeam.keys()])) {
    const [mine, theirs] = [own.get(userId), inTeam.get(userId)]
    const role = strongestRole(ownRoleOf(mine ? [mine] : []), workspaceRoleOf({ members: theirs ? [theirs] : [] }))
    if (role) standings.set(userId, role)
  }
  return standings
}
