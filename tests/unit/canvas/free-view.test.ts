// Where something is brought into view: in the middle, but with room for a message below it where there is some to spare.

import { describe, expect, test } from 'vitest'
import { cameraInto } from '@/components/canvas/sight/free-view'

const zooms = { most: 1, least: 0.1 }
const free = { x: 0, y: 0, w: 1000, h: 700 }

/** The room above and below a thing of that height, in px of the screen. */
function roomFor(h: number) {
  const bounds = { x: 40, y: 300, w: 200, h }
  const camera = cameraInto(bounds, free, zooms)
  const top = (bounds.y + camera.y) * camera.z
  return { above: top, below: free.h - top - bounds.h * camera.z }
}

describe('cameraInto', () => {
  test('puts a small thing in the middle between the margins', () => {
    expect(roomFor(200)).toEqual({ above: 256, below: 244 })
  })

  test('leaves room for a message below a thing that has little to spare', () => {
    expect(roomFor(580)).toEqual({ above: 44, below: 76 })
    expect(roomFor(640)).toEqual({ above: 24, below: 36 })
  })

  test('leaves both margins around a thing that is too large', () => {
    expect(roomFor(1328)).toEqual({ above: 24, below: 12 })
  })
})
