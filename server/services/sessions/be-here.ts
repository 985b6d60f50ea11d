// Notes that a person is in the running session, and answers with what everybody, and they themselves, should see.

import type { OwnMarks, SessionPeople } from '@/lib/domain/session/people'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { requireRunningStep } from './running-step'

/** Throws AppError `conflict` where no session runs. */
export async function beHere(
  context: ServiceContext,
  { board, person }: BoardAccess,
): Promise<SessionPeople & { readonly mine: OwnMarks }> {
  const { sessionId, stepId } = await requireRunningStep(context, board)
  const place = { sessionId, userId: person.id }
  if (await context.sessionPeople.arrive(place)) context.peopleNews.ask(board.id)
  const counted = await context.sessionPeople.count(board, { sessionId, stepId })
  return { ...counted, mine: await context.sessionPeople.marksOf(place, stepId) }
}
