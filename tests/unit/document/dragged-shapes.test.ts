// Shapes that were only dragged are not checked closely. The board must come out as if they were.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { touchedRecords } from '@/lib/document/records/touched-records'
import { type Repairs, repairBoard } from '@/lib/document/repair/repair'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'

const { maxRecordNumber } = DEFAULT_LIMITS
const FREE = 'shape:free'
const FRAMED = 'shape:framed'
const CARD = { kind: 'risk', title: 'A card', createdBy: 'ann', createdAt: '2024-01-01T00:00:00Z' } as const

/** A shape on its page, one in a frame, and a card in a cell of a matrix. */
function makeBoard(): { doc: Y.Doc; inMatrix: string } {
  const doc = new Y.Doc()
  doc.clientID = 1
  const axes = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }
  const title = { en: 'Risks', ja: 'リスク' }
  seedBoard(doc, { shapes: [{ type: 'matrix', x: 0, y: 0, w: 932, h: 676, title, ...axes }], locale: 'en' })
  const { id: inMatrix } = addCard(doc, { ...CARD, fields: { likelihoodCurrent: 3, impactCurrent: 2 } })
  const frame = { w: 500, h: 500, name: '', color: 'black' }
  const free = (id: string, parentId: string) => shapeRecord('frame', id, parentId, 'a5', 10, 20, frame)
  createRecord(doc, shapeRecord('frame', 'shape:frame', 'page:page', 'a4', 0, 0, frame))
  createRecord(doc, free(FREE, 'page:page'))
  createRecord(doc, free(FRAMED, 'shape:frame'))
  repairBoard(doc, [...recordsOf(doc).keys()])
  const records = [...readBoard(doc).records.values()]
  const matrix = records.find(({ type }) => type === 'matrix')
  doc.transact(() => recordsOf(doc).get(inMatrix)?.set('parentId', matrix?.id))
  repairBoard(doc, [inMatrix])
  return { doc, inMatrix }
}

const made = makeBoard()

/** A copy of the board, known to the repair, which has looked at every record. */
function board(): { doc: Y.Doc; inMatrix: string } {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(made.doc))
  repairBoard(doc, [])
  repairBoard(doc, [...recordsOf(doc).keys()])
  return { doc, inMatrix: made.inMatrix }
}

/** Writes and repairs as the server does; `isDetailed` gives the repair the changed keys of each record. */
function ingest(doc: Y.Doc, isDetailed: boolean, write: () => void): Repairs {
  return doc.transact((transaction) => {
    write()
    transaction.local = true
    const touched = touchedRecords(transaction)
    return repairBoard(doc, isDetailed ? touched : touched.keys())
  })
}

const set = (doc: Y.Doc, id: string, key: string, value: unknown) => recordsOf(doc).get(id)?.set(key, value)

test.each([
  [0, 0],
  [maxRecordNumber, -maxRecordNumber],
  [-0.5, 1e-7],
])('a shape lies at %d, %d without a repair', (x, y) => {
  const { doc } = board()
  for (const id of [FREE, FRAMED]) {
    expect(ingest(doc, true, () => set(doc, id, 'xy', [x, y]))).toEqual({ repaired: 0, invalid: 0 })
    expect(readBoard(doc).records.get(id)).toMatchObject({ x, y })
  }
})

test.each([
  ['beyond the bounds', [maxRecordNumber + 1, 0]],
  ['at NaN', [0, Number.NaN]],
  ['at Infinity', [Number.NEGATIVE_INFINITY, 0]],
  ['at texts', ['1', '2']],
  ['at one number', [1]],
  ['at three numbers', [1, 2, { three: 3 }]],
  ['nowhere', null],
  ['at a text', 'xy'],
  ['at a shared type', new Y.Map()],
])('S9: a shape that was dragged to lie %s is put right as one that was written otherwise is', (_where, place) => {
  const boards = [true, false].map((isDetailed) => {
    const { doc } = board()
    const value = place instanceof Y.Map ? new Y.Map() : place
    return { repairs: ingest(doc, isDetailed, () => set(doc, FREE, 'xy', value)), content: canonicalBoard(doc) }
  })
  expect(boards[0]).toEqual(boards[1])
  expect(boards[0]).toEqual({ repairs: { repaired: 1, invalid: 1 }, content: canonicalBoard(board().doc) })
})

test('a shape whose place was taken away is put right as well', () => {
  const { doc } = board()
  const before = canonicalBoard(doc)
  expect(ingest(doc, true, () => recordsOf(doc).get(FREE)?.delete('xy'))).toEqual({ repaired: 1, invalid: 1 })
  expect(canonicalBoard(doc)).toBe(before)
})

test('F29: a shape that was stored unsound is put right when it is dragged', () => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(made.doc))
  set(doc, FREE, 'rotation', 'askew')
  repairBoard(doc, [])
  expect(ingest(doc, true, () => set(doc, FREE, 'xy', [1, 1])).invalid).toBe(1)
  expect(readBoard(doc).records.get(FREE)).toMatchObject({ rotation: 0 })
})

test('a card of a matrix goes back to its cell', () => {
  const { doc, inMatrix } = board()
  const before = canonicalBoard(doc)
  expect(ingest(doc, true, () => set(doc, inMatrix, 'xy', [1, 1]))).toEqual({ repaired: 1, invalid: 0 })
  expect(canonicalBoard(doc)).toBe(before)
})

const anyChange = fc.record({
  id: fc.constantFrom(FREE, FRAMED, 'shape:frame', 'inMatrix', 'page:page'),
  key: fc.constantFrom('xy', 'xy', 'xy', 'parentId', 'rotation'),
  value: fc.oneof(
    fc.tuple(fc.double(), fc.double()),
    fc.tuple(fc.integer(), fc.integer()),
    fc.constantFrom('page:page', 'shape:frame', FREE, 0.5),
  ),
})

test('I7: a board comes out as if every shape had been looked at', () => {
  const property = fc.property(
    fc.array(fc.array(anyChange, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
    (updates) => {
      const boards = [true, false].map((isDetailed) => {
        const { doc, inMatrix } = board()
        for (const changes of updates) {
          ingest(doc, isDetailed, () => {
            for (const { id, key, value } of changes) set(doc, id === 'inMatrix' ? inMatrix : id, key, value)
          })
        }
        return canonicalBoard(doc)
      })
      expect(boards[0]).toBe(boards[1])
    },
  )
  fc.assert(property, { numRuns: 200 })
  // Two hundred boards are laid out twice.
}, 60_000)
