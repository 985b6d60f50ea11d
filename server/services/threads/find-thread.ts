// A thread of a board, and a comment in it, by their ids.

import { AppError } from '@/lib/domain/errors'
import type { CommentRow, ThreadRow } from '../../db/threads/thread-rows'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

export interface CommentPlace {
  readonly threadId: string
  readonly commentId: string
}

/** Finds a thread with its comments. Throws AppError `not-found`, also for a thread of another board. */
export async function findThread(
  { threads }: ServiceContext,
  { board }: BoardAccess,
  threadId: string,
): Promise<ThreadRow> {
  const thread = await threads.find(board.id, threadId)
  if (!thread) throw threadNotFound()
  return thread
}

/** Finds a comment that was not removed. Throws AppError `not-found`, also for one of another thread. */
export async function findComment(
  context: ServiceContext,
  access: BoardAccess,
  { threadId, commentId }: CommentPlace,
): Promise<CommentRow> {
  const { comments } = await findThread(context, access, threadId)
  const comment = comments.find(({ id, removedAt }) => id === commentId && removedAt === null)
  if (!comment) throw commentNotFound()
  return comment
}

/** Makes the `not-found` error for an unknown thread. */
export function threadNotFound(): AppError {
  return new AppError('not-found', 'This board has no such thread. It may have been removed.')
}

/** Makes the `not-found` error for an unknown comment. */
export function commentNotFound(): AppError {
  return new AppError('not-found', 'This thread has no such comment. It may have been removed.')
}
