// Somebody shows a round: casting ends, and everybody sees what came out. Showing it twice is as good as once.

import { AppError } from '@/lib/domain/errors'
import type { RoundRow } from '../../db/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findRound } from './find-round'

/** Throws AppError `conflict` for writing. */
export async function showRound(context: ServiceContext, access: BoardAccess, round: RoundRow): Promise<RoundRow> {
  if (round.activity.kind === 'write') throw new AppError('conflict', 'Drafts can’t be shown yet.')
  const { board } = access
  if (await context.ballots.end(round, context.now())) {
    context.rooms.notify(board.id, { type: 'round-changed', roundId: round.id })
  }
  return findRound(context, board.id, round.id)
}
