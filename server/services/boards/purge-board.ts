// Deletes a board for good: its part of the log, its files and its rows. It is first given up, so that nobody can
// bring it back half deleted; its row goes last, so that a server that dies in between goes on after its next start.

import { AppError } from '@/lib/domain/errors'
import { type BoardAccess, boardNotFound } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/**
 * Deletes a board of the trash at once. Throws AppError `conflict` for a board that isn't in the trash, and `not-found`
 * where somebody was faster.
 */
export async function deleteForEver(context: ServiceContext, { board, person }: BoardAccess): Promise<void> {
  if (board.deletedAt === null) {
    throw new AppError('conflict', 'Only a board in the trash can be deleted for ever. Delete it first.')
  }
  if (!(await context.trash.giveUp(board.id))) throw boardNotFound()
  const entry = { action: 'board-purged', actor: person, boardId: board.id, subject: board.title } as const
  await context.audit.add({ at: context.now(), ...entry })
  try {
    await purgeBoard(context, board.id)
  } catch (error) {
    // Nobody can enter or restore it any more: what is left of it is the daily job's (purge-trash).
    if (!(error instanceof AppError && error.code === 'busy')) throw error
  }
}

/** Deletes everything of a board that was given up. Doing it twice has the same effect. */
export async function purgeBoard(context: ServiceContext, boardId: string): Promise<void> {
  await context.rooms.erase(boardId)
  await context.assetStore.removeOfBoard(boardId)
  await context.exportFolder.removeOfBoard(boardId)
  await context.boards.remove(boardId)
}
