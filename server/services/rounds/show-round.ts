// Somebody shows a round: casting ends, and everybody sees the result. Showing it twice has the same effect as once.

import { givesDrafts } from '@/lib/domain/session/activities/activities'
import type { RoundRow } from '../../db/sessions/rounds'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findRound } from './find-round'
import { revealDrafts } from './reveal-drafts'

/** Throws AppError `conflict` where the board has no room for what people wrote, `busy` while it can't be saved. */
export async function showRound(context: ServiceContext, access: BoardAccess, round: RoundRow): Promise<RoundRow> {
  const { board, person } = access
  if (givesDrafts(round.activity)) await revealDrafts(context, access, round)
  else if (await context.ballots.end(round, { userId: person.id, at: context.now() })) {
    context.rooms.notify(board.id, { type: 'round-changed', roundId: round.id })
  }
  return findRound(context, board.id, round.id)
}
