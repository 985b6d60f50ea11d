// Deletes a session that isn't running, with its notes.

import { AppError } from '@/lib/domain/errors'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findSession } from './find-session'

/** Throws AppError `not-found`, `conflict` while it is running or being changed. */
export async function removeSession(context: ServiceContext, access: BoardAccess, sessionId: string): Promise<void> {
  const session = await findSession(context, access.board.id, sessionId)
  if (session.course.kind === 'running') {
    throw new AppError('conflict', 'This session is running. Close it before you delete it.')
  }
  if (!(await context.boardSessions.remove(session))) {
    throw new AppError('conflict', 'Somebody has just changed this session. Look at it again before you delete it.')
  }
  context.rooms.notify(access.board.id, { type: 'sessions-changed' })
}
