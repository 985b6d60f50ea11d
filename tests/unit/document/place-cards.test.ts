// Many cards at once: each where its values say, none on top of another, and no zone that grows over its neighbour.

import { expect, test } from 'vitest'
import { type BoardMatrix, type BoardView, type BoardZone, viewBoard } from '@/lib/document/view/board-view'
import { layoutMatrix } from '@/lib/document/view/matrix-layout'
import { type CardToPlace, placeCards } from '@/lib/document/write/place-cards'
import type { Rect } from '@/lib/domain/rect'
import { RISK_SETTINGS } from '../../support/matrices'
import { seededRandom } from '../../support/seeded-random'
import { exampleCard } from '../canvas/example-card'

const PAGE = 'page:page'
const BELOW = { x: -40, y: 2_000 }
const zone = (id: string, values: Partial<BoardZone> = {}): BoardZone => ({
  id,
  parentId: PAGE,
  index: 'a1',
  x: 0,
  y: 0,
  w: 280,
  h: 520,
  title: id,
  hint: '',
  accepts: [],
  writeField: '',
  writeValue: '',
  ...values,
})
const MATRIX = {
  id: 'shape:m',
  parentId: PAGE,
  index: 'a1',
  x: 1_000,
  y: 0,
  title: 'M',
  ...RISK_SETTINGS,
} as BoardMatrix
const view = (more: Partial<BoardView>): BoardView => ({ ...viewBoard([]), ...more })
const card = (values: Partial<CardToPlace> = {}): CardToPlace => ({ kind: 'risk', fields: {}, h: 120, ...values })

function expectApart(rects: readonly Rect[]) {
  const fromTop = [...rects].sort((a, b) => a.y - b.y)
  const overlaps = fromTop.flatMap((a, i) => {
    const found: (readonly [Rect, Rect])[] = []
    for (let j = i + 1; j < fromTop.length; j++) {
      const b = fromTop[j]
      if (!b || b.y >= a.y + a.h - 1e-6) break
      if (a.x < b.x + b.w - 1e-6 && b.x < a.x + a.w - 1e-6) found.push([a, b])
    }
    return found
  })
  expect(overlaps).toEqual([])
}

test('scored cards go to their cells beside those that are there, in the slots that the matrix itself gives', () => {
  const there = { ...exampleCard(), id: 'shape:there', parentId: MATRIX.id, index: 'a1', color: 'black' }
  const inCell = { ...there, x: 0, y: 0, w: 1, h: 1, fields: { likelihoodCurrent: 4, impactCurrent: 5 } }
  const board = view({ matrices: [MATRIX], cards: [inCell] })
  const cards = [
    card({ fields: { likelihoodCurrent: 4, impactCurrent: 5 } }),
    card({ fields: { likelihoodCurrent: 1, impactCurrent: 1 } }),
    card({ fields: { likelihoodCurrent: 4, impactCurrent: 5 } }),
    card({ kind: 'driver' }),
  ]
  const { places, groups } = placeCards(board, PAGE, BELOW, cards)
  expect(places.map(({ parentId }) => parentId)).toEqual([MATRIX.id, MATRIX.id, MATRIX.id, PAGE])
  expect(groups[0]).toBe(groups[2])
  expect(groups[0]).not.toBe(groups[1])
  const written = cards.slice(0, 3).map(({ fields }, i) => ({ ...inCell, id: `shape:${i}`, index: `b${i}`, fields }))
  const slots = layoutMatrix(MATRIX, [inCell, ...written], board.criteria)
  for (const [i, { id }] of written.entries()) expect(places[i]).toMatchObject(slots.get(id) ?? { x: Number.NaN })
})

test('a zone takes its kinds, and never what it would write something else over', () => {
  const board = view({
    zones: [
      zone('shape:drivers', { accepts: ['driver'] }),
      zone('shape:avoid', { x: 400, writeField: 'treatment', writeValue: 'avoid' }),
    ],
  })
  const { places } = placeCards(board, PAGE, BELOW, [
    card(),
    card({ kind: 'driver' }),
    card({ fields: { treatment: 'avoid' } }),
    card({ fields: { treatment: 'share' } }),
  ])
  expect(places.map(({ parentId }) => parentId)).toEqual([PAGE, 'shape:drivers', 'shape:avoid', PAGE])
})

test('a zone grows as far as its neighbour below allows; cards without room are put below everything', () => {
  const board = view({ zones: [zone('shape:a'), zone('shape:b', { y: 900, accepts: ['driver'] })] })
  const cards = Array.from({ length: 20 }, () => card())
  const { places, zoneHeights } = placeCards(board, PAGE, BELOW, cards)
  const inZone = places.filter(({ parentId }) => parentId === 'shape:a')
  expect(inZone).toHaveLength(6)
  expect([...zoneHeights]).toEqual([['shape:a', 72 + 6 * 120 + 5 * 12 + 16]])
  expectApart(inZone)
  const onPage = places.filter(({ parentId }) => parentId === PAGE)
  expectApart(onPage)
  for (const { x, y } of onPage) {
    expect(y).toBeGreaterThanOrEqual(BELOW.y)
    expect(x).toBeGreaterThanOrEqual(BELOW.x)
  }
})

test('a tray takes a few more than a dozen cards, so that no single one lies outside', () => {
  const waiting = Array.from({ length: 9 }, (_, i) => ({
    ...exampleCard(),
    id: `shape:${i}`,
    parentId: MATRIX.id,
    index: `a${i}`,
    color: 'black' as const,
    x: 0,
    y: 0,
    w: 1,
    h: 1,
    fields: {},
  }))
  const cards = Array.from({ length: 4 }, () => card())
  const { places } = placeCards(view({ matrices: [MATRIX], cards: waiting }), PAGE, BELOW, cards)
  expect(places.map(({ parentId }) => parentId)).toEqual(cards.map(() => MATRIX.id))
})

test('a tray takes a dozen cards of a long list without scores, no more', () => {
  const cards = Array.from({ length: 30 }, () => card())
  const { places } = placeCards(view({ matrices: [MATRIX] }), PAGE, BELOW, cards)
  expect(places.filter(({ parentId }) => parentId === MATRIX.id)).toHaveLength(12)
})

test('two thousand cards of all heights lie apart, in every parent', () => {
  const random = seededRandom(7)
  const step = () => 1 + Math.floor(random() * 5)
  const cards = Array.from({ length: 2_000 }, (_, i) =>
    card({
      kind: i % 3 === 0 ? 'driver' : 'risk',
      h: 60 + Math.floor(random() * 200),
      fields: i % 2 === 0 ? { likelihoodCurrent: step(), impactCurrent: step() } : {},
    }),
  )
  const board = view({ matrices: [MATRIX], zones: [zone('shape:z', { w: 800 })] })
  const { places, zoneHeights } = placeCards(board, PAGE, BELOW, cards)
  expect(places).toHaveLength(2_000)
  for (const parent of new Set(places.map(({ parentId }) => parentId))) {
    expectApart(places.filter(({ parentId }) => parentId === parent))
  }
  expect(Math.min(...places.filter(({ parentId }) => parentId === PAGE).map(({ y }) => y))).toBeGreaterThanOrEqual(
    zoneHeights.get('shape:z') ?? Number.POSITIVE_INFINITY,
  )
})
