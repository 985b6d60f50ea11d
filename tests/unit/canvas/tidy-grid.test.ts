import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TIDY_GAP_PX, tidyGrid } from '@/components/canvas/tidy/tidy-grid'
import { inRows } from '@/lib/domain/reading-rows'
import { overlaps, type Rect } from '@/lib/domain/rect'

const ORIGIN = { x: 0, y: 0 }
const card = (x: number, y: number, h = 100): Rect => ({ x, y, w: 200, h })

test('shapes in rows are read row by row, each from the left', () => {
  expect(inRows([card(300, 10), card(0, 0), card(10, 200), card(250, 190)])).toEqual([1, 0, 2, 3])
})

test('a row stays a row, and a stack a stack', () => {
  const row = tidyGrid([card(0, 0), card(230, 12), card(470, 5)], ORIGIN)
  expect(row.places.map(({ y }) => y)).toEqual([0, 0, 0])
  const stack = tidyGrid([card(0, 0), card(14, 130), card(3, 260)], ORIGIN)
  expect(stack.places.map(({ x }) => x)).toEqual([0, 0, 0])
  expect(stack.places.map(({ y }) => y)).toEqual([0, 100 + TIDY_GAP_PX, 2 * (100 + TIDY_GAP_PX)])
})

test('a grid has no more columns than fit what holds it', () => {
  const { places } = tidyGrid([card(0, 0), card(230, 0), card(470, 0), card(700, 0)], ORIGIN, 2)
  expect(new Set(places.map(({ x }) => x)).size).toBe(2)
})

test('nothing overlaps, and everything is within the bounds', () => {
  const rect = fc.record({
    x: fc.integer({ min: -2_000, max: 2_000 }),
    y: fc.integer({ min: -2_000, max: 2_000 }),
    w: fc.integer({ min: 40, max: 400 }),
    h: fc.integer({ min: 40, max: 400 }),
  })
  fc.assert(
    fc.property(fc.array(rect, { minLength: 2, maxLength: 24 }), (rects) => {
      const { places, bounds } = tidyGrid(rects, { x: 5, y: 7 })
      const laid = rects.map(({ w, h }, i) => ({ ...(places[i] ?? ORIGIN), w, h }))
      for (const [i, a] of laid.entries()) {
        expect(laid.slice(i + 1).some((b) => overlaps(a, b))).toBe(false)
        expect(a.x >= bounds.x && a.y >= bounds.y).toBe(true)
        expect(a.x + a.w <= bounds.x + bounds.w && a.y + a.h <= bounds.y + bounds.h).toBe(true)
      }
    }),
  )
})

test('tidied up again, cards are still read in the same order', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 2_000 }), y: fc.integer({ min: 0, max: 2_000 }) })
  fc.assert(
    fc.property(fc.array(spot, { minLength: 2, maxLength: 20 }), (spots) => {
      const rects = spots.map(({ x, y }) => card(x, y))
      const { places } = tidyGrid(rects, ORIGIN)
      const laid = rects.map((rect, i) => ({ ...rect, ...(places[i] ?? ORIGIN) }))
      expect(inRows(laid)).toEqual(inRows(rects))
    }),
  )
})
