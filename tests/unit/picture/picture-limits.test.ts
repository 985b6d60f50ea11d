import { describe, expect, test } from 'vitest'
import { isDrawable, largestWidthPx, needsTiles } from '@/lib/picture/picture-limits'

describe('how many pixels a picture may have', () => {
  test.each([
    ['jpeg', 16_384, 4096],
    ['webp', 16_383, 4096],
    ['png', 65_535, 8192],
  ] as const)('%s: %d px on a side and no more', (format, side, other) => {
    expect(isDrawable(format, { w: side, h: other })).toBe(true)
    expect(isDrawable(format, { w: side + 1, h: 1 })).toBe(false)
    expect(isDrawable(format, { w: 1, h: side + 1 })).toBe(false)
    expect(isDrawable(format, { w: side, h: side })).toBe(false)
  })

  test('lines and letters have no limit', () => {
    expect(isDrawable('svg', { w: 1e6, h: 1e6 })).toBe(true)
    expect(largestWidthPx('pdf', { w: 1e6, h: 1e6 })).toBe(1e6)
  })

  test('a PNG is drawn in tiles where one canvas is too small', () => {
    expect(needsTiles({ w: 8192, h: 8192 })).toBe(false)
    expect(needsTiles({ w: 8193, h: 8192 })).toBe(true)
    expect(needsTiles({ w: 16_385, h: 10 })).toBe(true)
  })

  test.each(['png', 'jpeg', 'webp'] as const)(
    'the largest %s that is offered can be drawn, in any proportions',
    (format) => {
      for (const [w, h] of [
        [100_000, 80_000],
        [90_000, 10],
        [30, 70_000],
        [40_001, 39_999],
      ] as const) {
        const largest = largestWidthPx(format, { w, h })
        expect(isDrawable(format, { w: largest, h: Math.max(1, Math.round((h * largest) / w)) })).toBe(true)
        // The picture isn't much smaller than it could be.
        if (largest > 100) {
          const more = Math.ceil(largest * 1.02)
          expect(isDrawable(format, { w: more, h: Math.round((h * more) / w) })).toBe(false)
        }
      }
    },
  )
})
