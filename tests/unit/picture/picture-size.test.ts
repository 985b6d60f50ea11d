import { describe, expect, test } from 'vitest'
import type { PictureSize } from '@/lib/picture/picture-request'
import { fitWithin, layoutPicture, sheetMm } from '@/lib/picture/picture-size'

const BOARD = { w: 1600, h: 1000 }
const paper = (name: 'a4' | 'a3' | 'letter' | '16:9'): PictureSize => ({ by: 'paper', paper: name })
/** Header and footer need more lines if the column is narrower. */
const heights = (lines: number) => (columnPx: number) => ({ headPx: 60, footPx: (lines * 8000) / columnPx })

describe('how large a picture gets', () => {
  test.each([1, 2, 3, 4] as const)('%d times', (scale) => {
    const { widthPx, heightPx, drawing } = layoutPicture({ w: 333.4, h: 100 }, { by: 'scale', scale })
    expect([widthPx, heightPx]).toEqual([Math.round(333.4 * scale), 100 * scale])
    expect(drawing).toMatchObject({ x: 0, y: 0, h: 100 * scale })
  })

  test('so many px wide, whatever was drawn, and at least one high', () => {
    expect(layoutPicture(BOARD, { by: 'width', widthPx: 1920 })).toMatchObject({ widthPx: 1920, heightPx: 1200 })
    expect(layoutPicture({ w: 9000, h: 1 }, { by: 'width', widthPx: 100 })).toMatchObject({ widthPx: 100, heightPx: 1 })
  })

  test.each([
    ['a4', 1754, 1240],
    ['a3', 2480, 1754],
    ['letter', 1650, 1275],
    ['16:9', 2000, 1125],
  ] as const)('a sheet of %s has 150 dots an inch, and the drawing in the middle', (name, w, h) => {
    const { widthPx, heightPx, drawing } = layoutPicture(BOARD, paper(name))
    expect([widthPx, heightPx]).toEqual([w, h])
    expect(drawing.w / drawing.h).toBeCloseTo(1.6, 5)
    expect(drawing.x + drawing.w / 2).toBeCloseTo(w / 2, 5)
    expect(drawing.y + drawing.h / 2).toBeCloseTo(h / 2, 5)
  })

  test('a page stands as its picture does; a slide always lies', () => {
    const upright = { w: 500, h: 2000 }
    expect(sheetMm('a4', upright)).toEqual({ w: 210, h: 297 })
    expect(sheetMm('a4', BOARD)).toEqual({ w: 297, h: 210 })
    expect(sheetMm('16:9', upright).w).toBeGreaterThan(sheetMm('16:9', upright).h)
  })
})

describe('head and foot', () => {
  test('stand above and below the drawing and touch it nowhere', () => {
    for (const size of [{ by: 'scale', scale: 2 }, { by: 'width', widthPx: 900 }, paper('a4')] as const) {
      const { drawing, explanation, heightPx } = layoutPicture(BOARD, size, heights(10))
      if (!explanation) throw new Error('no explanation')
      const { headPx, footPx } = heights(10)(explanation.columnPx)
      expect(explanation.headY + headPx * explanation.scale).toBeLessThanOrEqual(drawing.y + 0.001)
      expect(drawing.y + drawing.h).toBeLessThanOrEqual(explanation.footY + 0.001)
      expect(explanation.footY + footPx * explanation.scale).toBeLessThanOrEqual(heightPx + 1)
    }
  })

  test('a small picture gets wide enough for them, and they grow with a large one', () => {
    const small = layoutPicture({ w: 220, h: 120 }, { by: 'scale', scale: 1 }, heights(4))
    expect(small.widthPx).toBe(560)
    expect(small.drawing.x).toBe(170)
    const large = layoutPicture({ w: 7000, h: 4000 }, { by: 'scale', scale: 1 }, heights(4))
    expect(large.explanation).toMatchObject({ columnPx: 1400, scale: 5 })
  })

  test('on paper they get smaller rather than push the drawing off the sheet', () => {
    const { drawing, explanation, heightPx } = layoutPicture(BOARD, paper('a4'), heights(200))
    expect(drawing.h).toBeGreaterThan(heightPx * 0.3)
    expect(explanation?.scale).toBeLessThan(150 / 96)
  })
})

test('what fits into a box stays as it is, what is larger shrinks and keeps its proportions', () => {
  expect(fitWithin({ w: 300, h: 200 }, { w: 480, h: 300 })).toEqual({ w: 300, h: 200 })
  expect(fitWithin({ w: 9600, h: 3000 }, { w: 480, h: 300 })).toEqual({ w: 480, h: 150 })
})
