// Finds the session of a board that ended last, for everybody who may read the board: its minutes are theirs, too.

import { type EndedSession, endedLast } from '@/lib/domain/session/ended-session'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Null where none has ended, and while one runs. */
export async function findEndedSession(
  { boardSessions }: ServiceContext,
  { board }: Pick<BoardAccess, 'board'>,
): Promise<EndedSession | null> {
  return board.runningSessionId === null ? endedLast(await boardSessions.listCourses(board.id)) : null
}
