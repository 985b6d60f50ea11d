// A board's row and its first content, together or not at all.

import type * as Y from 'yjs'
import type { Person } from '../auth/identity'
import type { BoardAccess } from '../policies/board-policy'
import type { ServiceContext } from './context'

/** Makes a board that `owner` owns. When the content can't be committed, the row is taken back and it throws. */
export async function makeSeededBoard(
  context: ServiceContext,
  owner: Person,
  { title, workspaceId }: { readonly title: string; readonly workspaceId: string | null },
  build: (doc: Y.Doc) => void,
): Promise<BoardAccess> {
  const at = context.now()
  const board = await context.boards.create({ id: context.newId(), title, ownerId: owner.id, workspaceId, at })
  try {
    await context.rooms.seed(board.id, board.epoch, build)
  } catch (error) {
    await context.boards.remove(board.id)
    throw error
  }
  await context.audit.add({
    ...{ at, action: 'board-made', actor: owner, boardId: board.id, subject: title },
    ...(workspaceId && { workspaceId }),
  })
  return { person: owner, board, role: 'owner' }
}
