// The editor of a title: in the shape if its letters can be read there, otherwise in a box over it, inside the canvas.

import { expect, test } from 'vitest'
import { titlePlace } from '@/components/canvas/edit/title-place'

const title = { fontSize: 14, rect: { x: 12, y: 30, w: 210, h: 40 }, needsBox: false }
const canvas = { w: 1000, h: 700 }

test.each([1, 2])('at %s times the words are edited where they stand, as large as they are', (zoom) => {
  const at = { x: 100, y: 80 }
  expect(titlePlace(title, at, zoom, canvas)).toEqual({ ...at, w: 210 * zoom, scale: zoom, isBox: false })
})

test('farther away the letters keep 14 px, in a box', () => {
  const place = titlePlace(title, { x: 100, y: 80 }, 0.4, canvas)
  expect(title.fontSize * place.scale).toBe(14)
  expect(place).toMatchObject({ x: 90, y: 72, w: 230, isBox: true })
})

test('the box stays inside the canvas', () => {
  const place = titlePlace(title, { x: 980, y: 695 }, 0.3, canvas)
  expect(place.x + place.w).toBe(canvas.w)
  expect(place.y).toBeLessThan(canvas.h - 28)
  expect(titlePlace(title, { x: -40, y: -5 }, 0.3, { w: 160, h: 700 })).toMatchObject({ x: 0, y: 0, w: 160 })
})
