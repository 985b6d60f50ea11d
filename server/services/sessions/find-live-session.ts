// The session that runs on a board, for everybody who may read it.

import { type LiveSession, liveSession } from '@/lib/domain/session/session'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Null where none does. */
export async function findLiveSession(
  { boardSessions }: ServiceContext,
  { board }: BoardAccess,
): Promise<LiveSession | null> {
  const session = board.runningSessionId && (await boardSessions.find(board.id, board.runningSessionId))
  return session ? liveSession(session) : null
}
