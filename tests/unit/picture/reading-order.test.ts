import { expect, test } from 'vitest'
import { overlaps } from '@/lib/domain/rect'
import { type DrawnPart, faithfulOrder, readingOrder } from '@/lib/picture/reading-order'

const part = (x: number, y: number, more: Partial<DrawnPart> & { w?: number; h?: number } = {}): DrawnPart => {
  const { w = 100, h = 50, holder, isLink = false } = more
  return { bounds: { x, y, w, h }, holder, isLink }
}
const touching = (parts: readonly DrawnPart[]) => (lower: number, upper: number) => {
  const [a, b] = [parts[lower], parts[upper]]
  return a !== undefined && b !== undefined && overlaps(a.bounds, b.bounds)
}

test('rows are read from the top, each from the left, also where they are not quite level', () => {
  expect(readingOrder([part(300, 110), part(200, 0), part(0, 100), part(0, 10)])).toEqual([3, 1, 2, 0])
})

test('what a holder holds is read after it and before what stands beside it', () => {
  const parts = [
    part(0, 0, { w: 200, h: 500 }),
    part(300, 0, { w: 200, h: 500 }),
    part(10, 300, { holder: 0 }),
    part(310, 10, { holder: 1 }),
    part(10, 10, { holder: 0 }),
  ]
  expect(readingOrder(parts)).toEqual([0, 4, 2, 1, 3])
})

test('links are read after the cards that they join', () => {
  expect(readingOrder([part(0, 0, { isLink: true }), part(0, 100), part(0, 0)])).toEqual([2, 1, 0])
})

test('parts that touch keep their order of drawing; all others come as they are read', () => {
  const parts = [part(50, 20), part(0, 0), part(0, 200), part(300, 0)]
  const wanted = readingOrder(parts)
  expect(wanted).toEqual([1, 0, 3, 2])
  expect(faithfulOrder(parts, wanted, touching(parts))).toEqual([0, 1, 3, 2])
})

test('a drawing in any order keeps what covers what, and every part once', () => {
  const parts = Array.from({ length: 60 }, (_, i) => part((i * 37) % 400, (i * 53) % 300))
  const touch = touching(parts)
  const order = faithfulOrder(parts, readingOrder(parts), touch)
  expect([...order].sort((a, b) => a - b)).toEqual(parts.map((_, i) => i))
  for (const [at, upper] of order.entries()) {
    for (const later of order.slice(at + 1)) expect(later < upper && touch(later, upper)).toBe(false)
  }
})
