// Two cards that are read one after the other exchange their places, whatever their sizes.

import { expect, test } from 'vitest'
import { exchanged } from '@/components/canvas/tidy/exchange-cards'
import { inRows } from '@/lib/domain/reading-rows'
import type { Rect } from '@/lib/domain/rect'

const rect = (x: number, y: number, h: number): Rect => ({ x, y, w: 220, h })

test.each([
  ['one below the other', rect(0, 0, 120), rect(0, 136, 60)],
  ['one below the other, the second one taller', rect(0, 0, 60), rect(12, 76, 200)],
  ['side by side', rect(0, 0, 120), rect(236, 10, 60)],
  ['at the end of a row and at the beginning of the next', rect(472, 0, 60), rect(0, 136, 120)],
])('%s', (_, first, second) => {
  expect(inRows([first, second])).toEqual([0, 1])
  const places = exchanged(first, second)
  expect(
    inRows([
      { ...first, ...places.first },
      { ...second, ...places.second },
    ]),
  ).toEqual([1, 0])
})

test('in a column both together take the room that they took', () => {
  expect(exchanged(rect(0, 0, 120), rect(0, 136, 60))).toEqual({ first: { x: 0, y: 76 }, second: { x: 0, y: 0 } })
})
