// Brings a deleted board back. Asked for a board that was not deleted it changes nothing.

import { type BoardAccess, boardNotFound } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { trashedAfter } from './trash-time'

/**
 * Takes a board out of the trash. Throws AppError `not-found` where the 30 days are over by now, or somebody deleted it
 * for ever.
 */
export async function restoreBoard(context: ServiceContext, access: BoardAccess): Promise<BoardAccess> {
  const { board, person } = access
  if (board.deletedAt === null) return access
  const now = context.now()
  if (!(await context.trash.restore(board.id, trashedAfter(now), { userId: person.id, at: now }))) throw boardNotFound()
  await context.audit.add({ at: now, action: 'board-restored', actor: person, boardId: board.id, subject: board.title })
  return { ...access, board: { ...board, deletedAt: null } }
}
