// Roles are text in the database.

import { ROLES, type Role, WORKSPACE_ROLES, type WorkspaceRole } from '@/lib/domain/people/role'
import { assert } from '@/lib/std/assert'

/** A role column's text as a role on a board; anything else is a damaged row. */
export function toRole(text: string): Role {
  return oneOf(ROLES, text)
}

/** The same for a role in a workspace. */
export function toWorkspaceRole(text: string): WorkspaceRole {
  return oneOf(WORKSPACE_ROLES, text)
}

function oneOf<T extends string>(roles: readonly T[], text: string): T {
  const role = roles.find((each) => each === text)
  assert(role, `a membership has the unknown role ${JSON.stringify(text)}`)
  return role
}
