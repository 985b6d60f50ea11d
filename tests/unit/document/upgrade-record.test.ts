// A document of version 1, as a server has stored it, and the changes of pages that were offline at the upgrade.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { migrateBoard } from '@/lib/document/migrate'
import { invalidReason } from '@/lib/document/records/record-validity'
import { readRecordOf } from '@/lib/document/records/records'
import { isFragment, richTextOf } from '@/lib/document/records/rich-text'
import { DOCUMENT_VERSION, metaOf, recordsOf } from '@/lib/document/records/roots'
import { markSchema } from '@/lib/document/records/seed-board'
import { touchedRecords } from '@/lib/document/records/touched-records'
import { repairBoard } from '@/lib/document/repair/repair'
import type { JsonObject, JsonValue } from '@/lib/std/json'

const textOf = (text: string): JsonValue => ({
  type: 'doc',
  content: [
    { type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', marks: [{ type: 'bold' }], text }] },
  ],
})
const COMMON = { xy: [1, 2], parentId: 'page:page' }
const FONT = { labelColor: 'black', size: 'm', font: 'draw', align: 'middle', verticalAlign: 'middle' }
/** The record of version 1, key by key. */
const V1: Readonly<Record<string, JsonObject>> = {
  'document:document': { is: 'document', gridSize: 10, name: '' },
  'page:page': { is: 'page', name: 'Page 1', index: 'a1' },
  'shape:note': {
    is: 'shape:note',
    ...COMMON,
    index: 'a1',
    size: { growY: 12, scale: 1, fontSizeAdjustment: 0 },
    look: { color: 'yellow', ...FONT, opacity: 0.5 },
    richText: textOf('a note'),
    rest: { url: '' },
  },
  'shape:geo': {
    is: 'shape:geo',
    ...COMMON,
    index: 'a2',
    size: { w: 300, h: 200, growY: 0, scale: 1 },
    look: { color: 'blue', fill: 'solid', dash: 'draw', ...FONT },
    richText: { type: 'doc', content: [{ type: 'paragraph' }] },
    rest: { geo: 'rectangle', url: '' },
  },
  'shape:line': {
    is: 'shape:geo',
    ...COMMON,
    index: 'a3',
    size: { w: 300, h: 200, growY: 0, scale: 1 },
    look: { color: 'blue', fill: 'none', dash: 'draw', ...FONT },
    richText: textOf('a geo'),
    rest: { geo: 'rectangle', url: '' },
  },
  'shape:zone': {
    is: 'shape:zone',
    ...COMMON,
    index: 'a4',
    size: { w: 640, h: 480 },
    rest: { hint: '', accepts: [], writeField: '', writeValue: '' },
  },
}

function oldBoard(): Y.Doc {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const [id, groups] of Object.entries(V1)) {
      const map = new Y.Map<unknown>(Object.entries(groups))
      recordsOf(doc).set(id, map)
      if (groups.is === 'shape:zone') map.set('title', new Y.Text('Zone'))
    }
    markSchema(doc)
    metaOf(doc).set('documentVersion', 1)
  })
  return doc
}

const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/** The server applies a page's changes. */
function bring(doc: Y.Doc, page: Y.Doc): number {
  return doc.transact((transaction) => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(page, Y.encodeStateVector(doc)))
    transaction.local = true
    let invalid = 0
    for (let round = 0; round < 4; round++) {
      const repairs = repairBoard(doc, touchedRecords(transaction))
      invalid += repairs.invalid
      if (repairs.repaired === 0) break
    }
    return invalid
  })
}

function migrated(): Y.Doc {
  const doc = oldBoard()
  repairBoard(doc, [])
  expect(migrateBoard(doc)).toBe(true)
  return doc
}

