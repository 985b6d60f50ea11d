// The content of a crowded cell: titles while they can be read, otherwise the number of cards. No card is left
// uncounted.

import { expect, test } from 'vitest'
import { isCrowded, stackRows } from '@/components/canvas/matrix/stack-rows'

test.each([
  [{ w: 150, h: 18 }, 4, false],
  [{ w: 80, h: 40 }, 3, false],
  [{ w: 106, h: 20 }, 3, true],
  [{ w: 140, h: 20 }, 3, false],
  [{ w: 106, h: 30 }, 2, false],
  [{ w: 80, h: 14 }, 3, true],
  [{ w: 44, h: 24 }, 8, true],
  [{ w: 150, h: 12 }, 6, true],
  [{ w: 40, h: 20 }, 2, true],
  [{ w: 40, h: 20 }, 1, false],
])('cards of %o, %i of them: crowded is %s', (size, count, crowded) => {
  expect(isCrowded(size, count, { w: 118, h: 60 })).toBe(crowded)
})

test('narrow lines stay where a stack has no room for a row for each of them, as in a tray', () => {
  expect(isCrowded({ w: 106, h: 20 }, 3, { w: 400, h: 40 })).toBe(false)
})

test.each([
  [{ w: 150, h: 90 }, 5, { columns: 1, titles: 5, rest: 0 }],
  [{ w: 150, h: 90 }, 6, { columns: 1, titles: 4, rest: 2 }],
  [{ w: 150, h: 90 }, 40, { columns: 1, titles: 4, rest: 36 }],
  [{ w: 150, h: 20 }, 6, { columns: 1, titles: 0, rest: 6 }],
  [{ w: 80, h: 90 }, 6, { columns: 1, titles: 0, rest: 6 }],
  // A tray is wide and low.
  [{ w: 600, h: 55 }, 18, { columns: 3, titles: 8, rest: 10 }],
  [{ w: 600, h: 55 }, 5, { columns: 2, titles: 5, rest: 0 }],
  [{ w: 600, h: 20 }, 3, { columns: 3, titles: 3, rest: 0 }],
])('a stack of %o with %i cards', (room, count, rows) => {
  expect(stackRows(room, count)).toEqual(rows)
})
