// Brings a deleted board back. Asked for a board that was not deleted it changes nothing.

import { AppError } from '@/lib/domain/errors'
import { roleAllows } from '@/lib/domain/role'
import type { Person } from '../auth/identity'
import { type BoardAccess, boardNotFound } from '../policies/board-policy'
import type { ServiceContext } from './context'
import { undoUntil } from './delete-board'

/** Throws AppError `not-found`, also after the 30 days, and `forbidden` for whoever isn't the owner. */
export async function restoreBoard(context: ServiceContext, person: Person, boardId: string): Promise<BoardAccess> {
  const found = await context.boards.findFor(boardId, person.id)
  if (!found) throw boardNotFound()
  const { board, role } = found
  const gone = board.deletedAt !== null && undoUntil(board.deletedAt) < context.now()
  if (gone) throw boardNotFound()
  if (!roleAllows(role, 'delete-board')) throw new AppError('forbidden', 'Only the owner of this board can restore it.')
  await context.boards.setDeleted(boardId, null)
  return { person, board: { ...board, deletedAt: null }, role }
}
