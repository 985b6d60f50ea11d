import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CARD_GAP_PX, freeSpot } from '@/lib/document/write/free-spot'
import type { Rect } from '@/lib/domain/rect'

const SIZE = { w: 220, h: 116 }
const COLUMNS = 3

const rects = fc.array(
  fc.record({
    x: fc.integer({ min: -400, max: 900 }),
    y: fc.integer({ min: -300, max: 300 }),
    w: fc.integer({ min: 1, max: 1_200 }),
    h: fc.integer({ min: 1, max: 400 }),
  }),
  { maxLength: 30 },
)

/** True if they are closer than cards stand, in both directions. */
const isTooNear = (a: Rect, b: Rect) => {
  const apart = (from: number, length: number, to: number, otherLength: number) =>
    Math.max(to - (from + length), from - (to + otherLength))
  return apart(a.x, a.w, b.x, b.w) < CARD_GAP_PX && apart(a.y, a.h, b.y, b.h) < CARD_GAP_PX
}

const isFree = (taken: readonly Rect[], at: { x: number; y: number }) =>
  !taken.some((rect) => isTooNear(rect, { ...at, ...SIZE }))

test('a free spot is as far from everything as cards are from each other', () => {
  fc.assert(fc.property(rects, (taken) => isFree(taken, freeSpot(taken, COLUMNS, SIZE))))
})

test('no spot more than three lines of text above is free, and none to the left in the same row', () => {
  fc.assert(
    fc.property(rects, (taken) => {
      const spot = freeSpot(taken, COLUMNS, SIZE)
      const columns = Array.from({ length: COLUMNS }, (_, column) => column * (SIZE.w + CARD_GAP_PX))
      for (let y = 0; y < spot.y - 54; y++) if (columns.some((x) => isFree(taken, { x, y }))) return false
      return columns.every((x) => x >= spot.x || !isFree(taken, { x, y: spot.y }))
    }),
  )
})

test('cards of different heights stand in the order in which they came', () => {
  const taken: Rect[] = []
  for (const h of [108, 108, 97, 120, 108]) taken.push({ ...freeSpot(taken, COLUMNS, { w: SIZE.w, h }), w: SIZE.w, h })
  expect(taken.map(({ x }) => x / (SIZE.w + CARD_GAP_PX))).toEqual([0, 1, 2, 0, 1])
})
