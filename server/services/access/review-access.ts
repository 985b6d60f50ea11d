// After a workspace, or what belongs to it, has changed: open sockets follow at once (SYNC-SPEC S13, S14). Whoever lost
// one way into a board may still have another one, so everybody's role is asked for anew.

import type { Farewell } from '@/lib/domain/farewell'
import type { ServiceContext } from '../context'
import { settleAccessOfAll } from './settle-access'

/** Of one person, on all boards of a workspace: one question for as many boards as there are. */
export async function reviewPersonIn(
  { boards, rooms }: ServiceContext,
  workspaceId: string,
  userId: string,
  why: Farewell,
): Promise<void> {
  for (const [boardId, role] of await boards.rolesIn(workspaceId, userId)) {
    if (role) rooms.changeRole(boardId, userId, role)
    else rooms.sendAway(boardId, userId, why)
  }
}

/** Of everybody who has a board open, and of `byUserId`: so that those too are judged anew who are just coming in. */
export async function reviewBoard(context: ServiceContext, boardId: string, byUserId: string): Promise<void> {
  const userIds = new Set([byUserId, ...context.rooms.people(boardId).map(({ id }) => id)])
  await settleAccessOfAll(context, boardId, [...userIds], 'removed')
}
