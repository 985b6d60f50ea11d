// The labels of a chart's points: none on another label, on a point, on other text or outside, for as many as MICMAC
// draws.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LABEL_HEIGHT, placeLabels } from '@/components/coverage/charts/place-labels'
import { MICMAC_MAX_DRIVERS } from '@/lib/domain/coverage/micmac'
import { overlaps } from '@/lib/domain/rect'

const AREA = { x: 44, y: 8, w: 460, h: 320 }
const CORNERS = [
  { x: 52, y: 14, w: 70, h: LABEL_HEIGHT },
  { x: 434, y: 309, w: 64, h: LABEL_HEIGHT },
]
const point = fc.record({
  x: fc.integer({ min: AREA.x, max: AREA.x + AREA.w }),
  y: fc.integer({ min: AREA.y, max: AREA.y + AREA.h }),
  widths: fc.integer({ min: 40, max: 180 }).map((w) => [w, 34]),
})

it('labels of up to 20 drivers lie apart, inside, and off every point', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: MICMAC_MAX_DRIVERS }), (points) => {
      const boxes = placeLabels(points, AREA, CORNERS).map(({ box }) => box)
      expect(boxes).toHaveLength(points.length)
      for (const [i, box] of boxes.entries()) {
        expect(box.x >= AREA.x && box.x + box.w <= AREA.x + AREA.w).toBe(true)
        expect(box.y >= AREA.y && box.y + box.h <= AREA.y + AREA.h).toBe(true)
        for (const other of [...boxes.slice(i + 1), ...CORNERS]) expect(overlaps(box, other)).toBe(false)
        for (const { x, y } of points)
          expect(box.x < x && x < box.x + box.w && box.y < y && y < box.y + box.h).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

it('a label stands beside its point where there is room, and keeps its full form', () => {
  const [label] = placeLabels([{ x: 100, y: 100, widths: [120, 34] }], AREA, [])
  expect(label).toEqual({ form: 0, box: { x: 109, y: 100 - LABEL_HEIGHT / 2, w: 120, h: LABEL_HEIGHT } })
})
