// Roles are text in the database.

import { ROLES, type Role } from '@/lib/domain/role'
import { assert } from '@/lib/std/assert'

/** A role column's text as a role; anything else is a damaged row. */
export function toRole(text: string): Role {
  const role = ROLES.find((each) => each === text)
  assert(role, `a membership has the unknown role ${JSON.stringify(text)}`)
  return role
}
