// The minutes of a session: as they are to stay once it is closed, for everybody on the board; and so far while it runs, for
// people who run it.

import { AppError } from '@/lib/domain/errors'
import { roleAllows } from '@/lib/domain/people/role'
import { withoutCoveredMoves } from '@/lib/domain/session/covered'
import { type Minutes, minutesOf } from '@/lib/domain/session/minutes'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { noteLiveBoard } from '../note-live-board'
import { coveredRating } from '../rounds/covered-rating'
import { findSession } from './find-session'

/** Votes and ratings outside a session belong to its minutes where they were opened so long before it, or while it ran. */
const BESIDE_MS = 12 * 3_600_000

/**
 * Throws AppError `not-found`; `forbidden` before the session is closed, for people who don't run sessions; `conflict` for a
 * session that has not begun, or is only rehearsed.
 */
export async function readMinutes(context: ServiceContext, access: BoardAccess, sessionId: string): Promise<Minutes> {
  const { board } = access
  const session = await findSession(context, board.id, sessionId)
  const { course } = session
  if (course.kind !== 'closed' && !roleAllows(access.role, 'run-sessions')) {
    throw new AppError('forbidden', 'Everybody on the board can read the minutes of this session once it has ended.')
  }
  const now = context.now().getTime()
  const startedAt = course.kind === 'planned' ? now : course.startedAt
  const { people, rounds, names } = await context.minutesSources.read(session, {
    from: new Date(startedAt - BESIDE_MS),
    // Minutes of a closed session stay as they are.
    to: new Date(course.kind === 'closed' ? course.closedAt : now),
  })
  // Only of people who have to do with this board: whom a card names as its author is what some page wrote there.
  for (const { userId, name } of await context.memberships.listEverybody(board.id, board.workspaceId)) {
    names.set(userId, name)
  }
  const { before, after } = await context.boardSessions.notes(session.id)
  const minutes = minutesOf({
    session,
    board: { id: board.id, title: board.title },
    before,
    after: after ?? (await noteLiveBoard(context, board.id)),
    people,
    rounds,
    names,
  })
  const rating = minutes?.changes && (await coveredRating(context, board, access))
  if (minutes?.changes && rating) return { ...minutes, changes: withoutCoveredMoves(minutes.changes, rating) }
  if (minutes) return minutes
  throw new AppError('conflict', 'This session has no minutes yet. They begin when it is started for everybody.')
}
