// The index that repair uses must always equal one that was built this moment, whatever happened to the document and
// however it was read. Otherwise a board would depend on when its server was started.

import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type BoardIndex, indexBoard, indexOf } from '@/lib/document/indexes/board-index'
import { DocumentIndex } from '@/lib/document/indexes/document-index'
import { isFirm } from '@/lib/document/records/firm-ground'
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
import { touchedRecords } from '@/lib/document/records/touched-records'
import { repairBoard } from '@/lib/document/repair/repair'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { seedBoard } from '@/lib/document/write/write-board'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { cardRecord } from '../../support/board-peer'
import { PLAIN_ARROW } from '../../support/plain-arrow'

const SHAPES = Array.from({ length: 10 }, (_, i) => `shape:s${i}`)
const PAGES = ['page:page', 'page:b', 'page:c']
const BINDINGS = ['binding:a', 'binding:b', 'binding:c']
const IDS = [...SHAPES, ...PAGES, ...BINDINGS, 'document:document']
const REFS = ['', 'R-001', 'R-002', 'R-007', 'R-999999', 'REC-001', 'nonsense']
/** Small enough that random boards reach them. */
const LIMITS = { ...DEFAULT_LIMITS, maxRecordsPerBoard: 14, maxShapesPerPage: 5 }

type Write = (doc: Y.Doc) => void

function change(doc: Y.Doc, id: string, spoil: (record: BoardRecord) => object): void {
  const record = readRecordOf(doc, id)
  if (record) updateRecord(doc, record, spoil(record) as BoardRecord)
}

const MATRIX = {
  w: 932,
  h: 764,
  title: 'Risks',
  xField: 'impactCurrent',
  yField: 'likelihoodCurrent',
  layout: 'grid',
  xLow: '',
  xHigh: '',
  yLow: '',
  yHigh: '',
}
const ANCHOR = { normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' }

function card(id: string, parentId: string, ref: string, step: number): BoardRecord {
  const record = cardRecord({ id, parentId })
  const fields = { likelihoodCurrent: step, impactCurrent: 3 }
  return { ...record, props: { ...(record.props as object), ref, fields } }
}

const shapeId = fc.constantFrom(...SHAPES)
const parentId = fc.constantFrom(...SHAPES, ...PAGES)
const step = fc.integer({ min: 1, max: 5 })

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.tuple(shapeId, parentId, fc.constantFrom(...REFS), step).map(
    (all): Write =>
      (doc) =>
        createRecord(doc, card(...all)),
  ),
  fc.tuple(shapeId, parentId, fc.constantFrom('arrow', 'matrix')).map(
    ([id, parent, type]): Write =>
      (doc) => {
        createRecord(doc, shapeRecord(type, id, parent, 'a5', 0, 0, type === 'arrow' ? PLAIN_ARROW : MATRIX))
      },
  ),
  fc.tuple(shapeId, parentId).map(
    ([id, parent]): Write =>
      (doc) =>
        change(doc, id, (record) => ({ ...record, parentId: parent })),
  ),
  fc.tuple(shapeId, fc.constantFrom(1, 1e300)).map(
    ([id, x]): Write =>
      (doc) => {
        change(doc, id, (record) => ({ ...record, x }))
      },
  ),
  fc.tuple(shapeId, fc.constantFrom(...REFS)).map(
    ([id, ref]): Write =>
      (doc) => {
        change(doc, id, (record) => ({ ...record, props: { ...(record.props as object), ref } }))
      },
  ),
  fc.tuple(fc.constantFrom(...BINDINGS), shapeId, shapeId, fc.constantFrom('start', 'end')).map(
    ([id, fromId, toId, terminal]): Write =>
      (doc) => {
        const props = { terminal, ...ANCHOR }
        createRecord(doc, { id, typeName: 'binding', type: 'arrow', fromId, toId, props, meta: {} })
      },
  ),
  fc.constantFrom(...PAGES).map(
    (id): Write =>
      (doc) => {
        createRecord(doc, { id, typeName: 'page', name: id, index: 'a1', meta: {} })
      },
  ),
  fc.constantFrom(...IDS).map(
    (id): Write =>
      (doc) =>
        deleteRecord(doc, id),
  ),
  fc.constantFrom(...IDS).map(
    (id): Write =>
      (doc) => {
        recordsOf(doc).set(id, 5 as never)
      },
  ),
)
const RUNS = { numRuns: 40 * Number(process.env.PROPERTY_RUNS ?? 1) }
const batch = fc.array(write, { minLength: 1, maxLength: 6 })

