// A list on the wall says which of its items are in sight, and shows none of them in part.

import { expect, test } from 'vitest'
import { itemsInSight } from '@/components/projector/items-in-sight'

const PLACE = { top: 100, bottom: 400 }
/** Items of 100 px each, the first of which begins at `from`. */
const itemsFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ top: from + i * 100, bottom: from + i * 100 + 100 }))

test('all items in sight need no words', () => {
  expect(itemsInSight(itemsFrom(100, 3), PLACE)).toMatchObject({ inSight: undefined, isCut: [false, false, false] })
  expect(itemsInSight([], PLACE).inSight).toBeUndefined()
})

test('on the first page the items below are cut, also one that is half in sight', () => {
  expect(itemsInSight(itemsFrom(150, 4), PLACE)).toEqual({
    inSight: { first: 1, last: 2 },
    isBelow: [false, false, true, true],
    isCut: [false, false, true, true],
  })
})

test('on the last page the items above are counted', () => {
  expect(itemsInSight(itemsFrom(-200, 5), PLACE)).toEqual({
    inSight: { first: 4, last: 5 },
    isBelow: [false, false, false, false, false],
    isCut: [true, true, true, false, false],
  })
})

test('on the last page the end of an item that the page before showed is hidden, and it leads to no page', () => {
  expect(itemsInSight(itemsFrom(50, 3), { top: 100, bottom: 350 })).toEqual({
    inSight: { first: 2, last: 3 },
    isBelow: [false, false, false],
    isCut: [true, false, false],
  })
})

test('items side by side are counted one by one', () => {
  const pairs = itemsFrom(0, 4).flatMap((box) => [box, box])
  expect(itemsInSight(pairs, { top: 100, bottom: 300 }).inSight).toEqual({ first: 3, last: 6 })
})

test('an item that is larger than its place is seen as far as it goes', () => {
  expect(itemsInSight([{ top: 100, bottom: 900 }], PLACE)).toMatchObject({ inSight: undefined, isCut: [false] })
})
