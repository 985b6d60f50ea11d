// The board that everybody works on: a page full of rectangles with a few words, as tldraw records and as a Yjs document
// in Foreboard's form, so that all servers hold the same content.

import { getIndices } from '@tldraw/utils'
import * as Y from 'yjs'
import { type BoardRecord, createRecord } from '../../../lib/document/records'
import { recordsOf } from '../../../lib/document/roots'
import { FIRST_PAGE_ID } from '../../../lib/document/seed-board'

export interface ItemId {
  readonly client: number
  readonly clock: number
}

export interface Board {
  readonly records: readonly BoardRecord[]
  readonly shapeIds: readonly string[]
  /** V1 updates that build the document one after the other. */
  readonly updates: readonly Uint8Array[]
  readonly stateVector: Uint8Array
  /** Length of the whole document as one V1 update. */
  readonly bytes: number
  /** The Yjs item that holds a shape's position. */
  readonly positionItem: (shapeId: string) => ItemId
}

/** Who made the board: nobody's clientID among the writers. */
const MAKER_CLIENT_ID = 900_000_001
const RECORDS_PER_UPDATE = 200
const WORDS = ['supplier', 'winter', 'grid', 'port', 'harvest', 'tariff', 'drought', 'merger', 'strike', 'budget']

const made = new Map<number, Board>()

/** A board of `shapes` rectangles on one page; made once. */
export function boardOf(shapes: number): Board {
  const board = made.get(shapes) ?? makeBoard(shapes)
  made.set(shapes, board)
  return board
}

/** A board of `shapes` rectangles on one page. */
function makeBoard(shapes: number): Board {
  const doc = new Y.Doc()
  doc.clientID = MAKER_CLIENT_ID
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const records = recordsOfBoard(shapes)
  for (let start = 0; start < records.length; start += RECORDS_PER_UPDATE) {
    doc.transact(() => {
      for (const record of records.slice(start, start + RECORDS_PER_UPDATE)) createRecord(doc, record)
    })
  }
  return describe(doc, records, updates)
}

/** The board that a document holds. */
export function describe(doc: Y.Doc, records: readonly BoardRecord[], updates: readonly Uint8Array[]): Board {
  const shapeIds = [...recordsOf(doc)].flatMap(([id, record]) => (record.has('xy') ? [id] : []))
  return {
    records,
    shapeIds,
    updates,
    stateVector: Y.encodeStateVector(doc),
    bytes: Y.encodeStateAsUpdate(doc).length,
    positionItem(shapeId) {
      const item = recordsOf(doc).get(shapeId)?._map.get('xy')
      if (!item) throw new Error(`${shapeId} has no position`)
      return item.lastId
    },
  }
}

function recordsOfBoard(shapes: number): BoardRecord[] {
  const indices = getIndices(shapes)
  const records: BoardRecord[] = [
    { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
    { id: FIRST_PAGE_ID, typeName: 'page', name: 'Page 1', index: 'a1', meta: {} },
  ]
  for (let i = 0; i < shapes; i++) records.push(rectangle(i, indices[i] ?? 'a1'))
  return records
}

function rectangle(i: number, index: string): BoardRecord {
  const text = Array.from({ length: 6 }, (_, n) => WORDS[(i * 7 + n * 3) % WORDS.length]).join(' ')
  const paragraph = { type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] }
  return {
    ...{ id: `shape:bench${i}`, typeName: 'shape', type: 'geo', parentId: FIRST_PAGE_ID, index },
    // Negative, so that no position that is written later (they count up) is the one that it has.
    ...{
      x: -1 - 240 * (i % 100),
      y: -1 - 140 * Math.floor(i / 100),
      rotation: 0,
      isLocked: false,
      opacity: 1,
      meta: {},
    },
    props: {
      ...{ geo: 'rectangle', dash: 'draw', url: '', w: 220, h: 120, growY: 0, scale: 1, labelColor: 'black' },
      ...{ color: 'black', fill: 'none', size: 'm', font: 'draw', align: 'middle', verticalAlign: 'middle' },
      richText: { type: 'doc', content: [paragraph] },
    },
  }
}
