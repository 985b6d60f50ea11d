// Plans a session on a board: an empty one, or with steps that are given, from a template or another session.

import { AppError } from '@/lib/domain/errors'
import type { StepFields } from '@/lib/domain/session/session'
import type { SessionRow } from '../../db/sessions/board-sessions'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { GivenTitle } from './default-words'

/** The limit for one board. */
const MOST_SESSIONS = 100

/** Throws AppError `conflict` where the board has too many. */
export async function createSession(
  context: ServiceContext,
  { board, person }: BoardAccess,
  { title, titleIn, steps }: GivenTitle & { readonly steps: readonly StepFields[] },
): Promise<SessionRow> {
  const session = await context.boardSessions.addWithin(
    {
      id: context.newId(),
      boardId: board.id,
      title,
      ...(titleIn && { titleIn }),
      steps: steps.map((step) => ({ ...step, id: context.newId() })),
      course: { kind: 'planned' },
      visits: [],
      isRehearsal: false,
      joinCode: null,
      joinInviteId: null,
      revision: 1,
      createdById: person.id,
      createdAt: context.now(),
    },
    MOST_SESSIONS,
  )
  if (!session) throw new AppError('conflict', `A board may have ${MOST_SESSIONS} sessions. Delete one first.`)
  context.rooms.notify(board.id, { type: 'sessions-changed' })
  return session
}
