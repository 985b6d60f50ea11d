// Which rating covers a board's scores for somebody: while people rate cards alone, what they rate leaves this server
// without its scores, except to people who may run sessions.

import { AppError } from '@/lib/domain/errors'
import { roleAllows } from '@/lib/domain/people/role'
import { type OpenRating, ratingInFront } from '@/lib/domain/session/round-in-front'
import { liveSession } from '@/lib/domain/session/session'
import type { BoardAccess, Onlooker } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/** Resolves to the rating that covers scores for an onlooker; undefined where they see all. */
export async function coveredRating(
  { rounds, boardSessions }: Pick<ServiceContext, 'rounds' | 'boardSessions'>,
  board: Pick<BoardAccess['board'], 'id' | 'runningSessionId'>,
  onlooker: Onlooker,
): Promise<OpenRating | undefined> {
  if (onlooker && roleAllows(onlooker.role, 'run-sessions')) return undefined
  const all = await rounds.list(board.id)
  if (!all.some(({ state, activity }) => state === 'open' && activity.kind === 'score')) return undefined
  const session = board.runningSessionId ? await boardSessions.find(board.id, board.runningSessionId) : null
  return ratingInFront(all, session && liveSession(session))
}

/**
 * Refuses whole boards, which would come back without the covered scores. Throws AppError `conflict` for people who rate
 * the board's cards alone just now.
 */
export async function requireUncovered(
  context: Pick<ServiceContext, 'rounds' | 'boardSessions'>,
  { board, role }: Pick<BoardAccess, 'board' | 'role'>,
): Promise<void> {
  if (!(await coveredRating(context, board, { role }))) return
  throw new AppError(
    'conflict',
    'People are rating cards on their own, so a file of the whole board waits for the result. Facilitators can take it now.',
  )
}
