// A facilitator takes the result of a round off the projector, which then shows the step, or puts it back.

import { AppError } from '@/lib/domain/errors'
import type { RoundRow } from '../../db/sessions/rounds'
import type { ServiceContext } from '../context'
import { findRound } from './find-round'

/** Doing it twice has the same effect as once. Throws AppError `conflict` while nothing is shown. */
export async function putAway(context: ServiceContext, round: RoundRow, isPutAway: boolean): Promise<RoundRow> {
  const { id, boardId } = round
  if (!(await context.rounds.putAway(id, isPutAway))) {
    throw new AppError('conflict', 'Show this result before you take it off the projector.')
  }
  context.rooms.notify(boardId, { type: 'round-changed', roundId: id })
  return findRound(context, boardId, id)
}
