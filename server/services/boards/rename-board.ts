// Gives a board a new title, which everybody who has it open sees.

import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Renames a board for everybody who has it open. */
export async function renameBoard(context: ServiceContext, access: BoardAccess, title: string): Promise<BoardAccess> {
  const by = { userId: access.person.id, at: context.now() }
  const board = await context.boards.rename(access.board.id, title, by)
  context.rooms.notify(board.id, { type: 'board-renamed', title })
  context.boardWatch.wake(board.id)
  return { ...access, board }
}
