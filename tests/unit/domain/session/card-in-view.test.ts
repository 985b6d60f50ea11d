import { expect, it } from 'vitest'
import { bringUp, cardInView, laterOf } from '@/lib/domain/session/card-in-view'

const cardIds = ['first', 'second', 'third']

it('a card that was brought up comes before one that was agreed on, and that before the first', () => {
  const agreements = [
    { cardId: 'second', at: 5 },
    { cardId: 'gone', at: 9 },
  ]
  expect(cardInView(cardIds, { cardId: 'third', at: 1 }, agreements)).toBe('third')
  expect(cardInView(cardIds, { cardId: 'gone', at: 1 }, agreements)).toBe('second')
  expect(cardInView(cardIds, undefined, agreements)).toBe('second')
  expect(cardInView(cardIds, undefined, [])).toBe('first')
  expect(cardInView([], { cardId: 'third', at: 1 }, agreements)).toBeUndefined()
})

it('nobody talked about a card whose median was taken with others', () => {
  expect(cardInView(cardIds, undefined, [{ cardId: 'third', at: 9, isMedian: true }])).toBe('first')
})

it('what is brought up comes after what was said before, also by a clock that is slow', () => {
  const before = { cardId: 'first', at: 1_000 }
  const after = bringUp('second', 900, before)
  expect(laterOf(before, after)).toBe(after)
  expect(laterOf(after, before)).toBe(after)
  expect(laterOf(undefined, before)).toBe(before)
  expect(bringUp('second', 2_000, before)).toEqual({ cardId: 'second', at: 2_000 })
})
