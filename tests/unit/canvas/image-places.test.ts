// The places of images that are added together.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imagePlaces } from '@/components/canvas/assets/image-places'

const VIEW = { w: 1_000, h: 600 }
const MIDDLE = { x: 50, y: -20 }

describe('imagePlaces', () => {
  test('puts a small image around the point, as large as it is', () => {
    expect(imagePlaces([{ w: 100, h: 60 }], MIDDLE, VIEW)).toEqual([{ x: 0, y: -50, w: 100, h: 60 }])
  })

  test('makes a large one fit into what is in view, in its own proportions', () => {
    expect(imagePlaces([{ w: 6_000, h: 3_000 }], MIDDLE, VIEW)).toEqual([{ x: -250, y: -170, w: 600, h: 300 }])
  })

  test('puts nothing for nothing', () => {
    expect(imagePlaces([], MIDDLE, VIEW)).toEqual([])
  })

  test('never lays one over another, and up to sixteen stay in view', () => {
    const size = fc.record({ w: fc.integer({ min: 1, max: 8_000 }), h: fc.integer({ min: 1, max: 8_000 }) })
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 16 }), (sizes) => {
        const places = imagePlaces(sizes, MIDDLE, VIEW)
        expect(places).toHaveLength(sizes.length)
        for (const [i, a] of places.entries()) {
          expect(Math.abs(a.x + a.w / 2 - MIDDLE.x) + a.w / 2).toBeLessThanOrEqual(VIEW.w / 2)
          expect(Math.abs(a.y + a.h / 2 - MIDDLE.y) + a.h / 2).toBeLessThanOrEqual(VIEW.h / 2)
          for (const b of places.slice(i + 1)) {
            const apart = a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y
            expect(apart).toBe(true)
          }
        }
      }),
    )
  })
})
