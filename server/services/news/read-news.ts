// What is new on a board to the person who asks, with the names of those who made its new cards, and what happened beside
// the document: comments and rounds.

import { countHappenings, type Happenings } from '@/lib/domain/boards/happenings'
import { newsOrNull } from '@/lib/domain/changes/news'
import { withoutCoveredMoves } from '@/lib/domain/session/covered'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { coveredRating } from '../rounds/covered-rating'
import type { News } from './board-visits'

export interface NamedNews extends News {
  /** The names of people who made cards, by user id. */
  readonly names: Readonly<Record<string, string>>
  /** What others did since then; null at a first visit. */
  readonly happened: Happenings | null
}

/** Somebody who may read a board. */
interface NewsReader {
  readonly board: Pick<BoardAccess['board'], 'id' | 'workspaceId'>
  readonly person: { readonly id: string }
  /** Missing for a mail, which people open whenever they want. */
  readonly role?: BoardAccess['role']
}

/** Where the count begins: a moment, or the id of an event of the board. */
export type NewsSince = Date | number

/** More than this happened long ago, and the count says at least as many. */
const MOST_COUNTED = 2_000

/**
 * Resolves to what is new on a board to this person. What happened beside the document is counted since their last visit,
 * or `since` where that is given.
 */
export async function readNews(
  context: ServiceContext,
  { board, person, role }: NewsReader,
  since?: NewsSince,
): Promise<NamedNews> {
  const found = await context.boardVisits.news(board.id, person.id)
  const events = await eventsSince(context, board.id, since ?? found.since)
  const rating = found.changes && (await ratingOver(context, board.id, role))
  const changes = found.changes && rating ? newsOrNull(withoutCoveredMoves(found.changes, rating)) : found.changes
  const news = { ...found, changes, happened: events && countHappenings(events, person.id) }
  const makers = new Set(news.changes?.made.flatMap(({ byId }) => byId ?? []))
  if (makers.size === 0) return { ...news, names: {} }
  // Only of people who have to do with this board: whom a card names as its author is what some page wrote there.
  const everybody = await context.memberships.listEverybody(board.id, board.workspaceId)
  return {
    ...news,
    names: Object.fromEntries(
      everybody.filter(({ userId }) => makers.has(userId)).map(({ userId, name }) => [userId, name]),
    ),
  }
}

async function ratingOver(context: ServiceContext, boardId: string, role: BoardAccess['role'] | undefined) {
  const board = await context.boards.find(boardId)
  return board ? coveredRating(context, board, role ? { role } : null) : undefined
}

async function eventsSince({ boardEvents }: ServiceContext, boardId: string, since: NewsSince | null) {
  if (since === null) return null
  return typeof since === 'number'
    ? boardEvents.list(boardId, since, MOST_COUNTED)
    : boardEvents.since(boardId, since, MOST_COUNTED)
}
