// The cards that a person owns on all boards that they may read now.

import type { Person } from '../../auth/identity'
import type { ListedCard } from '../../db/boards/card-owners'
import type { ServiceContext } from '../context'

export interface MyCard extends Omit<ListedCard, 'userId' | 'boardId'> {
  readonly board: { readonly id: string; readonly title: string }
}

/** Lists them: what is due first, then what has no date, work that is over last. */
export async function myCards(
  { boardLists, cardOwners }: Pick<ServiceContext, 'boardLists' | 'cardOwners'>,
  { id }: Pick<Person, 'id'>,
): Promise<MyCard[]> {
  const boards = new Map((await boardLists.enterable(id, { deleted: false })).map((board) => [board.id, board.title]))
  const cards = await cardOwners.list(id, [...boards.keys()])
  return cards
    .map(({ userId: _me, boardId, ...card }) => ({ ...card, board: { id: boardId, title: boards.get(boardId) ?? '' } }))
    .sort(byUrgency)
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
