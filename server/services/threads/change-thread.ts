// People who may comment resolve a thread and open it again, and people who may read the board read it.

import type { ThreadRow } from '../../db/threads/thread-rows'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findThread } from './find-thread'
import { unreadIn } from './present-threads'

/** Resolves a thread or opens it again; where it is so already, nothing happens. Throws AppError `not-found`. */
export async function setResolved(
  context: ServiceContext,
  access: BoardAccess,
  threadId: string,
  isResolved: boolean,
): Promise<ThreadRow> {
  const { board, person } = access
  const by = { userId: person.id, at: context.now() }
  if (await context.threads.setResolved(board.id, threadId, isResolved, by)) {
    context.rooms.notify(board.id, { type: 'threads-changed', threadId })
  }
  return findThread(context, access, threadId)
}

/** Notes that somebody has read a thread up to a comment; resolves to how many are left. Throws AppError `not-found`. */
export async function readThread(
  context: ServiceContext,
  access: BoardAccess,
  threadId: string,
  n: number,
): Promise<number> {
  const thread = await findThread(context, access, threadId)
  const readN = await context.threads.read(threadId, { userId: access.person.id, at: context.now() }, n)
  return unreadIn(thread, access.person.id, readN)
}
