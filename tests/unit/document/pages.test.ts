// Pages that two people change at once, and arrows between pages, brought together by a server.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  type BoardRecord,
  createRecord,
  deleteRecord,
  readRecordOf,
  updateRecord,
} from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { cardRecord } from '../../support/board-peer'
import { board, ingest } from '../../support/repaired-board'

const pageRecord = (id: string, index: string): BoardRecord => ({
  id: `page:${id}`,
  typeName: 'page',
  name: id,
  index,
  meta: {},
})
const ARROW = { kind: 'arc', color: 'black', labelColor: 'black', fill: 'none', dash: 'draw', size: 's' }
const MORE = { arrowheadStart: 'none', arrowheadEnd: 'arrow', font: 'draw', bend: 0, text: '', labelPosition: 0.5 }
const PLACE = { start: { x: 0, y: 0 }, end: { x: 2, y: 0 }, scale: 1, elbowMidPoint: 0.5 }

function arrowRecord(id: string, parentId: string, meta: Record<string, string> = {}): BoardRecord {
  return { ...shapeRecord('arrow', id, parentId, 'a8', 0, 0, { ...ARROW, ...MORE, ...PLACE }), meta }
}

function bindingRecord(fromId: string, toId: string, terminal: 'start' | 'end'): BoardRecord {
  const anchor = { normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }
  const id = `binding:${fromId.slice(6)}-${terminal}`
  return { id, typeName: 'binding', type: 'arrow', fromId, toId, meta: {}, props: { ...anchor, terminal } }
}

function write(doc: Y.Doc, ...records: readonly BoardRecord[]): void {
  ingest(doc, () => {
    for (const record of records) createRecord(doc, record)
  })
}

function change(doc: Y.Doc, id: string, values: Partial<BoardRecord>): void {
  const before = readRecordOf(doc, id)
  if (before) updateRecord(doc, before, { ...before, ...values } as BoardRecord)
}

/** The two changes to copies of the board, merged on the server. Returns how much was invalid. */
function atOnce(doc: Y.Doc, ...acts: ((copy: Y.Doc) => void)[]): number {
  const before = Y.encodeStateVector(doc)
  const updates = acts.map((act, i) => {
    const copy = new Y.Doc()
    copy.clientID = 100 + i
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    copy.transact(() => act(copy))
    return Y.encodeStateAsUpdate(copy, before)
  })
  let invalid = 0
  for (const update of updates) invalid += ingest(doc, () => Y.applyUpdate(doc, update)).invalid
  return invalid
}

const pagesIn = (doc: Y.Doc) => viewBoard(readBoard(doc).records.values()).pages.map(({ id }) => id)
const linksIn = (doc: Y.Doc) => viewBoard(readBoard(doc).records.values()).links.map(({ from, to }) => [from, to])
const parentOf = (doc: Y.Doc, id: string) => readRecordOf(doc, id)?.parentId

/** A first page with the cards a and b, and a second one with the card c. */
function twoPages(): Y.Doc {
  const doc = board()
  write(doc, pageRecord('two', 'a2'))
  write(
    doc,
    cardRecord({ id: 'shape:a', index: 'a1' }),
    cardRecord({ id: 'shape:b', index: 'a2' }),
    cardRecord({ id: 'shape:c', index: 'a1', parentId: 'page:two' }),
  )
  return doc
}

/** Adds a link from one card to another. */
function link(doc: Y.Doc, id: string, from: string, to: string): void {
  write(
    doc,
    arrowRecord(id, parentOf(doc, from) as string, { linkKind: 'supports' }),
    bindingRecord(id, from, 'start'),
    bindingRecord(id, to, 'end'),
  )
}

