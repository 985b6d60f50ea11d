// Each limit on a record, and on the number of records, at its value and one beyond (SYNC-SPEC 2).

import { describe, expect, it, test } from 'vitest'
import type * as Y from 'yjs'
import type { RecordLimits } from '@/lib/document/records/record-limits'
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
import { type Repairs, repairBoard } from '@/lib/document/repair/repair'
import { readBoard } from '@/lib/document/view/read-board'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { JsonObject, JsonValue } from '@/lib/std/json'
import { jsonEqual } from '@/lib/std/json-equal'
import { cardRecord } from '../../support/board-peer'
import { board, ingest } from '../../support/repaired-board'

const FONT = { color: 'black', labelColor: 'black', size: 'm', font: 'draw', scale: 1, url: '' }
const NOTE = { ...FONT, align: 'middle', verticalAlign: 'middle', growY: 0, fontSizeAdjustment: 0 }
const DRAW = { color: 'black', fill: 'none', dash: 'draw', size: 'm', isComplete: true, isClosed: false, isPen: false }

const noteProps = (content: readonly JsonValue[]): JsonObject => ({
  ...NOTE,
  richText: { type: 'doc', content: [...content] },
})
const note = (): BoardRecord =>
  shapeRecord('note', 'shape:note', 'page:page', 'a2', 0, 0, noteProps([{ type: 'paragraph' }]))

/** An image of so many bytes of data. */
function image(size: number): BoardRecord {
  const file = { w: 1, h: 1, name: 'a', isAnimated: false, mimeType: 'image/png', fileSize: 1 }
  const src = `data:image/png;base64,${'A'.repeat(size)}`
  return { id: 'asset:image', typeName: 'asset', type: 'image', props: { ...file, src }, meta: {} }
}

/** Every point of it is at `x`, `x`. */
function drawing(segments: readonly number[], x: number, meta: JsonObject = {}): BoardRecord {
  const points = (count: number) => Array.from({ length: count }, () => ({ x, y: x, z: 0.5 }))
  const props = { ...DRAW, scale: 1, segments: segments.map((count) => ({ type: 'free', points: points(count) })) }
  return { ...shapeRecord('draw', 'shape:draw', 'page:page', 'a2', 0, 0, props), meta }
}

const withMeta = (meta: JsonObject): BoardRecord => ({ ...cardRecord({ id: 'shape:card' }), meta })
const documentWith = (meta: JsonObject): BoardRecord => ({
  id: 'document:document',
  typeName: 'document',
  gridSize: 10,
  name: '',
  meta,
})
const letters = (count: number): string => 'x'.repeat(count)
const jsonLength = (value: JsonValue): number => JSON.stringify(value).length
/** A record's position does not count; all of these lie at 0, 0. */
const sizeOf = (record: BoardRecord): number => jsonLength(record) - '00'.length

/** A record with one part of exactly this size. */
type Sized = (size: number) => BoardRecord

type CountLimit = 'maxRecordsPerBoard' | 'maxShapesPerPage' | 'maxPagesPerBoard'
/** A text that is too long is cut: tests/unit/document/repair-rich-text.test.ts tests that. */
type Cut = 'maxRichTextChars'

const SIZED: Record<Exclude<keyof RecordLimits, CountLimit | Cut>, Sized> = {
  maxRecordChars: (size) => image(size - sizeOf(image(0)) - '00'.length),
  maxDrawRecordChars: (size) => {
    const x = 0.12345678901234568
    const count = Math.floor((size - 1_000) / jsonLength([{ x, y: x, z: 0.5 }]))
    const rest = size - sizeOf(drawing([count], x))
    // Further points make up the rest, and a text of some letters.
    const more = Math.floor((rest - 100) / jsonLength([{ x, y: x, z: 0.5 }]))
    return drawing([count + more], x, {
      text: letters(size - sizeOf(drawing([count + more], x, { text: '' }))),
    })
  },
  maxDrawPoints: (size) => drawing([size - 100, 100], 1),
  maxTextChars: (size) => ({
    ...note(),
    props: { ...(note().props as JsonObject), url: `https://${letters(size - 'https://'.length)}` },
  }),
  maxMetaChars: (size) => withMeta({ text: letters(size - jsonLength({ text: '' })) }),
  maxDocumentMetaChars: (size) => {
    const halves = { 'criteria.one': letters(16_000), 'criteria.two': '' }
    return documentWith({ ...halves, 'criteria.two': letters(size - jsonLength(halves)) })
  },
  maxRecordIdChars: (size) => cardRecord({ id: `shape:${letters(size - 'shape:'.length)}` }),
  maxRecordDepth: (size) => {
    let value: JsonObject = {}
    // The record and its meta are two.
    for (let i = 3; i < size; i++) value = { in: value }
    return withMeta({ value })
  },
  maxKeysPerObject: (size) => withMeta(Object.fromEntries(Array.from({ length: size }, (_, i) => [`k${i}`, i]))),
  maxRecordNumber: (size) => ({ ...cardRecord({ id: 'shape:card' }), x: -size }),
}

