// The round that begins with a step: written with the step itself, so that no crash comes between.

import { currentStep, type Session } from '@/lib/domain/session/session'
import type { RoundRow } from '../../db/sessions/rounds'
import type { ServiceContext } from '../context'
import { cardsOfRound, chosenCards } from './asked-cards'

/**
 * Null where the step has nothing to open, or had its round already: who goes back finds the one that was. It asks about
 * `chosenIds`, else about all cards of its kinds. Throws as chosenCards does.
 */
export async function roundOfStep(
  context: ServiceContext,
  boardId: string,
  session: Session,
  chosenIds?: readonly string[],
): Promise<RoundRow | null> {
  const step = currentStep(session)
  if (!step?.activity || session.course.kind !== 'running' || session.isRehearsal) return null
  if (await context.rounds.hasRound(session.id, step.id)) return null
  const cardIds = chosenIds
    ? await chosenCards(context, boardId, step.activity, chosenIds)
    : (await cardsOfRound(context, boardId, step.activity, step.placeId)).map(({ id }) => id)
  return {
    id: context.newId(),
    boardId,
    sessionId: session.id,
    stepId: step.id,
    title: step.title,
    ...(step.titleIn && { titleIn: step.titleIn }),
    activity: step.activity,
    cardIds,
    state: 'open',
    turnout: 0,
    previousId: null,
    closesAt: null,
    closedAt: null,
    result: null,
    agreements: [],
    openedById: session.course.startedById,
    openedAt: context.now().getTime(),
  }
}