describe('a document of version 1', () => {
  it('F37: comes out with the same records, texts as fragments, and nothing of version 1', () => {
    const doc = migrated()
    expect(metaOf(doc).get('documentVersion')).toBe(DOCUMENT_VERSION)
    expect(readRecordOf(doc, 'shape:note')).toEqual({
      id: 'shape:note',
      typeName: 'shape',
      type: 'note',
      x: 1,
      y: 2,
      rotation: 0,
      isLocked: false,
      opacity: 0.5,
      parentId: 'page:page',
      index: 'a1',
      meta: {},
      props: {
        color: 'yellow',
        ...FONT,
        growY: 12,
        scale: 1,
        fontSizeAdjustment: 0,
        url: '',
        richText: textOf('a note'),
      },
    })
    expect(readRecordOf(doc, 'shape:geo')?.props).toMatchObject({ w: 300, h: 200, color: 'blue', fill: 'solid' })
    expect(readRecordOf(doc, 'shape:line')?.props).toMatchObject({ fill: 'none', richText: textOf('a geo') })
    expect(readRecordOf(doc, 'shape:zone')?.props).toMatchObject({ w: 640, h: 480, title: 'Zone' })
    expect([...(recordsOf(doc).get('shape:geo')?.keys() ?? [])].sort()).toEqual(
      ['is', 'xy', 'parentId', 'index', 'w', 'h', 'grow', 'color', 'fill', 'style', 'words', 'rest'].sort(),
    )
    for (const id of Object.keys(V1)) {
      const record = readRecordOf(doc, id)
      expect(record && invalidReason(record)).toBeUndefined()
      const keys = [...(recordsOf(doc).get(id)?.keys() ?? [])]
      expect(keys.filter((key) => ['size', 'look', 'richText'].includes(key))).toEqual([])
    }
    for (const id of ['shape:note', 'shape:geo']) expect(isFragment(richTextOf(doc, id))).toBe(true)
    expect(migrateBoard(doc)).toBe(false)
  })

  it('F37: takes what a page wrote that was offline at the upgrade, and charges nobody', () => {
    for (const clientId of [1, 2 ** 31]) {
      const before = oldBoard()
      const page = copyOf(before)
      page.clientID = clientId
      repairBoard(before, [])
      migrateBoard(before)
      const note = recordsOf(page).get('shape:note')
      note?.set('richText', textOf('written offline'))
      recordsOf(page).get('shape:geo')?.set('size', { w: 555, h: 200, growY: 0, scale: 1 })
      recordsOf(page)
        .get('shape:line')
        ?.set('look', { color: 'red', fill: 'semi', dash: 'draw', ...FONT })
      recordsOf(page).set('shape:new', note?.clone() as Y.Map<unknown>)
      recordsOf(page).get('shape:new')?.set('index', 'a9')
      expect(bring(before, page)).toBe(0)
      for (const doc of [before, copyOf(before)]) {
        expect(readRecordOf(doc, 'shape:note')?.props).toMatchObject({ richText: textOf('written offline'), growY: 12 })
        expect(readRecordOf(doc, 'shape:new')?.props).toMatchObject({ richText: textOf('written offline') })
        expect(readRecordOf(doc, 'shape:geo')?.props).toMatchObject({ w: 555, h: 200, color: 'blue', fill: 'solid' })
        expect(readRecordOf(doc, 'shape:line')?.props).toMatchObject({ w: 300, color: 'red', fill: 'semi' })
      }
      expect(recordsOf(before).get('shape:new')?.has('richText')).toBe(false)
    }
  })
})

describe('two people at one shape', () => {
  it('change its colour, fill, width and height at once, and all of it stays', () => {
    const one = migrated()
    const other = copyOf(one)
    const set = (doc: Y.Doc, key: string, value: JsonValue) => recordsOf(doc).get('shape:geo')?.set(key, value)
    set(one, 'color', 'red')
    set(one, 'w', 1)
    set(other, 'fill', 'semi')
    set(other, 'h', 2)
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    expect(readRecordOf(one, 'shape:geo')?.props).toMatchObject({ color: 'red', fill: 'semi', w: 1, h: 2 })
  })
})
