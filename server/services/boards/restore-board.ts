// Brings a deleted board back. Asked for a board that was not deleted it changes nothing.

import type { Person } from '../../auth/identity'
import { type BoardAccess, boardNotFound, enterBoard } from '../../policies/board-policy'
import { enterTrash } from '../../policies/trash-policy'
import type { ServiceContext } from '../context'
import { trashedAfter } from './trash-time'

/** Throws AppError `not-found`, also after the 30 days and for whoever doesn't own it; `forbidden` where it isn't deleted. */
export async function restoreBoard(context: ServiceContext, person: Person, boardId: string): Promise<BoardAccess> {
  const found = await context.boards.findFor(boardId, person.id)
  if (found?.board.deletedAt === null) return enterBoard(context.boards, person, boardId, 'delete-board')
  const now = context.now()
  const access = await enterTrash(context.boards, person, boardId, trashedAfter(now))
  if (!(await context.trash.restore(boardId, trashedAfter(now)))) throw boardNotFound()
  const { board } = access
  await context.audit.add({ at: now, action: 'board-restored', actor: person, boardId, subject: board.title })
  return { ...access, board: { ...board, deletedAt: null } }
}
