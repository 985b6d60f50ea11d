// Deletes a board for now: its owner can bring it back for 30 days. Everybody who has it open is told.

import type { BoardAccess } from '../policies/board-policy'
import type { ServiceContext } from './context'

export const UNDO_DELETE_DAYS = 30

/** Resolves to the time until which the board can come back. */
export async function deleteBoard(context: ServiceContext, { board }: BoardAccess): Promise<Date> {
  const at = context.now()
  await context.boards.setDeleted(board.id, at)
  context.rooms.disconnect(board.id, 'board-deleted', 'This board was deleted by its owner.')
  return undoUntil(at)
}

export function undoUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + UNDO_DELETE_DAYS * 24 * 60 * 60 * 1000)
}
