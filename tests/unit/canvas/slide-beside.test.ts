// Cards that a zone doesn't accept leave it by the shortest way to a free place.

import { expect, test } from 'vitest'
import { slideBeside } from '@/components/canvas/zone/slide-beside'

const zone = { x: 0, y: 0, w: 400, h: 300 }

test('cards leave by the nearest edge', () => {
  expect(slideBeside(zone, { x: 20, y: 100, w: 100, h: 50 }, [])).toEqual({ x: -144, y: 0 })
  expect(slideBeside(zone, { x: 290, y: 100, w: 100, h: 50 }, [])).toEqual({ x: 134, y: 0 })
  expect(slideBeside(zone, { x: 150, y: 10, w: 100, h: 50 }, [])).toEqual({ x: 0, y: -84 })
  expect(slideBeside(zone, { x: 150, y: 240, w: 100, h: 50 }, [])).toEqual({ x: 0, y: 84 })
})

test('cards take another way where something lies beside the zone, and the nearest where something lies on every side', () => {
  const group = { x: 20, y: 100, w: 100, h: 50 }
  const left = { x: -400, y: 0, w: 390, h: 300 }
  expect(slideBeside(zone, group, [left])).toEqual({ x: 0, y: -174 })
  const around = [
    left,
    { x: 410, y: 0, w: 300, h: 300 },
    { x: 0, y: -400, w: 400, h: 390 },
    { x: 0, y: 310, w: 400, h: 90 },
  ]
  expect(slideBeside(zone, group, around)).toEqual({ x: -144, y: 0 })
})
