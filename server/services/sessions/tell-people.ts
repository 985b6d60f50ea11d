// Sends everybody on a board the people in its running session: hands, and how many are done.

import type { ServiceContext } from '../context'
import { findRunningStep } from './running-step'

/** Between two tellings of one board: a plenary that is done within a second needs no notice for each. */
export const PEOPLE_NEWS_EVERY_MS = 200

/** Sends everybody on a board the people of its running session, with hands and the number done. */
export async function tellPeople(context: ServiceContext, boardId: string): Promise<void> {
  const board = await context.boards.find(boardId)
  const running = board && (await findRunningStep(context, board))
  if (!running) return
  const counted = await context.sessionPeople.count(board, running)
  context.rooms.notify(boardId, { type: 'session-people', ...counted })
}
