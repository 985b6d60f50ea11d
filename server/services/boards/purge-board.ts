// Deletes a board for good: what the log holds of it, its files and its rows. It is first given up, so that nobody can
// bring it back half deleted; its row goes last, so that a server that dies in between goes on after its next start.

import { AppError } from '@/lib/domain/errors'
import type { Person } from '../../auth/identity'
import { boardNotFound, enterBoard } from '../../policies/board-policy'
import { enterTrash } from '../../policies/trash-policy'
import type { ServiceContext } from '../context'
import { trashedAfter } from './trash-time'

/**
 * Deletes a board of the trash at once. Throws AppError `not-found`, `forbidden`, and `conflict` for a board that isn't in
 * the trash.
 */
export async function deleteForEver(context: ServiceContext, person: Person, boardId: string): Promise<void> {
  const found = await context.boards.findFor(boardId, person.id)
  if (found?.board.deletedAt === null) {
    await enterBoard(context.boards, person, boardId, 'delete-board')
    throw new AppError('conflict', 'Only a board in the trash can be deleted for ever. Delete it first.')
  }
  const now = context.now()
  const { board } = await enterTrash(context.boards, person, boardId, trashedAfter(now))
  if (!(await context.trash.giveUp(boardId))) throw boardNotFound()
  await context.audit.add({ at: now, action: 'board-purged', actor: person, boardId, subject: board.title })
  try {
    await purgeBoard(context, boardId)
  } catch (error) {
    // Nobody can enter or restore it any more: what is left of it is the daily job's (purge-trash).
    if (!(error instanceof AppError && error.code === 'busy')) throw error
  }
}

/** Deletes everything of a board that was given up. Twice is as good as once. */
export async function purgeBoard(context: ServiceContext, boardId: string): Promise<void> {
  await context.rooms.erase(boardId)
  await context.assetStore.removeOfBoard(boardId)
  await context.exportFolder.removeOfBoard(boardId)
  await context.boards.remove(boardId)
}
