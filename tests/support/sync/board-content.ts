// Boards with content that the product's own repair doesn't change: cards on a seeded page, as the log holds them.

import * as Y from 'yjs'
import { type BoardRecord, createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { FIRST_PAGE_ID, seedBoard } from '@/lib/document/records/seed-board'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { LogRow } from '@/server/persistence/update-log'
import { seededRandom } from '../seeded-random'

/** A card at (x, y), with the id `shape:<name>`. */
export function card(name: string, x: number, y: number, { title = '', body = '' } = {}): BoardRecord {
  return shapeRecord('card', `shape:${name}`, FIRST_PAGE_ID, 'a1', x, y, {
    w: 220,
    h: 120,
    color: 'black',
    kind: 'risk',
    ref: '',
    title,
    body,
    fields: {},
    tags: [],
    citations: {},
    language: '',
    createdBy: 'ada',
    createdAt: '2024-01-01T00:00:00Z',
  })
}

/** A seeded board with `count` cards named `seed0`, `seed1` ... The caller must destroy the document. */
export function boardWithCards(count: number): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  doc.transact(() => {
    for (let i = 0; i < count; i++) {
      createRecord(doc, card(`seed${i}`, (i % 100) * 250, Math.floor(i / 100) * 150, { title: `Card ${i}` }))
    }
  })
  return doc
}

/**
 * The log rows of a board of `cards` cards after `edits` further changes: one row for the start, and one for each
 * change.
 */
export function boardRows(boardId: string, cards: number, edits: number, seed = 1): LogRow[] {
  const random = seededRandom(seed)
  const doc = boardWithCards(cards)
  const row = (bytes: Uint8Array): LogRow => ({ boardId, epoch: 1, authorId: 'ada', bytes })
  const rows = [row(Y.encodeStateAsUpdate(doc))]
  doc.on('update', (bytes: Uint8Array) => rows.push(row(bytes)))
  for (let i = 0; i < edits; i++) {
    const record = recordsOf(doc).get(`shape:seed${Math.floor(random() * cards)}`)
    record?.set('xy', [Math.floor(random() * 10_000), i])
  }
  doc.destroy()
  return rows
}
