import fc from 'fast-check'
import { test } from 'vitest'
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

test('no spot in a row above, or to the left in the same row, is free', () => {
  fc.assert(
    fc.property(rects, (taken) => {
      const spot = freeSpot(taken, COLUMNS, SIZE)
      for (let y = 0; y <= spot.y; y++) {
        for (let column = 0; column < COLUMNS; column++) {
          const x = column * (SIZE.w + CARD_GAP_PX)
          if (y === spot.y && x >= spot.x) return true
          if (isFree(taken, { x, y })) return false
        }
      }
      return true
    }),
  )
})
