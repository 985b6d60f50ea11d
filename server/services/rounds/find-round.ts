// A round of a board by its id.

import { AppError } from '@/lib/domain/errors'
import type { RoundRow } from '../../db/sessions/rounds'
import type { ServiceContext } from '../context'

/** Throws AppError `not-found`. */
export async function findRound({ rounds }: ServiceContext, boardId: string, roundId: string): Promise<RoundRow> {
  const round = await rounds.find(boardId, roundId)
  if (round) return round
  throw new AppError('not-found', 'This board has no such round. Its session may have been deleted.')
}