const SPECIFIED: RecordLimits = {
  maxRecordsPerBoard: 20_000,
  maxShapesPerPage: 4_000,
  maxPagesPerBoard: 40,
  maxRecordChars: 65_536,
  maxDrawRecordChars: 524_288,
  maxDrawPoints: 10_000,
  maxTextChars: 20_000,
  maxRichTextChars: 57_344,
  maxMetaChars: 4_096,
  maxDocumentMetaChars: 32_768,
  maxRecordIdChars: 128,
  maxRecordDepth: 32,
  maxKeysPerObject: 200,
  maxRecordNumber: 10_000_000,
}

test('the limits are those of the specification, all in one place', () => {
  expect(DEFAULT_LIMITS).toMatchObject(SPECIFIED)
})

describe.each(Object.entries(SIZED) as [keyof typeof SIZED, Sized][])('%s', (name, sized) => {
  const limit = SPECIFIED[name]

  it('S9: takes a record that is as large as may be', () => {
    const doc = board()
    const record = sized(limit)
    expect(invalidReason(record)).toBeUndefined()
    ingest(doc, () => createRecord(doc, record))
    const kept = readRecordOf(doc, record.id)
    // All of it except the reference that a card is given.
    const withRef = { ...record, props: { ...(record.props as object), ref: 'R-001' } }
    expect(jsonEqual(kept, record.type === 'card' ? withRef : record)).toBe(true)
  })

  it('S9: accepts nothing that is one beyond it', () => {
    const record = sized(limit + 1)
    expect(invalidReason(record)).toBeDefined()
    const doc = board()
    expect(ingest(doc, () => createRecord(doc, record)).invalid).toBe(1)
    const kept = readRecordOf(doc, record.id)
    expect(kept && invalidReason(kept)).toBeUndefined()
    expect(jsonLength(kept ?? null)).toBeLessThan(jsonLength(record))
  })

  it('can be set', () => {
    const limits = { ...DEFAULT_LIMITS, [name]: limit + 1 }
    expect(invalidReason(sized(limit + 1), limits)).toBeUndefined()
    const doc = board()
    expect(ingest(doc, () => createRecord(doc, sized(limit + 1)), limits).invalid).toBe(0)
  })

  // An id can't be extended.
  if (name === 'maxRecordIdChars') return

  it('S9: lets no record grow beyond it', () => {
    const doc = board()
    ingest(doc, () => createRecord(doc, sized(limit)))
    const record = sized(limit + 1)
    const current = readRecordOf(doc, record.id)
    if (!current) throw new Error('the record is there')
    expect(ingest(doc, () => updateRecord(doc, current, record)).invalid).toBe(1)
    const kept = readRecordOf(doc, record.id)
    expect(kept && invalidReason(kept)).toBeUndefined()
    expect(kept && jsonLength(kept) <= jsonLength(current)).toBe(true)
  })
})

it('S9, I7: of two values that only together are too much the same one stays, whichever came first', () => {
  const boards = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((names) => {
    const doc = board()
    ingest(doc, () => createRecord(doc, cardRecord({ id: 'shape:card' })))
    ingest(doc, () => {
      for (const name of names) recordsOf(doc).get('shape:card')?.set(`meta.${name}`, letters(3_000))
    })
    return doc
  })
  for (const doc of boards) expect(Object.keys(readRecordOf(doc, 'shape:card')?.meta ?? {})).toEqual(['a'])
})

