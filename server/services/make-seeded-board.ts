// A board's row and its first content, together or not at all.

import type * as Y from 'yjs'
import type { Person } from '../auth/identity'
import type { BoardAccess } from '../policies/board-policy'
import type { ServiceContext } from './context'

/** Makes a board that `owner` owns. When the content can't be committed, the row is taken back and it throws. */
export async function makeSeededBoard(
  context: ServiceContext,
  owner: Person,
  title: string,
  build: (doc: Y.Doc) => void,
): Promise<BoardAccess> {
  const board = await context.boards.create({ id: context.newId(), title, ownerId: owner.id, at: context.now() })
  try {
    await context.rooms.seed(board.id, board.epoch, build)
  } catch (error) {
    await context.boards.remove(board.id)
    throw error
  }
  return { person: owner, board, role: 'owner' }
}
