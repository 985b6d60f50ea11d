import { expect, it } from 'vitest'
import { refsThatFit } from '@/components/projector/refs-that-fit'

const sizes = (count: number) => ({
  widths: Array.from({ length: count }, () => 50),
  countWidth: 30,
  height: 20,
  gap: { w: 5, h: 2 },
})

it.each([
  ['two fill a row', 2, { w: 105, h: 20 }, 2],
  ['a third has no row of its own', 3, { w: 105, h: 41 }, 1],
  ['a third has a row', 3, { w: 105, h: 42 }, 3],
  ['the count stands beside the last', 6, { w: 105, h: 42 }, 3],
  ['one fits no more beside the count', 2, { w: 84, h: 20 }, 0],
  ['a row is too narrow for any', 2, { w: 49, h: 90 }, 0],
  ['there is no row', 2, { w: 200, h: 19 }, 0],
  ['there are none', 0, { w: 100, h: 20 }, 0],
])('references that have room: %s', (_what, count, room, fitting) => {
  expect(refsThatFit(room, sizes(count))).toBe(fitting)
})
