// The people who may act on a board in the trash are those who may delete it. For everybody else it is gone.

import { roleAllows } from '@/lib/domain/people/role'
import type { Person } from '../auth/identity'
import type { BoardRepository } from '../db/boards/boards'
import { type BoardAccess, boardAccess, boardNotFound, enterBoard, requirePerson } from './board-policy'

/**
 * Admits people who may delete a board, whether it is in the trash or not: `board.deletedAt` says which. Throws
 * AppError `not-signed-in`, `forbidden` for a board outside the trash, and `not-found` for one that was put there
 * before `after`.
 */
export async function enterBoardOrTrash(
  boards: BoardRepository,
  person: Person | null,
  boardId: string,
  after: Date,
): Promise<BoardAccess> {
  const found = await boards.findFor(boardId, requirePerson(person).id)
  if (found?.board.deletedAt === null) return enterBoard(boards, person, boardId, 'delete-board')
  return enterTrash(boards, person, boardId, after)
}

/** Throws AppError `not-signed-in`, and `not-found` for every board that wasn't put in the trash after `after`. */
async function enterTrash(
  boards: BoardRepository,
  person: Person | null,
  boardId: string,
  after: Date,
): Promise<BoardAccess> {
  const owner = requirePerson(person)
  const found = await boards.findFor(boardId, owner.id)
  const isThere = found?.board.deletedAt != null && found.board.deletedAt > after
  if (!found || !isThere || !roleAllows(found.role, 'delete-board')) throw boardNotFound()
  return boardAccess({ person: owner, ...found })
}
