import { describe, expect, test } from 'vitest'
import { isDrawable, largestScale, scaledSize, usualScale } from '@/components/export/image-size'

describe('image size', () => {
  test('is in whole px', () => {
    expect(scaledSize({ w: 100.7, h: 50.2 }, 3)).toEqual({ w: 302, h: 150 })
  })

  test('the largest scale is one that can be drawn, and the next one cannot', () => {
    expect(largestScale({ w: 800, h: 600 })).toBe(4)
    const wide = { w: 6_000, h: 400 }
    expect(largestScale(wide)).toBe(2)
    expect(isDrawable(scaledSize(wide, 2))).toBe(true)
    expect(isDrawable(scaledSize(wide, 3))).toBe(false)
  })

  test('the usual scale is two, or one where two is too large', () => {
    expect(usualScale({ w: 800, h: 600 })).toBe(2)
    expect(usualScale({ w: 1_500, h: 11_000 })).toBe(1)
  })

  test('says when not even scale 1 can be drawn', () => {
    expect(largestScale({ w: 20_000, h: 300 })).toBeUndefined()
    expect(largestScale({ w: 12_000, h: 12_000 })).toBeUndefined()
  })
})
