// The cards that a person owns on all boards that they may read now.

import { fieldsCoveredBy } from '@/lib/domain/session/covered'
import type { OpenRating } from '@/lib/domain/session/round-in-front'
import type { Person } from '../../auth/identity'
import type { ListedCard } from '../../db/boards/card-owners'
import type { ServiceContext } from '../context'
import { coveredRating } from '../rounds/covered-rating'

export interface MyCard extends Omit<ListedCard, 'userId' | 'boardId'> {
  readonly board: { readonly id: string; readonly title: string }
}

/** Lists them: what is due first, then what has no date, work that is over last. */
export async function myCards(
  context: Pick<ServiceContext, 'boards' | 'boardLists' | 'cardOwners' | 'rounds' | 'boardSessions'>,
  { id }: Pick<Person, 'id'>,
): Promise<MyCard[]> {
  const { boardLists, cardOwners } = context
  const boards = new Map((await boardLists.enterable(id, { deleted: false })).map((board) => [board.id, board.title]))
  const cards = await cardOwners.list(id, [...boards.keys()])
  const covered = await coveredCards(context, id, cards)
  return cards
    .map((row) => {
      const { userId: _me, boardId, ...card } = row
      const board = { id: boardId, title: boards.get(boardId) ?? '' }
      return { ...card, level: covered.has(row) ? null : card.level, board }
    })
    .sort(byUrgency)
}

/** Those whose levels people rate alone just now. */
async function coveredCards(
  context: Pick<ServiceContext, 'boards' | 'rounds' | 'boardSessions'>,
  userId: string,
  cards: readonly ListedCard[],
): Promise<ReadonlySet<ListedCard>> {
  const ratings = new Map<string, OpenRating>()
  for (const boardId of await context.rounds.rated([...new Set(cards.map((card) => card.boardId))])) {
    const found = await context.boards.findFor(boardId, userId)
    const rating = found && (await coveredRating(context, found.board, found))
    if (rating) ratings.set(boardId, rating)
  }
  return new Set(
    cards.filter(({ boardId, cardId, kind }) => {
      const rating = ratings.get(boardId)
      return rating && fieldsCoveredBy(rating, { id: cardId, kind }).length > 0
    }),
  )
}

function byUrgency(a: MyCard, b: MyCard): number {
  if (a.isDone !== b.isDone) return a.isDone ? 1 : -1
  const [x, y] = [firstDay(a), firstDay(b)]
  if (x !== y) return x < y ? -1 : 1
  return a.board.title.localeCompare(b.board.title) || a.ref.localeCompare(b.ref, 'en', { numeric: true })
}

/** The first day that counts; without one, a text that sorts behind every day. */
function firstDay({ due, review }: MyCard): string {
  const days = [due, review].filter((day) => day !== null)
  return days.toSorted()[0] ?? '~'
}
