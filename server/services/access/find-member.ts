// A member of a board, to be changed by another one: who it is, and what gives them their role.

import { AppError } from '@/lib/domain/errors'
import { type Role, strongerRole } from '@/lib/domain/people/role'
import type { OwnMembership } from '../../db/boards/memberships'
import type { BoardAccess } from '../../policies/board-policy'
import type { RemovalContext } from '../context'

export interface FoundMember {
  readonly userId: string
  readonly name: string
  /** The role that holds: the stronger of the membership's and the workspace's. */
  readonly role: Role
  /** The board's own membership; null for somebody who is here only through the workspace. */
  readonly own: OwnMembership | null
  readonly throughWorkspace: Role | null
}

/**
 * Finds a member of a board with the role that they have there. Throws AppError `not-found` for somebody who isn't on
 * the board.
 */
export async function findMember(
  context: RemovalContext,
  { board }: BoardAccess,
  userId: string,
): Promise<FoundMember> {
  const { users, memberships } = context
  const user = await users.find(userId)
  const own = await memberships.find(board.id, userId)
  const throughWorkspace = await memberships.throughWorkspace(board.workspaceId, userId)
  const role = own && throughWorkspace ? strongerRole(own.role, throughWorkspace) : (own?.role ?? throughWorkspace)
  if (!user || !role)
    throw new AppError('not-found', 'This person is not on the board any more. Look at the list again.')
  return { userId, name: user.name, role, own, throughWorkspace }
}

/** Makes the `conflict` error for a change that would leave a board without an owner. */
export function onlyOwner(): AppError {
  return new AppError(
    'conflict',
    'A board must have an owner, and there is no other one. Hand it over to somebody else first, or delete it.',
  )
}
