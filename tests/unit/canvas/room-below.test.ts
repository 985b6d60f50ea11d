import { expect, test } from 'vitest'
import { roomBelow } from '@/components/canvas/card/room-below'

const CARD = { x: 0, y: 0, w: 220, h: 100 }
const at = (x: number, y: number) => ({ x, y, w: 220, h: 100 })

test('a card grows as far as it wants where nothing is below, and shrinks in any case', () => {
  expect(roomBelow(CARD, 180, [])).toBe(180)
  expect(roomBelow(CARD, 180, [at(230, 120), at(0, 200)])).toBe(180)
  expect(roomBelow(CARD, 60, [at(0, 50)])).toBe(60)
})

test('it grows only into the gap above the nearest one below, and stays as it is without one', () => {
  expect(roomBelow(CARD, 180, [at(100, 150), at(0, 130)])).toBe(122)
  expect(roomBelow(CARD, 180, [at(0, 104)])).toBe(100)
})

test('the shape that it already lies on doesn’t hold it', () => {
  expect(roomBelow(CARD, 180, [at(0, 60)])).toBe(180)
  expect(roomBelow(CARD, 180, [{ x: -50, y: -50, w: 900, h: 900 }])).toBe(180)
})
