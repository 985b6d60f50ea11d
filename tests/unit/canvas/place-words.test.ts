// The labels of links lie neither over cards nor over each other.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWords } from '@/components/canvas/link/place-words'
import { overlaps } from '@/lib/domain/rect'

const CHOICES = [
  { text: 'treats · likelihood ▼', w: 160, h: 20 },
  { text: 'mitigates', w: 70, h: 20 },
]
const line = (id: string, y: number, length = 300) => {
  const points = [
    { x: 0, y },
    { x: length, y },
  ]
  return { id, points, choices: CHOICES }
}

test('words stand in the middle of their line, whole, where nothing is', () => {
  expect(placeWords([line('a', 0)], []).get('a')).toEqual({
    text: CHOICES[0]?.text,
    rect: { x: 70, y: -10, w: 160, h: 20 },
  })
})

test('words beside a card move along the line; where they have no room the kind stands alone, or nothing does', () => {
  const wordsBeside = (w: number) => placeWords([line('a', 0)], [{ x: 300 - w, y: -30, w, h: 60 }]).get('a')
  expect(wordsBeside(80)?.rect.x).toBeLessThan(70)
  expect(wordsBeside(80)?.text).toBe(CHOICES[0]?.text)
  expect(wordsBeside(170)?.text).toBe('mitigates')
  expect(wordsBeside(290)).toBeUndefined()
})

const place = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) })
const card = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) })

test('no words lie over a card or over others, wherever lines and cards are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place), { maxLength: 12 }),
      fc.array(card, { maxLength: 12 }),
      (ends, corners) => {
        const cards = corners.map((corner) => ({ ...corner, w: 120, h: 60 }))
        const lines = ends.map((points, id) => ({ id, points, choices: CHOICES }))
        const rects = [...placeWords(lines, cards).values()].map(({ rect }) => rect)
        const over = rects.filter((rect, i) => [...cards, ...rects.slice(0, i)].some((other) => overlaps(rect, other)))
        expect(over).toEqual([])
      },
    ),
  )
})
