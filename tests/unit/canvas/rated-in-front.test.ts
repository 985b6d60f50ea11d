// The marks of an open result lead through what is still to be agreed on, and then leave the cards to be seen.

import { expect, test } from 'vitest'
import { ratedInFront } from '@/components/canvas/cover/rated-in-front'

const cards = ['first', 'second', 'third'].map((cardId) => ({ cardId, raters: 2, spreads: {} }))
const result = { kind: 'risk', cards, discussedId: undefined, isSettled: false } as const

test.each([
  ['the first comes to the front by itself', {}, undefined, 'first'],
  ['a card beside the result changes nothing', {}, 'elsewhere', 'first'],
  ['the selected one comes before the first', {}, 'second', 'second'],
  ['the discussed one comes before the selected one', { discussedId: 'third' }, 'second', 'third'],
  ['once all is settled, none does by itself', { isSettled: true }, undefined, undefined],
  ['nor for a card beside the result', { isSettled: true }, 'elsewhere', undefined],
  ['a settled one still does when it is selected', { isSettled: true }, 'second', 'second'],
])('%s', (_, change, selectedId, expected) => {
  expect(ratedInFront({ ...result, ...change }, selectedId)?.cardId).toBe(expected)
})
