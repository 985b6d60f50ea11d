// The server's repair of updates that no honest page sends, and of honest ones that clash (SYNC-SPEC facts 5 and 4).

import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { DocumentIndex } from '@/lib/document/indexes/document-index'
import { invalidReason } from '@/lib/document/records/record-validity'
import {
  type BoardRecord,
  createRecord,
  deleteRecord,
  readRecordOf,
  updateRecord,
} from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { repairBoard } from '@/lib/document/repair/repair'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCard, addLink, seedBoard } from '@/lib/document/write/write-board'
import { cellRect } from '@/lib/domain/matrix/matrix'
import type { JsonObject } from '@/lib/std/json'
import { cardRecord } from '../../support/board-peer'
import { axesFor } from '../../support/matrices'

function board(): Y.Doc {
  const doc = new Y.Doc()
  const title = { en: 'Risks', ja: 'リスク' }
  const axes = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }
  seedBoard(doc, { shapes: [{ type: 'matrix', x: 0, y: 0, w: 932, h: 676, title, ...axes }], locale: 'en' })
  repairBoard(doc, [])
  return doc
}

/** Writes as the ingest does: the change and its repair in one transaction. */
function ingest(doc: Y.Doc, ids: string[], write: () => void): number {
  return doc.transact((transaction) => {
    write()
    transaction.local = true
    return repairBoard(doc, ids).repaired
  })
}

function expectSound(doc: Y.Doc): void {
  for (const record of readBoard(doc).records.values()) {
    expect(invalidReason(record), JSON.stringify(record).slice(0, 200)).toBeUndefined()
  }
}

const card = { kind: 'risk', title: 'A card', createdBy: 'ada', createdAt: '2024-01-01T00:00:00Z' } as const

function withProps(record: BoardRecord, props: object): BoardRecord {
  return { ...record, props: { ...(record.props as object), ...props } }
}

