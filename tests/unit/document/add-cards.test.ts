// Many cards that the server adds to a board at once: apart from everything there, in the step's place as far as it
// accepts them, with consecutive references, and all or none.

import { createShapeId } from '@tldraw/tlschema'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { BoardCard } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCards, hasEverHad } from '@/lib/document/write/add-cards'
import { removeCards } from '@/lib/document/write/remove-content'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { overlaps } from '@/lib/domain/rect'
import type { TemplateShape } from '@/lib/domain/template'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'

type Room = Parameters<typeof addCards>[2]

const WORDS = { title: { en: 'T', ja: 'T' } }
const ZONE = {
  type: 'zone',
  x: 0,
  y: 0,
  w: 500,
  h: 400,
  hint: WORDS.title,
  accepts: [],
  ...WORDS,
} as const satisfies TemplateShape
const MATRIX = {
  type: 'matrix',
  x: 1_000,
  y: 0,
  w: 900,
  h: 700,
  ...WORDS,
  xField: 'likelihoodCurrent',
  yField: 'impactCurrent',
} as const satisfies TemplateShape

function boardOf(...shapes: TemplateShape[]): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes, locale: 'en' })
  return doc
}
const written = (count: number, body = '') =>
  Array.from({ length: count }, (_, i) => ({ id: createShapeId(), title: `Card ${i}`, body, createdBy: 'anonymous' }))
const add = (
  doc: Y.Doc,
  cards: ReturnType<typeof written>,
  placeId: string | null = null,
  limits: Room = DEFAULT_LIMITS,
) => addCards(doc, { kind: 'risk', cards, createdAt: '2026-01-01T00:00:00.000Z', placeId }, limits)

function expectApart(cards: readonly BoardCard[]): void {
  const pairs = cards.flatMap((a, i) =>
    cards.slice(i + 1).flatMap((b) => (a.parentId === b.parentId && overlaps(a, b) ? [[a.title, b.title]] : [])),
  )
  expect(pairs).toEqual([])
}

describe('addCards', () => {
  it('places two hundred below everything, apart, in the order of their references', () => {
    const doc = boardOf()
    addCard(doc, { kind: 'risk', title: 'There', createdBy: 'ada', createdAt: '' })
    const props = {
      w: 100,
      h: 100,
      segments: [
        {
          type: 'free',
          points: [
            { x: 0, y: 0, z: 0.5 },
            { x: 90, y: 3_000, z: 0.5 },
          ],
        },
      ],
    }
    doc.transact(() => createRecord(doc, shapeRecord('draw', 'shape:drawn', 'page:page', 'a5', -40, 0, props)))
    const cards = written(200, 'Some words that people wrote below the title of it, and a few more of them.')
    add(doc, cards)
    const made = viewDocument(doc).cards.filter(({ createdBy }) => createdBy === 'anonymous')
    expect(made.map(({ title }) => title)).toEqual(cards.map(({ title }) => title))
    expect(made.map(({ ref }) => ref)).toEqual(cards.map((_, i) => `R-${String(i + 2).padStart(3, '0')}`))
    expect(Math.min(...made.map(({ y }) => y))).toBeGreaterThan(3_000)
    expectApart(viewDocument(doc).cards)
  })

  it('fills the zone of the step before another one, and lets it grow', () => {
    const doc = boardOf(ZONE, { ...ZONE, x: 600 })
    const [, second] = viewDocument(doc).zones
    add(doc, written(9), second?.id ?? null)
    expect(new Set(viewDocument(doc).cards.map(({ parentId }) => parentId))).toEqual(new Set([second?.id]))
    expect(viewDocument(doc).zones.map(({ h }) => h > ZONE.h)).toEqual([false, true])
    expectApart(viewDocument(doc).cards)
  })

  it('lets cards wait in the tray of the step’s matrix, though a zone would take them too', () => {
    const doc = boardOf(ZONE, MATRIX)
    const [matrix] = viewDocument(doc).matrices
    add(doc, written(5), matrix?.id ?? null)
    expect(viewDocument(doc).cards.map(({ parentId }) => parentId)).toEqual(Array.from({ length: 5 }, () => matrix?.id))
    expectApart(viewDocument(doc).cards)
  })

  it('are added without a place that was removed', () => {
    const doc = boardOf()
    add(doc, written(2), 'shape:gone')
    expect(viewDocument(doc).cards.map(({ parentId }) => parentId)).toEqual(['page:page', 'page:page'])
  })

  it('adds none if there is no room for all', () => {
    const doc = boardOf(ZONE)
    expect(() => add(doc, written(4), null, { ...DEFAULT_LIMITS, maxShapesPerPage: 4 })).toThrow(/room for 3/)
    expect(viewDocument(doc).cards).toEqual([])
    add(doc, written(3), null, { ...DEFAULT_LIMITS, maxShapesPerPage: 4 })
    expect(viewDocument(doc).cards).toHaveLength(3)
  })

  it('remembers a card that was taken away again', () => {
    const doc = boardOf()
    const [card] = written(1)
    const id = card?.id ?? ''
    expect(hasEverHad(doc, id)).toBe(false)
    add(doc, card ? [card] : [])
    removeCards(doc, new Set([id]))
    const again = new Y.Doc()
    Y.applyUpdate(again, Y.encodeStateAsUpdate(doc))
    expect([viewDocument(again).cards.length, hasEverHad(again, id)]).toEqual([0, true])
  })
})
