// A session of a board by its id.

import { AppError } from '@/lib/domain/errors'
import type { SessionRow } from '../../db/sessions/board-sessions'
import type { ServiceContext } from '../context'

/** Throws AppError `not-found`. */
export async function findSession(
  { boardSessions }: ServiceContext,
  boardId: string,
  sessionId: string,
): Promise<SessionRow> {
  const session = await boardSessions.find(boardId, sessionId)
  if (session) return session
  throw new AppError('not-found', 'This board has no such session. It may have been deleted.')
}
