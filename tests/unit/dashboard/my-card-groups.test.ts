// A person's own cards in groups, by how near their dates are and by board.

import { expect, test } from 'vitest'
import { cardsByBoard, cardsByDate, type MyCard } from '@/components/dashboard/my-card-groups'

const card = (ref: string, more: Partial<MyCard> = {}): MyCard => ({
  board: { id: 'a', title: 'A' },
  cardId: ref,
  kind: 'risk',
  ref,
  title: ref,
  level: null,
  due: null,
  review: null,
  isDone: false,
  ...more,
})
const groups = (...cards: MyCard[]) =>
  cardsByDate(cards, '2026-11-29').map(({ name, cards: some }) => `${name}: ${some.map(({ ref }) => ref).join(' ')}`)

test('the first of its dates says where a card is, and what is over comes last', () => {
  expect(
    groups(
      card('late', { due: '2027-01-01', review: '2026-11-01' }),
      card('today', { due: '2026-11-29' }),
      card('week', { due: '2026-12-06' }),
      card('later', { due: '2026-12-07' }),
      card('none'),
      card('done', { isDone: true }),
      card('accepted', { isDone: true, review: '2026-11-28' }),
    ),
  ).toEqual(['over: late accepted', 'today: today', 'week: week', 'later: later', 'none: none', 'done: done'])
})

test('by board, in the order of their most urgent cards', () => {
  const other = { board: { id: 'b', title: 'B' } }
  const boards = cardsByBoard([card('1', other), card('2'), card('3', other)])
  expect(boards.map(({ board, cards }) => [board.id, cards.map(({ ref }) => ref)])).toEqual([
    ['b', ['1', '3']],
    ['a', ['2']],
  ])
})
