// Puts a board in the trash: its owner can bring it back for 30 days. Everybody who has it open gets a notice.

import type { BoardAccess } from '../../policies/board-policy'
import type { RemovalContext } from '../context'
import { undoUntil } from './trash-time'

/** Puts a board into the trash. Resolves to the time until which the board can come back. */
export async function deleteBoard(context: RemovalContext, { board, person }: BoardAccess): Promise<Date> {
  const at = context.now()
  await context.trash.put(board.id, at)
  context.boardWatch.wake(board.id)
  context.rooms.disconnect(board.id, 'board-deleted', 'This board was deleted by its owner.')
  await context.audit.add({ at, action: 'board-deleted', actor: person, boardId: board.id, subject: board.title })
  return undoUntil(at)
}
