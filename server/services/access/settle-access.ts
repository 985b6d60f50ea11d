// After something that decides who may enter a board has changed (a role, a membership, a link, a workspace): the open
// sockets of the people whom it concerns get the role that holds now, or have to go (SYNC-SPEC S13, S14).

import type { Farewell } from '@/lib/domain/people/farewell'
import type { Role } from '@/lib/domain/people/role'
import type { RemovalContext } from '../context'

/**
 * Brings a person's open sockets up to their access after a change of it. Resolves to the role that the person has on
 * the board now, null for none; `why` is the reason shown to them in that case. Call it when the change is in the
 * database. Where the new role can't be read, it rejects and closes their sockets, so that their access is checked
 * again when they come back.
 */
export async function settleAccess(
  context: RemovalContext,
  boardId: string,
  userId: string,
  why: Farewell,
): Promise<Role | null> {
  const roles = await settleAccessOfAll(context, boardId, [userId], why)
  return roles.get(userId) ?? null
}

/** Does the same for many people with one query. Resolves to the roles of those who have one. */
export async function settleAccessOfAll(
  { boards, rooms, visits, inbox }: RemovalContext,
  boardId: string,
  userIds: readonly string[],
  why: Farewell,
): Promise<ReadonlyMap<string, Role>> {
  try {
    const roles = await boards.rolesFor(boardId, userIds)
    for (const userId of userIds) {
      const role = roles.get(userId)
      if (role) rooms.changeRole(boardId, userId, role)
      else rooms.sendAway(boardId, userId, why)
    }
    const gone = userIds.filter((userId) => !roles.has(userId))
    if (gone.length > 0) {
      await visits.forget(boardId, gone)
      await inbox.forget(boardId, gone)
    }
    return roles
  } catch (error) {
    for (const userId of userIds) {
      rooms.disconnect(boardId, 'busy', 'Your role on this board is being looked up. Trying again.', userId)
    }
    throw error
  }
}
