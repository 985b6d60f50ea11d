// A step's vote or rating that nobody has answered takes in the cards that have come since it was opened, such as those
// that people wrote in the step before and that were shown late.

import { givesDrafts } from '@/lib/domain/session/activities/activities'
import { currentStep, type Session } from '@/lib/domain/session/session'
import type { ServiceContext } from '../context'
import { cardsOfRound } from './asked-cards'

/**
 * Resolves when the round of the step that is on asks about the cards that have come, too. It leaves alone what somebody
 * has answered, and cards that the facilitator left out when the round was opened.
 */
export async function takeInNewCards(context: ServiceContext, boardId: string, session: Session): Promise<void> {
  const step = currentStep(session)
  if (!step?.activity || session.isRehearsal || givesDrafts(step.activity)) return
  const rounds = await context.rounds.list(boardId)
  const own = rounds.findLast(({ sessionId, stepId }) => sessionId === session.id && stepId === step.id)
  if (own?.state !== 'open' || own.turnout > 0 || own.previousId !== null) return
  const inPlace = await cardsOfRound(context, boardId, own.activity, step.placeId)
  const come = inPlace.filter(({ createdAt }) => Date.parse(createdAt) >= own.openedAt)
  const asked = new Set([...own.cardIds, ...come.map(({ id }) => id)])
  // The facilitator may have chosen cards that stand elsewhere.
  const onBoard = await cardsOfRound(context, boardId, own.activity, null)
  const cardIds = onBoard.map(({ id }) => id).filter((id) => asked.has(id))
  if (cardIds.length === own.cardIds.length && cardIds.every((id, i) => id === own.cardIds[i])) return
  if (!(await context.rounds.askAbout(own.id, cardIds))) return
  context.rooms.notify(boardId, { type: 'round-changed', roundId: own.id })
}
