import { expect, test } from 'vitest'
import { mergePins } from '@/components/canvas/pins/merge-pins'

const pin = (shapeId: string, x: number, y: number, comments = 1, isUnread = false) => {
  return { shapeId, x, y, comments, isUnread }
}

test('pins that would lie over each other are one, which counts for both', () => {
  const pins = [pin('b', 20, 5, 2, true), pin('a', 0, 0), pin('c', 200, 0, 4)]
  expect(mergePins(pins, 1)).toEqual([
    { x: 0, y: 0, shapeIds: ['a', 'b'], comments: 3, isUnread: true },
    { x: 200, y: 0, shapeIds: ['c'], comments: 4, isUnread: false },
  ])
})

test('looking from farther away merges more, and looking closer parts them', () => {
  const pins = Array.from({ length: 20 }, (_, i) => pin(String(i), i * 40, 0))
  expect(mergePins(pins, 1)).toHaveLength(20)
  expect(mergePins(pins, 0.1).length).toBeLessThan(6)
  expect(mergePins(pins, 0.1).reduce((sum, { comments }) => sum + comments, 0)).toBe(20)
})

test('no two pins that are drawn lie over each other', () => {
  const pins = Array.from({ length: 500 }, (_, i) => pin(String(i), (i * 7919) % 997, (i * 104_729) % 613))
  const drawn = mergePins(pins, 1)
  expect(drawn.flatMap(({ shapeIds }) => shapeIds)).toHaveLength(500)
  const over = drawn.filter((a) => drawn.some((b) => a !== b && Math.abs(a.x - b.x) < 34 && Math.abs(a.y - b.y) < 20))
  expect(over).toEqual([])
})
