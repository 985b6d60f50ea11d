// Filters of the register that depend on the reader: their cards, and dates by their own day.

import { expect, test } from 'vitest'
import { viewBoard } from '@/lib/document/view/board-view'
import type { CardFieldValue } from '@/lib/domain/cards/card-fields'
import { filterRows, MINE, OVERDUE, SOON } from '@/lib/domain/register/register-query'
import { type RegisterCard, registerRows } from '@/lib/domain/register/register-row'

const { criteria } = viewBoard([])
/** One shared object: a row counts as changed when its card's citations are a different object. */
const NONE = {}
const card = (ref: string, fields: Record<string, CardFieldValue>, ownerId?: string): RegisterCard => ({
  id: ref,
  ref,
  kind: 'risk',
  title: ref,
  body: '',
  tags: [],
  citations: NONE,
  language: '',
  createdBy: '',
  createdAt: '',
  fields,
  ...(ownerId && { ownerPerson: { userId: ownerId, byId: 'ben' } }),
})
const rows = (...cards: RegisterCard[]) => registerRows({ cards, links: [], criteria }, () => undefined)
const shown = (cards: RegisterCard[], values: Record<string, string[]>) =>
  filterRows(rows(...cards), { values, today: '2026-11-29', me: 'ada' }).map(({ id }) => id)

test('my cards are those that name me as a person, not those that say my name', () => {
  const cards = [card('a', { owner: 'Ada' }, 'ada'), card('b', { owner: 'Ada' }), card('c', { owner: 'Ben' }, 'ben')]
  expect(shown(cards, { owner: [MINE] })).toEqual(['a'])
  expect(shown(cards, { owner: [MINE, 'Ben'] })).toEqual(['a', 'c'])
})

test('what is overdue is past and not over; what is soon is today to two weeks ahead', () => {
  const days = ['2026-11-28', '2026-11-29', '2026-12-13', '2026-12-14']
  const cards = [
    ...days.map((due) => card(due, { due })),
    card('closed', { due: '2026-11-28', status: 'closed' }),
    card('none', {}),
  ]
  expect(shown(cards, { due: [OVERDUE] })).toEqual(['2026-11-28'])
  expect(shown(cards, { due: [SOON] })).toEqual(['2026-11-29', '2026-12-13'])
  expect(shown(cards, { due: [OVERDUE, SOON] })).toHaveLength(3)
  expect(shown(cards, { nextReview: [OVERDUE] })).toEqual([])
})

test('a row is another one once somebody else of the same name owns its card', () => {
  const before = rows(card('a', { owner: 'Ada' }, 'ada'))
  const again = registerRows(
    { cards: [card('a', { owner: 'Ada' }, 'ada2')], links: [], criteria },
    () => undefined,
    before,
  )
  expect(again[0]).not.toBe(before[0])
})