describe('pages that two people change at once', () => {
  it('S10, I16: a card that is made on a page while somebody deletes it comes to the first page', () => {
    const doc = twoPages()
    const invalid = atOnce(
      doc,
      (copy) => {
        deleteRecord(copy, 'shape:c')
        deleteRecord(copy, 'page:two')
      },
      (copy) => createRecord(copy, cardRecord({ id: 'shape:new', index: 'a3', parentId: 'page:two' })),
    )
    expect(invalid).toBe(0)
    expect(pagesIn(doc)).toEqual(['page:page'])
    expect(parentOf(doc, 'shape:new')).toBe('page:page')
    expect(readRecordOf(doc, 'shape:c')).toBeUndefined()
  })

  it('S10, I16: a card that is moved to a page while somebody deletes it comes back to its page', () => {
    const doc = twoPages()
    write(doc, pageRecord('three', 'a3'))
    const invalid = atOnce(
      doc,
      (copy) => deleteRecord(copy, 'page:three'),
      (copy) => change(copy, 'shape:c', { parentId: 'page:three' }),
    )
    expect(invalid).toBe(0)
    expect(parentOf(doc, 'shape:c')).toBe('page:two')
  })

  it('S10, I16: of two people who each delete one of the last two pages, both get an empty page', () => {
    const doc = twoPages()
    const invalid = atOnce(
      doc,
      (copy) => {
        for (const id of ['shape:a', 'shape:b', 'page:page']) deleteRecord(copy, id)
      },
      (copy) => {
        for (const id of ['shape:c', 'page:two']) deleteRecord(copy, id)
      },
    )
    expect(invalid).toBe(0)
    expect(pagesIn(doc)).toEqual(['page:page'])
  })

  it('I16: of two pages that come to one place in the order, the one that was there keeps it, and both have a place', () => {
    const doc = twoPages()
    atOnce(
      doc,
      (copy) => createRecord(copy, pageRecord('y', 'a3')),
      (copy) => createRecord(copy, pageRecord('x', 'a3')),
    )
    expect(pagesIn(doc)).toEqual(['page:page', 'page:two', 'page:y', 'page:x'])
    expect(readRecordOf(doc, 'page:y')?.index).toBe('a3')
    const places = pagesIn(doc).map((id) => readRecordOf(doc, id)?.index)
    expect(new Set(places).size).toBe(4)
  })
})

describe('arrows between pages', () => {
  it('a link keeps both its cards when one of them goes to another page', () => {
    const doc = twoPages()
    link(doc, 'shape:link', 'shape:a', 'shape:b')
    ingest(doc, () => change(doc, 'shape:b', { parentId: 'page:two' }))
    expect(linksIn(doc)).toEqual([['shape:a', 'shape:b']])
    expect(parentOf(doc, 'shape:link')).toBe('page:page')
  })

  it('a link goes to the page of the card that it leads from, also when that is in a zone', () => {
    const doc = twoPages()
    const zone = { w: 300, h: 300, title: '', hint: '', accepts: [], writeField: '', writeValue: '' }
    write(doc, shapeRecord('zone', 'shape:zone', 'page:page', 'a4', 0, 0, zone))
    ingest(doc, () => change(doc, 'shape:a', { parentId: 'shape:zone' }))
    link(doc, 'shape:link', 'shape:a', 'shape:b')
    ingest(doc, () => change(doc, 'shape:link', { parentId: 'page:page' }))
    ingest(doc, () => change(doc, 'shape:zone', { parentId: 'page:two' }))
    expect(parentOf(doc, 'shape:link')).toBe('page:two')
    expect(linksIn(doc)).toEqual([['shape:a', 'shape:b']])
  })

  it('S10: a link drawn while its first card moves to another page moves there too', () => {
    const doc = twoPages()
    atOnce(
      doc,
      (copy) => change(copy, 'shape:c', { parentId: 'page:page', index: 'a5' }),
      (copy) => {
        createRecord(copy, arrowRecord('shape:link', 'page:two', { linkKind: 'supports' }))
        createRecord(copy, bindingRecord('shape:link', 'shape:c', 'start'))
        createRecord(copy, bindingRecord('shape:link', 'shape:b', 'end'))
      },
    )
    expect(parentOf(doc, 'shape:link')).toBe('page:page')
    expect(linksIn(doc)).toEqual([['shape:c', 'shape:b']])
  })

  it('another arrow lets go of a shape that moves to another page, and keeps the rest', () => {
    const doc = twoPages()
    write(
      doc,
      arrowRecord('shape:arrow', 'page:page'),
      bindingRecord('shape:arrow', 'shape:a', 'start'),
      bindingRecord('shape:arrow', 'shape:b', 'end'),
    )
    const { invalid } = ingest(doc, () => change(doc, 'shape:b', { parentId: 'page:two' }))
    expect(invalid).toBe(0)
    expect(readRecordOf(doc, 'binding:arrow-start')).toBeDefined()
    expect(readRecordOf(doc, 'binding:arrow-end')).toBeUndefined()
    expect(parentOf(doc, 'shape:arrow')).toBe('page:page')
  })
})
