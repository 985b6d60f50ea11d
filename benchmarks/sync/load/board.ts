// The board that everybody works on: a page full of rectangles with a few words, as tldraw records and as a Yjs document
// in Foreboard's form, so that all servers hold the same content.

import { gzipSync } from 'node:zlib'
import { getIndices } from '@tldraw/utils'
import * as Y from 'yjs'
import { type BoardRecord, createRecord } from '../../../lib/document/records/records'
import { recordsOf } from '../../../lib/document/records/roots'
import { FIRST_PAGE_ID } from '../../../lib/document/records/seed-board'
import { readBoard } from '../../../lib/document/view/read-board'
import { seededRandom } from '../../../tests/support/seeded-random'

export interface ItemId {
  readonly client: number
  readonly clock: number
}

export interface Board {
  readonly records: readonly BoardRecord[]
  readonly shapeIds: readonly string[]
  /** V1 updates that build the document one after another. */
  readonly updates: readonly Uint8Array[]
  readonly stateVector: Uint8Array
  /** Length of the whole document as one V1 update. */
  readonly bytes: number
  /** Length as Foreboard's own page gets it: V2 in gzip. */
  readonly packedBytes: number
  /** The Yjs item that holds the value under a key of a shape. */
  readonly itemOf: (shapeId: string, key: 'xy' | 'rest') => ItemId
}

/** The clientID of the board's maker, which no writer has. */
const MAKER_CLIENT_ID = 900_000_001
const RECORDS_PER_UPDATE = 200
/** A page of a workable size; tldraw holds no more than 4,000 shapes on one. */
const SHAPES_PER_PAGE = 2_000
const VOCABULARY = 2_000
const WORDS_PER_SHAPE = 20

const made = new Map<number, Board>()

/** A board of `count` records: rectangles, their pages and the document; made once. */
export function boardOf(count: number): Board {
  const board = made.get(count) ?? makeBoard(count)
  made.set(count, board)
  return board
}

function makeBoard(count: number): Board {
  const doc = new Y.Doc()
  doc.clientID = MAKER_CLIENT_ID
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const records = recordsOfBoard(count)
  for (let start = 0; start < records.length; start += RECORDS_PER_UPDATE) {
    doc.transact(() => {
      for (const record of records.slice(start, start + RECORDS_PER_UPDATE)) createRecord(doc, record)
    })
  }
  return describe(doc, updates, records)
}

/** The board that a document holds; `updates` build it. */
export function describe(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  records = [...readBoard(doc).records.values()],
): Board {
  const shapeIds = [...recordsOf(doc)].flatMap(([id, record]) => (record.has('xy') ? [id] : []))
  return {
    records,
    shapeIds,
    updates,
    stateVector: Y.encodeStateVector(doc),
    bytes: Y.encodeStateAsUpdate(doc).length,
    packedBytes: gzipSync(Y.encodeStateAsUpdateV2(doc)).length,
    itemOf(shapeId, key) {
      const item = recordsOf(doc).get(shapeId)?._map.get(key)
      if (!item) throw new Error(`${shapeId} has no ${key}`)
      return item.lastId
    },
  }
}

function recordsOfBoard(count: number): BoardRecord[] {
  const pages = Math.ceil(count / SHAPES_PER_PAGE)
  const shapes = Math.max(0, count - 1 - pages)
  const indices = getIndices(Math.max(shapes, pages))
  const index = (i: number): string => indices[i] ?? 'a1'
  const records: BoardRecord[] = [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    ...Array.from({ length: pages }, (_, i) => {
      return { id: pageId(i), typeName: 'page', name: `Page ${i + 1}`, index: index(i), meta: {} }
    }),
  ]
  const random = seededRandom(shapes)
  const words = Array.from({ length: VOCABULARY }, () => wordOf(random))
  for (let i = 0; i < shapes; i++) records.push(rectangle(i, index(i), random, words))
  return records
}

function pageId(page: number): string {
  return page === 0 ? FIRST_PAGE_ID : `page:bench${page}`
}

/** Texts and places that compress as people's do. */
function wordOf(random: () => number): string {
  const letters = Array.from({ length: 3 + Math.floor(7 * random()) }, () => Math.floor(26 * random()))
  return String.fromCharCode(...letters.map((letter) => 97 + letter))
}

function rectangle(i: number, index: string, random: () => number, words: readonly string[]): BoardRecord {
  const place = (span: number) => Math.round(random() * span * 100) / 100
  const text = Array.from({ length: WORDS_PER_SHAPE }, () => words[Math.floor(random() * VOCABULARY)]).join(' ')
  const paragraph = { type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] }
  return {
    id: `shape:bench${i}`,
    typeName: 'shape',
    type: 'geo',
    index,
    parentId: pageId(Math.floor(i / SHAPES_PER_PAGE)),
    // Negative, so that no position that is written later (they count up) is the one that it has.
    x: -1 - place(24_000),
    y: -1 - place(24_000),
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: {
      geo: 'rectangle',
      dash: 'draw',
      url: '',
      w: 100 + place(200),
      h: 80 + place(80),
      growY: 0,
      scale: 1,
      labelColor: 'black',
      color: 'black',
      fill: 'none',
      size: 'm',
      font: 'draw',
      align: 'middle',
      verticalAlign: 'middle',
      richText: { type: 'doc', content: [paragraph] },
    },
  }
}