describe('repairBoard', () => {
  const poison: Record<string, (record: BoardRecord) => BoardRecord> = {
    'its own parent': (record) => ({ ...record, parentId: record.id }),
    'x = 1e300': (record) => ({ ...record, x: 1e300 }),
    'x = NaN': (record) => ({ ...record, x: Number.NaN }),
    'y = Infinity': (record) => ({ ...record, y: Number.POSITIVE_INFINITY }),
    'an unknown prop': (record) => withProps(record, { evil: true }),
    'a bad index': (record) => ({ ...record, index: '!!' }),
    'a likelihood of 7': (record) => withProps(record, { fields: { likelihoodCurrent: 7 } }),
    '5 MB of meta': (record) => ({ ...record, meta: { blob: 'x'.repeat(5_000_000) } }),
    'a forbidden key': (record) => ({ ...record, meta: JSON.parse('{"__proto__": {"polluted": true}}') as JsonObject }),
    'a nameless colour': (record) => withProps(record, { color: 'ultraviolet' }),
  }
  for (const [name, spoil] of Object.entries(poison)) {
    it(`S9, I7: takes ${name} back and keeps the honest change beside it`, () => {
      const doc = board()
      const { id } = addCard(doc, card)
      repairBoard(doc, [id])
      const before = readRecordOf(doc, id)
      if (!before) throw new Error('the card is there')
      const count = ingest(doc, [id], () => updateRecord(doc, before, spoil(withProps(before, { title: 'Honest' }))))
      expect(count).toBe(1)
      expect(readRecordOf(doc, id)).toEqual(withProps(before, { title: 'Honest' }))
      expect(Object.prototype).not.toHaveProperty('polluted')
    })
    it(`S9, I7: takes ${name} out of a new card, or the card`, () => {
      const doc = board()
      const record = withProps(spoil(cardRecord()), {})
      ingest(doc, [record.id], () => createRecord(doc, record))
      expectSound(doc)
    })
  }

  it('I7: cuts a text that two people together made too long', () => {
    const doc = board()
    const { id } = addCard(doc, card)
    repairBoard(doc, [id])
    const title = recordsOf(doc).get(id)?.get('title')
    if (!(title instanceof Y.Text)) throw new Error('titles are Y.Text')
    ingest(doc, [id], () => title.insert(0, '長'.repeat(200)))
    expect(title.toJSON()).toBe('長'.repeat(120))
  })

  it('S9, I7: removes records that don’t belong to a document, and values that aren’t records', () => {
    const doc = board()
    const ids = ['camera:page:page', 'shape:none', 'shape:number']
    ingest(doc, ids, () => {
      createRecord(doc, { id: 'camera:page:page', typeName: 'camera', x: 0, y: 0, z: 1, meta: {} })
      recordsOf(doc).set('shape:none', new Y.Map())
      recordsOf(doc).set('shape:number', 5 as never)
    })
    expect(ids.filter((id) => recordsOf(doc).has(id))).toEqual([])
  })

  it.each([
    ['javascript: in an embed', 'embed', { w: 10, h: 10, url: 'javascript:alert(1)' }],
    ['javascript: in a bookmark', 'bookmark', { w: 10, h: 10, url: 'javascript:alert(1)', assetId: null }],
  ])('S9, I7: removes %s', (_, type, props) => {
    const doc = board()
    const record = shapeRecord(type, 'shape:evil', 'page:page', 'a2', 0, 0, props)
    ingest(doc, [record.id], () => createRecord(doc, record))
    expect(readRecordOf(doc, record.id)).toBeUndefined()
  })

  it.each([
    ['a link-local address', 'http://169.254.169.254/latest/meta-data'],
    ['a private address', 'https://192.168.0.1/a.png'],
    ['another host', 'https://example.org/a.png'],
    ['a drawing with script', 'data:image/svg+xml,<svg onload=alert(1)>'],
  ])('S9, I7, S27: removes an asset at %s', (_, src) => {
    const doc = board()
    const props = { w: 1, h: 1, name: 'a', isAnimated: false, mimeType: 'image/png', src, fileSize: 1 }
    const record = { id: 'asset:evil', typeName: 'asset', type: 'image', props, meta: {} }
    ingest(doc, [record.id], () => createRecord(doc, record))
    expect(readRecordOf(doc, record.id)).toBeUndefined()
  })

  it('S9, I7: cuts a circle of parents at one place', () => {
    const doc = board()
    const ids = ['shape:a', 'shape:b', 'shape:c']
    ingest(doc, ids, () => {
      for (const [i, id] of ids.entries()) createRecord(doc, cardRecord({ id, parentId: ids[(i + 1) % 3] ?? '' }))
    })
    expect(ids.map((id) => readRecordOf(doc, id)?.parentId)).toEqual(['page:page', 'shape:c', 'shape:a'])
  })

  it('S10, I7: if two people put each other’s cards inside one another, the later one’s returns to its page', () => {
    for (const [first, second] of [
      ['shape:a', 'shape:b'],
      ['shape:b', 'shape:a'],
    ] as const) {
      const doc = board()
      ingest(doc, ['page:two', first, second], () => {
        createRecord(doc, { id: 'page:two', typeName: 'page', name: 'Two', index: 'a2', meta: {} })
        for (const id of [first, second]) createRecord(doc, cardRecord({ id, parentId: 'page:two' }))
      })
      const moves = [
        [first, second],
        [second, first],
      ].map(([id = '', parentId = '']) => {
        const person = new Y.Doc()
        Y.applyUpdate(person, Y.encodeStateAsUpdate(doc))
        const before = readRecordOf(person, id)
        if (before) updateRecord(person, before, { ...before, parentId })
        return { id, update: Y.encodeStateAsUpdate(person, Y.encodeStateVector(doc)) }
      })
      for (const { id, update } of moves) ingest(doc, [id], () => Y.applyUpdate(doc, update))
      expect(readRecordOf(doc, first)?.parentId).toBe(second)
      expect(readRecordOf(doc, second)?.parentId).toBe('page:two')
      // If both come at once, the one with the smaller id wins, whoever it is from.
      const other = board()
      ingest(other, ['page:two', first, second], () => {
        createRecord(other, { id: 'page:two', typeName: 'page', name: 'Two', index: 'a2', meta: {} })
        createRecord(other, cardRecord({ id: first, parentId: second }))
        createRecord(other, cardRecord({ id: second, parentId: first }))
      })
      expect(readRecordOf(other, 'shape:a')?.parentId).toBe('page:page')
      expect(readRecordOf(other, 'shape:b')?.parentId).toBe('shape:a')
    }
  })

  it('I7: keeps a card whose parent went away, on the page that it was on', () => {
    const doc = board()
    ingest(doc, ['page:two', 'shape:frame', 'shape:child'], () => {
      createRecord(doc, { id: 'page:two', typeName: 'page', name: 'Two', index: 'a2', meta: {} })
      createRecord(doc, cardRecord({ id: 'shape:frame', parentId: 'page:two' }))
      createRecord(doc, cardRecord({ id: 'shape:child', parentId: 'shape:frame' }))
    })
    ingest(doc, ['shape:frame'], () => deleteRecord(doc, 'shape:frame'))
    expect(readRecordOf(doc, 'shape:child')?.parentId).toBe('page:two')
    ingest(doc, ['page:two'], () => deleteRecord(doc, 'page:two'))
    expect(readRecordOf(doc, 'shape:child')?.parentId).toBe('page:page')
  })

  it('keeps the type of what has an id, also where another record is put in its place', () => {
    const doc = board()
    const card = cardRecord({ x: 10 })
    createRecord(doc, card)
    repairBoard(doc, [card.id])
    const frame = shapeRecord('frame', card.id, 'page:page', 'a9', 99, 0, { w: 9, h: 9, name: '', color: 'black' })
    expect(invalidReason(frame)).toBeUndefined()
    const count = doc.transact(() => {
      deleteRecord(doc, card.id)
      createRecord(doc, frame)
      return repairBoard(doc, [card.id])
    })
    expect(count).toEqual({ repaired: 1, invalid: 1 })
    expect(readRecordOf(doc, card.id)).toMatchObject({ type: 'card', x: 10 })
  })

  it('looks at what was touched, and at nothing else of the board', () => {
    const doc = board()
    doc.transact(() => {
      for (let i = 0; i < 300; i++) createRecord(doc, cardRecord({ id: `shape:c${i}` }))
    })
    repairBoard(doc, [])
    for (const [id, map] of recordsOf(doc).entries()) {
      const refuse = (): never => {
        throw new Error(`${id} was read`)
      }
      if (id !== 'shape:c7') Object.assign(map, { entries: refuse, get: refuse })
    }
    const all = [vi.spyOn(DocumentIndex.prototype, 'ids'), vi.spyOn(recordsOf(doc), 'entries')]
    const before = readRecordOf(doc, 'shape:c7')
    if (!before) throw new Error('the card is there')
    const repairs = doc.transact(() => {
      updateRecord(doc, before, { ...withProps(before, { title: 'New' }), x: 1e300 })
      return repairBoard(doc, ['shape:c7'])
    })
    expect(repairs).toEqual({ repaired: 1, invalid: 1 })
    expect(readRecordOf(doc, 'shape:c7')).toMatchObject({ x: 0, props: { title: 'New', ref: 'R-001' } })
    for (const each of all) expect(each).not.toHaveBeenCalled()
    vi.restoreAllMocks()
    expect(() => canonicalBoard(doc)).toThrow('was read')
  })

  it('I7: removes bindings whose card went away, and those that lead nowhere from the start', () => {
    const doc = board()
    const risk = addCard(doc, card)
    const action = addCard(doc, { ...card, kind: 'recommendation' })
    const link = addLink(doc, { from: action.id, to: risk.id, kind: 'mitigates' }, 'mitigates')
    repairBoard(doc, [risk.id, action.id, link.id])
    expect(viewDocument(doc).links).toHaveLength(1)
    ingest(doc, [risk.id], () => deleteRecord(doc, risk.id))
    const bindings = [...readBoard(doc).records.values()].filter((record) => record.typeName === 'binding')
    expect(bindings.map((binding) => binding.toId)).toEqual([action.id])
  })

  it('I7: puts a page back when the last one is deleted', () => {
    const doc = board()
    // No drawing accepts it.
    const { id } = addCard(doc, { ...card, kind: 'question' })
    ingest(doc, ['page:page', 'document:document'], () => {
      deleteRecord(doc, 'page:page')
      deleteRecord(doc, 'document:document')
    })
    expect(readRecordOf(doc, id)?.parentId).toBe('page:page')
    expect(readRecordOf(doc, 'document:document')).toBeDefined()
    expectSound(doc)
  })

  it('gives every card a reference of its own and never changes it', () => {
    const doc = board()
    const cards = [
      withProps(cardRecord({ id: 'shape:b' }), { ref: 'R-001' }),
      withProps(cardRecord({ id: 'shape:a' }), { ref: 'R-001' }),
      cardRecord({ id: 'shape:c' }),
    ]
    for (const record of cards) ingest(doc, [record.id], () => createRecord(doc, record))
    const refOf = (id: string) => viewDocument(doc).cards.find((found) => found.id === id)?.ref
    expect(['shape:a', 'shape:b', 'shape:c'].map(refOf)).toEqual(['R-001', 'R-002', 'R-003'])
    const record = readRecordOf(doc, 'shape:c')
    if (record) ingest(doc, ['shape:c'], () => updateRecord(doc, record, withProps(record, { ref: 'R-777' })))
    expect(refOf('shape:c')).toBe('R-003')
  })

  it('puts a card of the matrix where its fields say', () => {
    const doc = board()
    const matrixId = [...readBoard(doc).records.values()].find((record) => record.type === 'matrix')?.id ?? ''
    const record = withProps(cardRecord({ parentId: matrixId, x: 3, y: 3 }), {
      fields: { likelihoodCurrent: 4, impactCurrent: 5 },
    })
    ingest(doc, [record.id], () => createRecord(doc, record))
    const cell = cellRect(axesFor({ w: 932, h: 676 }).grid, { x: 5, y: 4 })
    const placed = readRecordOf(doc, record.id)
    expect(Number(placed?.x)).toBeGreaterThan(cell.x)
    expect(Number(placed?.x)).toBeLessThan(cell.x + cell.w)
    expect(repairBoard(doc, [record.id])).toEqual({ repaired: 0, invalid: 0 })
  })
})
