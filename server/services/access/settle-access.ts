// After something that decides who may enter a board has changed (a role, a membership, a link, a workspace): the open
// sockets of the people whom it concerns get the role that holds now, or have to go (SYNC-SPEC S13, S14).

import type { Farewell } from '@/lib/domain/farewell'
import type { Role } from '@/lib/domain/role'
import type { ServiceContext } from '../context'

/**
 * Resolves to the role that the person has on the board now, null for none; `why` is what they are told in that case.
 * Call it when the change is in the database. Where the new role can't be read, their sockets are closed to be judged
 * anew when they come back, and it rejects.
 */
export async function settleAccess(
  context: ServiceContext,
  boardId: string,
  userId: string,
  why: Farewell,
): Promise<Role | null> {
  const { boards, rooms } = context
  try {
    const found = await boards.findFor(boardId, userId)
    const role = found && !found.board.deletedAt ? found.role : null
    if (role) rooms.changeRole(boardId, userId, role)
    else rooms.sendAway(boardId, userId, why)
    return role
  } catch (error) {
    rooms.disconnect(boardId, 'busy', 'Your role on this board is being looked up. Trying again.', userId)
    throw error
  }
}

/** The same for many, those first who have the board open. */
export async function settleAccessOfAll(
  context: ServiceContext,
  boardId: string,
  userIds: readonly string[],
  why: Farewell,
): Promise<void> {
  const here = new Set(context.rooms.people(boardId).map((person) => person.id))
  for (const userId of userIds) if (here.has(userId)) await settleAccess(context, boardId, userId, why)
  for (const userId of userIds) if (!here.has(userId)) await settleAccess(context, boardId, userId, why)
}
