// What is new on a board to the person who asks, with the names of those who made its new cards.

import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import type { News } from './board-visits'

export interface NamedNews extends News {
  /** The names of people who made cards, by user id. */
  readonly names: Readonly<Record<string, string>>
}

/** Resolves to what is new on a board to this person. */
export async function readNews(context: ServiceContext, { board, person }: BoardAccess): Promise<NamedNews> {
  const news = await context.boardVisits.news(board.id, person.id)
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