function board(): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  return doc
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** Every answer an index can give. */
function answersOf({ records, shapes }: BoardIndex): object {
  const idsOf = (found: Iterable<BoardRecord>) => [...found].map(({ id }) => id).sort()
  return {
    size: records.size,
    ids: [...records.ids()].sort(),
    perId: IDS.map((id) => [id, records.get(id), idsOf(records.dependentsOf(id)), shapes.pageOf(id), shapes.on(id)]),
    perType: ['document', 'page', 'shape', 'binding'].map((type) => [
      idsOf(records.ofType(type)),
      records.hasType(type),
    ]),
    perRef: REFS.map((ref) => [...records.refs.cardsWith(ref)].sort()),
    next: CARD_KINDS.map((kind) => records.refs.next(kind)),
  }
}

function expectFresh(doc: Y.Doc): void {
  expect(answersOf(indexOf(doc))).toEqual(answersOf(indexOf(copyOf(doc))))
}

/** Applies an update as the server does: at most four rounds, in its transaction. */
function ingest(doc: Y.Doc, update: Uint8Array): void {
  doc.transact((transaction) => {
    Y.applyUpdate(doc, update)
    transaction.local = true
    for (let round = 0; round < 4; round++) {
      if (repairBoard(doc, touchedRecords(transaction), LIMITS).repaired === 0) break
    }
    expect(repairBoard(doc, touchedRecords(transaction), LIMITS)).toEqual({ repaired: 0, invalid: 0 })
  })
}

/** The update of an editor who sees the board. */
function updateBy(doc: Y.Doc, writes: readonly Write[]): Uint8Array {
  const editor = copyOf(doc)
  const before = Y.encodeStateVector(editor)
  editor.transact(() => {
    for (const each of writes) each(editor)
  })
  return Y.encodeStateAsUpdate(editor, before)
}

function expectSound(doc: Y.Doc): void {
  const { records } = readBoard(doc)
  expect(recordsOf(doc).size).toBe(records.size)
  for (const record of records.values()) {
    expect([record, invalidReason(record), isFirm(record, (id) => records.get(id))]).toEqual([record, undefined, true])
  }
}

