// The cards of a person in groups: by how near their first date is, or by board. Pure. Cards come in the server's order,
// which puts what is due first.

import type { ApiAnswer } from '@/components/api/client'
import { nearness } from '@/lib/domain/cards/card-dates'
import { groupBy } from '@/lib/std/group-by'

export type MyCard = ApiAnswer<'GET /api/my/cards'>['cards'][number]

/** The groups, in the order of the page. */
const DATE_GROUPS = ['over', 'today', 'week', 'later', 'none', 'done'] as const
export type DateGroup = (typeof DATE_GROUPS)[number]

/** Groups cards by their first date, on a person's own day; groups without a card are left out. */
export function cardsByDate(
  cards: readonly MyCard[],
  today: string,
): readonly { readonly name: DateGroup; readonly cards: readonly MyCard[] }[] {
  const groups = groupBy(cards, (card) => groupOf(card, today))
  return DATE_GROUPS.flatMap((name) => {
    const some = groups.get(name)
    return some ? [{ name, cards: some }] : []
  })
}

/** Groups cards by board, the one with the most urgent card first. */
export function cardsByBoard(
  cards: readonly MyCard[],
): readonly { readonly board: MyCard['board']; readonly cards: readonly MyCard[] }[] {
  return [...groupBy(cards, ({ board }) => board.id).values()].flatMap((some) => {
    const [first] = some
    return first ? [{ board: first.board, cards: some }] : []
  })
}

function groupOf({ due, review, isDone }: MyCard, today: string): DateGroup {
  if (isDone && review === null) return 'done'
  const [day] = [due, review].flatMap((each) => each ?? []).toSorted()
  if (day === undefined) return 'none'
  return (today === '' ? undefined : nearness(day, today)) ?? 'later'
}
