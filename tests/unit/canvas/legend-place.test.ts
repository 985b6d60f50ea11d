// The legend of a result is whole in the view, and covers neither the numbers of an axis nor the tray while there is room.

import { expect, test } from 'vitest'
import { legendPlace } from '@/components/canvas/matrix/legend-place'

const FREE = { x: 0, y: 0, w: 708, h: 560 }
const nothing = () => true

test('it stands above the matrix, or below it where something lies above', () => {
  const matrix = { x: 40, y: 100, w: 500, h: 300 }
  expect(legendPlace(matrix, FREE, nothing)).toEqual({ left: 40, top: 100, width: 500, isBelow: false })
  expect(legendPlace(matrix, FREE, ({ y }) => y > 100)).toEqual({ left: 40, top: 400, width: 500, isBelow: true })
})

test('it stands at the lower edge of the view if neither side is free', () => {
  const matrix = { x: 40, y: 10, w: 500, h: 300 }
  expect(legendPlace(matrix, FREE, () => false)).toEqual({ left: 40, top: 560, width: 500, isBelow: false })
})

test('it takes the place of a tray without cards before the lower edge of the view, and never lies over other things', () => {
  const matrix = { x: 40, y: 10, w: 500, h: 300 }
  const belowMatrix = ({ y, h }: { y: number; h: number }) => y > 10 && y + h <= 310
  expect(legendPlace(matrix, FREE, belowMatrix, 260)).toEqual({ left: 40, top: 260, width: 500, isBelow: true })
  expect(legendPlace(matrix, FREE, belowMatrix, 280)).toMatchObject({ top: 560 })
})

test('it stands beside the matrix where only there nothing lies', () => {
  const matrix = { x: 250, y: 10, w: 400, h: 300 }
  const atTheLeft = ({ x, w }: { x: number; w: number }) => x + w <= 242
  expect(legendPlace(matrix, FREE, atTheLeft)).toEqual({ left: 8, top: 560, width: 234, isBelow: false })
  // The other side is wider, and taken.
  const wide = { ...FREE, w: 1120 }
  expect(legendPlace(matrix, wide, atTheLeft)).toEqual({ left: 8, top: 560, width: 234, isBelow: false })
})

test('it stays in the view beside a matrix of which a part is outside', () => {
  const { left, width } = legendPlace({ x: 416, y: 100, w: 480, h: 300 }, FREE, nothing)
  expect(left + width).toBeLessThanOrEqual(FREE.w)
  expect(width).toBe(284)
  const narrow = legendPlace({ x: 680, y: 100, w: 480, h: 300 }, FREE, nothing)
  expect(narrow.left + narrow.width).toBeLessThanOrEqual(FREE.w)
})

test('it stands beside a matrix that fills the height, and over its tray only without any room', () => {
  const tall = { x: 300, y: 0, w: 400, h: 540 }
  expect(legendPlace(tall, FREE, nothing)).toEqual({ left: 8, top: 560, width: 284, isBelow: false })
  // The words of the axis and of the tray begin further left.
  expect(legendPlace(tall, FREE, nothing, undefined, 60)).toMatchObject({ left: 8, width: 224 })
  expect(legendPlace({ ...tall, x: 156, w: 552 }, FREE, nothing)).toMatchObject({ left: 8, top: 560, width: 140 })
  expect(legendPlace({ ...tall, x: 100, w: 500 }, FREE, nothing)).toMatchObject({ left: 100, top: 540 })
})
