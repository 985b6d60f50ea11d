// After who may enter changed: open sockets follow at once (SYNC-SPEC S13). Whoever lost one way into a board may still
// have another one, so everybody's role is asked for anew.

import type { ServiceContext } from './context'

/** On all boards of a workspace, of one person. `sentence` tells who has to go why. */
export async function reviewPersonIn(
  { boards, rooms }: ServiceContext,
  workspaceId: string,
  userId: string,
  sentence: string,
): Promise<void> {
  for (const [boardId, role] of await boards.rolesIn(workspaceId, userId)) {
    if (role) rooms.changeRole(boardId, userId, role)
    else rooms.disconnect(boardId, 'forbidden', sentence, userId)
  }
}

/** On one board, of everybody who has it open, and of `byUserId`, who stays in. */
export async function reviewBoard(
  { boards, rooms }: ServiceContext,
  boardId: string,
  byUserId: string,
  sentence: string,
): Promise<void> {
  // Also decides those anew who are just coming in, and whom the list of people doesn't have yet.
  for (const userId of new Set([byUserId, ...rooms.people(boardId).map(({ id }) => id)])) {
    const found = await boards.findFor(boardId, userId)
    if (found) rooms.changeRole(boardId, userId, found.role)
    else rooms.disconnect(boardId, 'forbidden', sentence, userId)
  }
}
