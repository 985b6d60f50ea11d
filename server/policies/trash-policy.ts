// Who may do something with a board of the trash: who may delete it. To everybody else it isn't there any more.

import { roleAllows } from '@/lib/domain/role'
import type { Person } from '../auth/identity'
import type { BoardRepository } from '../db/boards'
import { type BoardAccess, boardNotFound, requirePerson } from './board-policy'

/** Throws AppError `not-signed-in`, and `not-found` for every board that wasn't put in the trash after `after`. */
export async function enterTrash(
  boards: BoardRepository,
  person: Person | null,
  boardId: string,
  after: Date,
): Promise<BoardAccess> {
  const owner = requirePerson(person)
  const found = await boards.findFor(boardId, owner.id)
  const isThere = found?.board.deletedAt != null && found.board.deletedAt > after
  if (!found || !isThere || !roleAllows(found.role, 'delete-board')) throw boardNotFound()
  return { person: owner, ...found }
}
