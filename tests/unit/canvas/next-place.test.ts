import { expect, test } from 'vitest'
import { nextPlace } from '@/components/canvas/card/next-place'
import { type BoardCard, type BoardView, type BoardZone, viewBoard } from '@/lib/document/view/board-view'
import { exampleCard } from './example-card'

const SIZE = { w: 220, h: 190 }
const PAGE = 'page:page'

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

const card = (parentId: string, x: number, y: number, h = SIZE.h): BoardCard => ({
  ...exampleCard(),
  id: `shape:${parentId} ${x} ${y}`,
  parentId,
  index: 'a1',
  color: 'black',
  x,
  y,
  w: SIZE.w,
  h,
})

const view = (zones: BoardZone[], cards: BoardCard[] = []): BoardView => ({
  ...viewBoard([]),
  zones,
  cards,
  pages: [{ id: PAGE, name: 'Page', index: 'a1' }],
  cardPages: new Map(),
})

test('twenty cards of different heights stand in a zone without holes and without touching', () => {
  const cards: BoardCard[] = []
  let inbox = zone('inbox', { w: 520 })
  for (let i = 0; i < 20; i++) {
    const h = 110 + (i % 4) * 30
    const place = nextPlace(view([inbox], cards), PAGE, 'risk', { w: SIZE.w, h })
    expect(place.zone?.id).toBe('inbox')
    inbox = { ...inbox, h: place.zoneHeight }
    cards.push(card('inbox', place.x, place.y, h))
  }
  for (const a of cards) {
    expect(a.x + a.w).toBeLessThanOrEqual(inbox.w - 16)
    expect(a.y + a.h).toBeLessThanOrEqual(inbox.h - 16)
    for (const b of cards) {
      if (a === b || a.x !== b.x) continue
      expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(12 + Math.min(a.h, b.h))
    }
  }
  const used = cards.reduce((sum, { h }) => sum + h + 12, 0)
  expect(inbox.h).toBeLessThan(used / 2 + 72 + 16 + SIZE.h)
})

test('a zone with room comes before one that would have to grow', () => {
  const full = [card('inbox', 16, 72), card('inbox', 16, 274)]
  const zones = [zone('inbox'), zone('risks', { x: 320, accepts: ['risk'] })]
  expect(nextPlace(view(zones, full), PAGE, 'risk', SIZE).zone?.id).toBe('risks')
  const grown = nextPlace(view(zones, full), PAGE, 'question', SIZE)
  expect(grown).toMatchObject({ zone: { id: 'inbox' }, x: 16, y: 476, zoneHeight: 682 })
})

test('a zone never grows over the shapes below it: the card is put on the page', () => {
  const zones = [zone('inbox'), zone('below', { y: 600, accepts: ['driver'] })]
  const full = [card('inbox', 16, 72), card('inbox', 16, 274)]
  const place = nextPlace(view(zones, full), PAGE, 'question', SIZE)
  expect(place.zone).toBeUndefined()
  const overlapsZone = place.x < 280 && place.y < 1120
  expect(overlapsZone).toBe(false)
})

test('an empty board begins at its corner', () => {
  expect(nextPlace(view([]), PAGE, 'risk', SIZE)).toMatchObject({ zone: undefined, x: 0, y: 0 })
})