describe('how many records', () => {
  const LIMITS = { ...DEFAULT_LIMITS, maxRecordsPerBoard: 12, maxShapesPerPage: 6 }
  const shape = (id: string, parentId = 'page:page') => cardRecord({ id: `shape:${id}`, parentId })
  const shapesOn = (doc: Y.Doc, parentId: string) =>
    [...readBoard(doc).records.values()].flatMap((record) => (record.parentId === parentId ? record.id : [])).sort()
  const addPage = (doc: Y.Doc, name: string) =>
    createRecord(doc, { id: `page:${name}`, typeName: 'page', name, index: `a${name}`, meta: {} })

  function add(doc: Y.Doc, records: readonly BoardRecord[]): Repairs {
    return ingest(
      doc,
      () => {
        for (const record of records) createRecord(doc, record)
      },
      LIMITS,
    )
  }

  it('S9, I7: a page takes shapes up to its number, of any depth, and with one more the last one is removed', () => {
    const doc = board()
    add(
      doc,
      ['a', 'b', 'c', 'd'].map((id) => shape(id)),
    )
    add(doc, [shape('e', 'shape:a'), shape('f', 'shape:e')])
    expect(recordsOf(doc).size).toBe(8)
    expect(add(doc, [shape('g', 'shape:f')])).toEqual({ repaired: 1, invalid: 0 })
    expect(readRecordOf(doc, 'shape:g')).toBeUndefined()
    ingest(doc, () => deleteRecord(doc, 'shape:f'), LIMITS)
    add(doc, [shape('h'), shape('g')])
    expect(readRecordOf(doc, 'shape:g')).toBeDefined()
    expect(readRecordOf(doc, 'shape:h')).toBeUndefined()
  })

  it('S9, I7: a board takes records of every kind up to its number, and with one more the last one is removed', () => {
    const doc = board()
    ingest(doc, () => addPage(doc, '2'), LIMITS)
    add(
      doc,
      ['a', 'b', 'c', 'd', 'e'].map((id) => shape(id)),
    )
    add(
      doc,
      ['f', 'g', 'h', 'i'].map((id) => shape(id, 'page:2')),
    )
    expect(recordsOf(doc).size).toBe(12)
    ingest(doc, () => addPage(doc, '3'), LIMITS)
    add(doc, [shape('j')])
    expect(recordsOf(doc).size).toBe(12)
    expect(readRecordOf(doc, 'page:3')).toBeUndefined()
    expect(readRecordOf(doc, 'shape:j')).toBeUndefined()
    expect(ingest(doc, () => updateRecord(doc, shape('a'), { ...shape('a'), x: 7 }), LIMITS).repaired).toBe(0)
    expect(readRecordOf(doc, 'shape:a')?.x).toBe(7)
  })

  it('S9, I7: a board takes pages up to its number, and with one more the last one is removed, but not its shapes', () => {
    const doc = board()
    const limits = { ...LIMITS, maxPagesPerBoard: 3 }
    ingest(doc, () => addPage(doc, '2'), limits)
    ingest(doc, () => addPage(doc, '3'), limits)
    expect(readRecordOf(doc, 'page:3')).toBeDefined()
    const repairs = ingest(
      doc,
      () => {
        addPage(doc, '4')
        createRecord(doc, shape('a', 'page:4'))
      },
      limits,
    )
    expect(repairs.invalid).toBe(0)
    expect(readRecordOf(doc, 'page:4')).toBeUndefined()
    expect(readRecordOf(doc, 'shape:a')?.parentId).toBe('page:page')
    ingest(doc, () => deleteRecord(doc, 'page:2'), limits)
    ingest(doc, () => addPage(doc, '5'), limits)
    expect(readRecordOf(doc, 'page:5')).toBeDefined()
  })

  it('S9, I7: shapes that are brought from another page go back when there are too many', () => {
    const doc = board()
    ingest(doc, () => addPage(doc, '2'), LIMITS)
    add(
      doc,
      ['a', 'b', 'c', 'd'].map((id) => shape(id)),
    )
    add(doc, [shape('e', 'page:2'), shape('f', 'page:2'), shape('g', 'shape:f'), shape('h', 'page:2')])
    ingest(
      doc,
      () => {
        for (const id of ['e', 'f', 'h']) updateRecord(doc, shape(id, 'page:2'), shape(id))
      },
      LIMITS,
    )
    expect(shapesOn(doc, 'page:page')).toEqual(['shape:a', 'shape:b', 'shape:c', 'shape:d', 'shape:e'])
    expect(shapesOn(doc, 'page:2')).toEqual(['shape:f', 'shape:h'])
    expect(readRecordOf(doc, 'shape:g')?.parentId).toBe('shape:f')
  })

  it('S9, I7: what stood on a shape that was too many finds no room on a full page either', () => {
    const doc = board()
    ingest(doc, () => addPage(doc, '2'), LIMITS)
    add(
      doc,
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => shape(id)),
    )
    add(doc, [shape('z', 'page:2'), shape('y', 'page:2')])
    // Seven on the second page, five of them on the one that goes.
    const limits = { ...LIMITS, maxRecordsPerBoard: 100 }
    ingest(
      doc,
      () => {
        createRecord(doc, shape('zz', 'page:2'))
        for (const id of ['k', 'l', 'm', 'n']) createRecord(doc, shape(id, 'shape:zz'))
      },
      limits,
    )
    expect(shapesOn(doc, 'page:page')).toHaveLength(6)
    expect(shapesOn(doc, 'page:2')).toEqual(['shape:y', 'shape:z'])
  })

  it('keeps what was there before the limit was', () => {
    const doc = board()
    for (let i = 0; i < 20; i++) createRecord(doc, shape(`old${i}`))
    repairBoard(doc, [], LIMITS)
    add(doc, [shape('new')])
    ingest(doc, () => updateRecord(doc, shape('old1'), { ...shape('old1'), x: 7 }), LIMITS)
    expect(shapesOn(doc, 'page:page')).toHaveLength(20)
  })
})
