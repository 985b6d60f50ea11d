// Finds the session that runs on a board, for everybody who may read it.

import { roleAllows } from '@/lib/domain/people/role'
import { type LiveSession, liveSession, withoutCode } from '@/lib/domain/session/session'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Null where none does. */
export async function findLiveSession(
  { boardSessions }: ServiceContext,
  { board, role }: BoardAccess,
): Promise<LiveSession | null> {
  const session = board.runningSessionId && (await boardSessions.find(board.id, board.runningSessionId))
  const live = session ? liveSession(session) : null
  return live && !roleAllows(role, 'invite') ? withoutCode(live) : live
}
