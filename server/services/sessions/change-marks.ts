// Hands and "I'm done" in the running session. A repeated change is not an error: lowering a hand twice, or marking a
// step that is over by now, changes nothing.

import type { OwnMarks } from '@/lib/domain/session/people'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { requireRunningStep } from './running-step'

/** Throws AppError `conflict` where no session runs. */
export async function setHand(
  context: ServiceContext,
  { board, person }: BoardAccess,
  isUp: boolean,
): Promise<OwnMarks> {
  const { sessionId, stepId } = await requireRunningStep(context, board)
  const place = { sessionId, userId: person.id }
  if (isUp) await context.sessionPeople.raiseHand(place)
  else await context.sessionPeople.lowerHand(place)
  context.peopleNews.ask(board.id)
  return context.sessionPeople.marksOf(place, stepId)
}

/** Lowers somebody else's hand for the session's facilitator. Throws AppError `conflict` where no session runs. */
export async function lowerHandOf(context: ServiceContext, { board }: BoardAccess, userId: string): Promise<void> {
  const { sessionId } = await requireRunningStep(context, board)
  await context.sessionPeople.lowerHand({ sessionId, userId })
  context.peopleNews.ask(board.id)
}

/** Throws AppError `conflict` where no session runs. */
export async function setDone(
  context: ServiceContext,
  { board, person }: BoardAccess,
  { stepId, isDone }: { readonly stepId: string; readonly isDone: boolean },
): Promise<OwnMarks> {
  const running = await requireRunningStep(context, board)
  const place = { sessionId: running.sessionId, userId: person.id }
  if (stepId === running.stepId) {
    if (isDone) await context.sessionPeople.markDone(place, stepId)
    else await context.sessionPeople.markNotDone(place, stepId)
    context.peopleNews.ask(board.id)
  }
  return context.sessionPeople.marksOf(place, running.stepId)
}