describe('the index of a board', { timeout: 120_000 }, () => {
  it('I7: says after any repairs what a fresh one says, and any server comes to the same sound board', () => {
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 12 }), (batches) => {
        const doc = board()
        indexOf(doc)
        for (const writes of batches) {
          const update = updateBy(doc, writes)
          const restarted = copyOf(doc)
          restarted.clientID = doc.clientID
          indexOf(restarted)
          ingest(doc, update)
          ingest(restarted, update)
          expect(canonicalBoard(restarted)).toBe(canonicalBoard(doc))
          expectSound(doc)
          expectFresh(doc)
        }
        const all = readBoard(doc).records.keys()
        expect(repairBoard(doc, all, LIMITS)).toEqual({ repaired: 0, invalid: 0 })
      }),
      RUNS,
    )
  })

  it('follows changes that nobody repairs, and the repairs of a board that was not sound', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(batch, fc.boolean()), { minLength: 1, maxLength: 12 }), (batches) => {
        const doc = board()
        indexOf(doc)
        for (const [writes, isRepaired] of batches) {
          if (isRepaired) ingest(doc, updateBy(doc, writes))
          else Y.applyUpdate(doc, updateBy(doc, writes))
          expectFresh(doc)
        }
      }),
      RUNS,
    )
  })

  it('is the same when it is read in steps, with changes and repairs in between', () => {
    fc.assert(
      fc.property(fc.array(batch, { maxLength: 4 }), fc.array(batch, { maxLength: 20 }), (before, between) => {
        const doc = board()
        for (const writes of before) Y.applyUpdate(doc, updateBy(doc, writes))
        const rest = [...between]
        for (const _step of indexBoard(doc, 1)) {
          const writes = rest.shift()
          if (writes) Y.applyUpdate(doc, updateBy(doc, writes))
        }
        expectFresh(doc)
      }),
      RUNS,
    )
  })

  it('is kept when a repair needed it before its reading in steps was done', () => {
    const doc = board()
    const reading = indexBoard(doc, 1)
    reading.next()
    repairBoard(doc, [])
    const first = indexOf(doc)
    for (const _step of reading);
    expect(indexOf(doc)).toBe(first)
    createRecord(doc, card('shape:s1', 'page:page', 'R-001', 2))
    expectFresh(doc)
  })

  it('lends readers just the records of the document, in its order, also in the middle of a change and of its repair', () => {
    const expectTrue = (doc: Y.Doc) => {
      const fresh = [...recordsOf(doc).keys()].map((id) => [id, readRecordOf(doc, id)] as const)
      expect([...readBoard(doc).records]).toEqual(fresh.filter(([, record]) => record !== undefined))
    }
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 12 }), (batches) => {
        const doc = board()
        indexOf(doc)
        for (const writes of batches) {
          doc.transact((transaction) => {
            for (const each of writes) {
              each(doc)
              expectTrue(doc)
            }
            repairBoard(doc, touchedRecords(transaction), LIMITS)
            expectTrue(doc)
          })
          expectTrue(doc)
        }
      }),
      RUNS,
    )
  })

  it('S49: spares readers of a large board the reading, except of records touched by a change in progress', () => {
    const doc = board()
    createRecord(doc, cardRecord({ id: 'shape:a' }))
    createRecord(doc, cardRecord({ id: 'shape:b' }))
    indexOf(doc)
    const before = readBoard(doc).records
    expect(readBoard(doc).records.get('shape:a')).toBe(before.get('shape:a'))
    doc.transact(() => {
      change(doc, 'shape:b', (record) => ({ ...record, x: 77 }))
      const { records } = readBoard(doc)
      expect(records.get('shape:a')).toBe(before.get('shape:a'))
      expect(records.get('shape:b')).toMatchObject({ x: 77 })
    })
  })

  it('reads a dragged shape as the document has it, also where a foreign page has named a group like a number of the place', () => {
    const doc = board()
    createRecord(doc, cardRecord({ id: 'shape:a' }))
    createRecord(doc, cardRecord({ id: 'shape:b' }))
    indexOf(doc)
    recordsOf(doc).get('shape:b')?.set('x', 5)
    for (const id of ['shape:a', 'shape:b']) {
      const read = vi.spyOn(DocumentIndex.prototype, 'read')
      recordsOf(doc).get(id)?.set('xy', [70, 80])
      expect(read).toHaveBeenCalledTimes(id === 'shape:a' ? 0 : 1)
      read.mockRestore()
      expect(indexOf(doc).records.get(id)).toEqual(readRecordOf(doc, id))
    }
    expect(indexOf(doc).records.get('shape:a')).toMatchObject({ x: 70, y: 80 })
  })

  it('is read in steps of a hundred records', () => {
    const doc = board()
    doc.transact(() => {
      for (let i = 0; i < 500; i++) createRecord(doc, cardRecord({ id: `shape:c${i}` }))
    })
    const read = vi.spyOn(DocumentIndex.prototype, 'read')
    try {
      for (const _step of indexBoard(doc)) {
        for (const [ids] of read.mock.calls) expect([...ids].length).toBeLessThanOrEqual(100)
        expect(read.mock.calls.length).toBeLessThanOrEqual(1 + Math.ceil(recordsOf(doc).size / 100))
        read.mockClear()
      }
    } finally {
      read.mockRestore()
    }
    expect(indexOf(doc).records.size).toBe(recordsOf(doc).size)
  })
})
