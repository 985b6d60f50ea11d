// All records of a live board, as they are this moment.

import type { BoardRecord } from '@/lib/document/records/records'
import { type BoardView, viewBoard } from '@/lib/document/view/board-view'
import { withoutCoveredScores } from '@/lib/document/view/covered-records'
import { readBoard } from '@/lib/document/view/read-board'
import { viewDocument } from '@/lib/document/view/view-document'
import { type BoardAccess, boardNotFound, type Onlooker } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { coveredRating } from '../rounds/covered-rating'

/** Shared with the live document: don't change them. They stay as they are, whatever happens on the board. */
export function boardRecords({ rooms }: Pick<ServiceContext, 'rooms'>, boardId: string): Promise<BoardRecord[]> {
  return rooms.read(boardId, (doc) => [...readBoard(doc).records.values()])
}

/** The records as somebody may see them just now: without the scores that people rate alone. Don't change them. */
export async function shownRecords(
  context: Pick<ServiceContext, 'rooms' | 'rounds' | 'boardSessions'>,
  board: Pick<BoardAccess['board'], 'id' | 'runningSessionId'>,
  onlooker: Onlooker,
): Promise<readonly BoardRecord[]> {
  const rating = await coveredRating(context, board, onlooker)
  const records = await boardRecords(context, board.id)
  return rating ? withoutCoveredScores(records, rating) : records
}

/** The board as its nouns, as somebody may see it just now. */
export async function shownBoard(
  context: Pick<ServiceContext, 'rooms' | 'rounds' | 'boardSessions'>,
  access: Pick<BoardAccess, 'board' | 'role'>,
): Promise<BoardView> {
  const { board } = access
  const rating = await coveredRating(context, board, access)
  if (!rating) return context.rooms.read(board.id, (doc) => viewDocument(doc))
  return viewBoard(withoutCoveredScores(await boardRecords(context, board.id), rating))
}

/** The records of a board as everybody may see them. Throws AppError `not-found`. */
export async function recordsShownToAll(
  context: Pick<ServiceContext, 'rooms' | 'rounds' | 'boardSessions' | 'boards'>,
  boardId: string,
): Promise<readonly BoardRecord[]> {
  const board = await context.boards.find(boardId)
  if (!board) throw boardNotFound()
  return shownRecords(context, board, null)
}
