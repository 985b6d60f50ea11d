// Notes that a person is in the running session, and answers with what everybody, and they themselves, should see.

import type { OwnMarks, SessionPeople } from '@/lib/domain/session/people'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findRunningStep } from './running-step'

const NOBODY = { hands: [], done: 0, people: 0, mine: { isHandUp: false, isDone: false } } as const

/** A session may have ended while the page was asking. Then nobody is in, and that is not an error. */
export async function beHere(
  context: ServiceContext,
  { board, person }: BoardAccess,
): Promise<SessionPeople & { readonly mine: OwnMarks }> {
  const running = await findRunningStep(context, board)
  if (!running) return NOBODY
  const { sessionId, stepId } = running
  const place = { sessionId, userId: person.id }
  if (await context.sessionPeople.arrive(place)) context.peopleNews.ask(board.id)
  const counted = await context.sessionPeople.count(board, { sessionId, stepId })
  return { ...counted, mine: await context.sessionPeople.marksOf(place, stepId) }
}
