// Somebody opens a round by hand: outside a session, or in the step that is on, such as a second one after a
// discussion.

import { AppError } from '@/lib/domain/errors'
import type { Activity } from '@/lib/domain/session/activity'
import { currentStep } from '@/lib/domain/session/session'
import type { RoundRow } from '../../db/sessions/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { GivenTitle } from '../sessions/default-words'
import { findSession } from '../sessions/find-session'
import { cardsOfRound, chosenCards } from './asked-cards'
import { findRound } from './find-round'

/** The limit for one board, over all its sessions. */
const MOST_ROUNDS = 200

/** A round may be open for so long. */
const LONGEST_OPEN_MS = 60 * 86_400_000

export interface NewRound extends GivenTitle {
  readonly activity: Activity
  /** Null or missing: those of the previous round, else those of the step's place. */
  readonly cardIds?: readonly string[] | null | undefined
  readonly sessionId?: string | null | undefined
  readonly stepId?: string | null | undefined
  readonly previousId?: string | null | undefined
  /** Milliseconds since 1970. */
  readonly closesAt?: number | null | undefined
}

/**
 * Throws AppError `not-found` for another session, step, card or previous round than the board's, `bad-request` for an
 * end that can't be, `conflict` where the step isn't on or has an open round, or the board has too many.
 */
export function openRound(context: ServiceContext, access: BoardAccess, input: NewRound): Promise<RoundRow> {
  return context.roundTurns.run(access.board.id, () => openInTurn(context, access, input))
}

async function openInTurn(context: ServiceContext, access: BoardAccess, input: NewRound): Promise<RoundRow> {
  const { board, person } = access
  const { title, titleIn, activity, sessionId = null, previousId = null, closesAt = null } = input
  const openedAt = context.now().getTime()
  if (closesAt !== null) checkEnd(closesAt, openedAt)
  const place = sessionId === null ? null : await placeInSession(context, board.id, sessionId, input.stepId ?? null)
  const previous = previousId === null ? null : await findRound(context, board.id, previousId)
  if (previous && previous.activity.kind !== activity.kind) {
    throw new AppError('bad-request', 'A second round does the same as the first: write, vote or score.', 'previousId')
  }
  const cardIds = input.cardIds
    ? await chosenCards(context, board.id, activity, input.cardIds)
    : (previous?.cardIds ?? idsOf(await cardsOfRound(context, board.id, activity, place?.placeId ?? null)))
  const round: RoundRow = {
    id: context.newId(),
    boardId: board.id,
    sessionId,
    stepId: place?.stepId ?? null,
    ...(titleIn && { titleIn }),
    title,
    activity,
    cardIds,
    previousId,
    closesAt,
    openedAt,
    openedById: person.id,
    state: 'open',
    turnout: 0,
    closedAt: null,
    result: null,
    agreements: [],
  }
  switch (await context.rounds.open(round, place?.revision ?? null, MOST_ROUNDS)) {
    case 'stale':
      throw new AppError('conflict', 'The session has just changed. Look at it again before you open another round.')
    case 'taken':
      throw new AppError('conflict', 'This step has an open round already. Show it before you open another one.')
    case 'too-many':
      throw new AppError('conflict', `A board may have ${MOST_ROUNDS} rounds. Delete a session that you don’t need.`)
    case 'opened':
      context.rooms.notify(board.id, { type: 'round-changed', roundId: round.id })
      return round
  }
}

function checkEnd(closesAt: number, now: number): void {
  if (closesAt > now && closesAt <= now + LONGEST_OPEN_MS) return
  throw new AppError('bad-request', 'A round ends later than now, and within 60 days.', 'closesAt')
}

/** Refuses a round of a step that isn't on, because nobody could cast in it. */
async function placeInSession(context: ServiceContext, boardId: string, sessionId: string, stepId: string | null) {
  const session = await findSession(context, boardId, sessionId)
  if (!session.steps.some(({ id }) => id === stepId)) {
    throw new AppError('not-found', 'This session has no such step. Somebody may have removed it.', 'stepId')
  }
  const step = currentStep(session)
  if (step?.id !== stepId || session.isRehearsal) {
    throw new AppError('conflict', 'This step is not on just now. Go to it first.')
  }
  return { stepId: step.id, placeId: step.placeId, revision: session.revision }
}

function idsOf(cards: readonly { readonly id: string }[]): readonly string[] {
  return cards.map(({ id }) => id)
}
