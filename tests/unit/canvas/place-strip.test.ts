import { expect, test } from 'vitest'
import { placeStrip } from '@/components/canvas/score/place-strip'
import { overlaps, type Rect } from '@/lib/domain/rect'

const FREE = { w: 1000, h: 700 }
const STRIP = { w: 380, h: 200 }
const stripAt = (scored: Rect, cells?: Rect, free = FREE): Rect => ({
  ...placeStrip({ free, scored, cells }, STRIP),
  ...STRIP,
})
const isWhole = ({ x, y, w, h }: Rect) => x >= 0 && y >= 0 && x + w <= FREE.w && y + h <= FREE.h

test('a card that is in no drawing has its scores under it, or above it at the lower edge', () => {
  const high = { x: 400, y: 100, w: 200, h: 100 }
  expect(stripAt(high)).toMatchObject({ x: 310, y: 210 })
  const low = { x: 400, y: 560, w: 200, h: 100 }
  expect(stripAt(low)).toMatchObject({ x: 310, y: 350 })
})

test('the scores of a card in a matrix stand beside its cells, wherever there is room', () => {
  const card = { w: 80, h: 40 }
  const cells = [
    { x: 30, y: 30, w: 500, h: 400 },
    { x: 470, y: 30, w: 500, h: 400 },
    { x: 100, y: 20, w: 800, h: 440 },
    { x: 100, y: 240, w: 800, h: 440 },
  ]
  for (const matrix of cells) {
    for (const [dx, dy] of [
      [5, 5],
      [210, 180],
      [matrix.w - 85, matrix.h - 45],
    ] as const) {
      const scored = { x: matrix.x + dx, y: matrix.y + dy, ...card }
      const strip = stripAt(scored, matrix)
      expect(overlaps(strip, matrix), JSON.stringify({ matrix, scored, strip })).toBe(false)
      expect(isWhole(strip)).toBe(true)
    }
  }
})

test('if the matrix fills the view, the card being scored stays in view', () => {
  const matrix = { x: 20, y: 20, w: 960, h: 660 }
  for (const x of [30, 480, 890]) {
    for (const y of [30, 330, 630]) {
      const scored = { x, y, w: 80, h: 40 }
      expect(overlaps(stripAt(scored, matrix), scored)).toBe(false)
    }
  }
})

test('it leaves the zoom in the lower left corner free: beside it, or above it on a narrow canvas', () => {
  const scored = { x: 40, y: 560, w: 80, h: 40 }
  const corner = { w: 84, h: 30 }
  const strip = (free: typeof FREE) =>
    placeStrip({ free, corner, scored, cells: { x: 20, y: 20, w: 440, h: 520 } }, STRIP)
  expect(placeStrip({ free: FREE, scored: { ...scored, y: 450 }, cells: undefined }, STRIP)).toEqual({ x: 10, y: 490 })
  expect(placeStrip({ free: FREE, corner, scored: { ...scored, y: 450 }, cells: undefined }, STRIP)).toEqual({
    x: 94,
    y: 490,
  })
  const narrow = strip({ w: 470, h: 700 })
  expect(narrow.y + STRIP.h).toBeLessThanOrEqual(700 - corner.h)
})
