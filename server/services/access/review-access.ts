// After a workspace, or what belongs to it, has changed: open sockets follow at once (SYNC-SPEC S13, S14). A person who
// lost one way into a board may still have another one, so everybody's role is read again.

import type { Farewell } from '@/lib/domain/people/farewell'
import type { RemovalContext } from '../context'
import { settleAccessOfAll } from './settle-access'

/** Reviews one person's access to all boards of a workspace, with one query however many boards there are. */
export async function reviewPersonIn(
  { boards, rooms }: RemovalContext,
  workspaceId: string,
  userId: string,
  why: Farewell,
): Promise<void> {
  for (const [boardId, role] of await boards.rolesIn(workspaceId, userId)) {
    if (role) rooms.changeRole(boardId, userId, role)
    else rooms.sendAway(boardId, userId, why)
  }
}

/** Reviews the access of `byUserId` and of everybody who has the board open, also of people who are just coming in. */
export async function reviewBoard(context: RemovalContext, boardId: string, byUserId: string): Promise<void> {
  const userIds = new Set([byUserId, ...context.rooms.people(boardId).map(({ id }) => id)])
  await settleAccessOfAll(context, boardId, [...userIds], 'removed')
}
