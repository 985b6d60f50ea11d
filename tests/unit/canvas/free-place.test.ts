import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsByKind } from '@/components/canvas/card/kind-columns'
import { freePlaceAround, freePlaceBeside, freePlaceInstead } from '@/components/canvas/sight/free-place'
import { overlaps } from '@/lib/domain/rect'

const SIZE = { w: 932, h: 676 }

test('with room to the right, a new thing stands there, on the same line', () => {
  const anchor = { x: 100, y: 50, w: 700, h: 400 }
  expect(freePlaceBeside([anchor], anchor, SIZE)).toEqual({ x: 848, y: 50 })
})

test('with something to the right, it is put into the nearer free place: below the existing shapes', () => {
  const anchor = { x: 0, y: 0, w: 700, h: 200 }
  const beside = { x: 750, y: 0, w: 2_000, h: 3_000 }
  expect(freePlaceBeside([anchor, beside], anchor, { w: 600, h: 400 })).toEqual({ x: 0, y: 248 })
})

test('past a row of zones is better than under the first of them, since screens are wide', () => {
  const zones = [0, 1, 2, 3].map((i) => ({ x: i * 400, y: 0, w: 360, h: 900 }))
  expect(freePlaceBeside(zones, { x: 0, y: 0, w: 360, h: 900 }, SIZE)).toEqual({ x: 1_608, y: 0 })
})

test('what takes the place of something ends or begins where that did, if there is room', () => {
  const gone = { x: 0, y: 40, w: 700, h: 900 }
  const next = { x: 732, y: 40, w: 240, h: 900 }
  expect(freePlaceInstead([next], gone, SIZE)).toEqual({ x: -232, y: 40 })
  const before = { x: -300, y: 0, w: 200, h: 900 }
  expect(freePlaceInstead([before], gone, SIZE)).toEqual({ x: 0, y: 40 })
  expect(freePlaceInstead([before, next], gone, SIZE)).toBeUndefined()
})

test('it never covers anything', () => {
  const rect = fc.record({
    x: fc.integer({ min: -2_000, max: 2_000 }),
    y: fc.integer({ min: -2_000, max: 2_000 }),
    w: fc.integer({ min: 1, max: 900 }),
    h: fc.integer({ min: 1, max: 900 }),
  })
  fc.assert(
    fc.property(fc.array(rect, { minLength: 1, maxLength: 20 }), rect, (taken, size) => {
      const anchor = taken[0] ?? size
      const place = { ...freePlaceBeside(taken, anchor, size), w: size.w, h: size.h }
      expect(taken.filter((other) => overlaps(other, place))).toEqual([])
    }),
  )
})

test('what is pasted has its middle at the hand where nothing lies, and else the nearest free room', () => {
  const size = { w: 200, h: 100 }
  expect(freePlaceAround([], size, { x: 500, y: 300 })).toEqual({ x: 400, y: 250 })
  const wall = { x: 0, y: 0, w: 1_000, h: 320 }
  expect(freePlaceAround([wall], size, { x: 500, y: 300 })).toEqual({ x: 400, y: 368 })
  expect(freePlaceAround([wall], size, { x: 980, y: 100 })).toEqual({ x: 1_048, y: 50 })
})

test('what is pasted never covers anything, however full the board is', () => {
  const rect = fc.record({
    x: fc.integer({ min: -2_000, max: 2_000 }),
    y: fc.integer({ min: -2_000, max: 2_000 }),
    w: fc.integer({ min: 1, max: 900 }),
    h: fc.integer({ min: 1, max: 900 }),
  })
  fc.assert(
    fc.property(fc.array(rect, { minLength: 1, maxLength: 60 }), rect, (taken, { x, y, w, h }) => {
      const place = { ...freePlaceAround(taken, { w, h }, { x, y }), w, h }
      expect(taken.filter((other) => overlaps(other, place))).toEqual([])
    }),
  )
})

test('many cards of a kind stand in several stacks of one zone, and no zone touches another', () => {
  const cards = Array.from(
    { length: 24 },
    (_, i) => ({ kind: i < 18 ? 'risk' : 'driver', h: 100 + (i % 3) * 20 }) as const,
  )
  const { columns, size } = columnsByKind(cards)
  expect(columns.map(({ kind, cards: own }) => [kind, own.length])).toEqual([
    ['risk', 18],
    ['driver', 6],
  ])
  const [risks, drivers] = columns
  if (!risks || !drivers) throw new Error('two columns')
  expect(overlaps(risks.zone, drivers.zone)).toBe(false)
  expect(new Set(risks.cards.map(({ at }) => at.x)).size).toBe(3)
  expect(size).toEqual({ w: drivers.zone.x + drivers.zone.w, h: Math.max(risks.zone.h, drivers.zone.h) })
})
