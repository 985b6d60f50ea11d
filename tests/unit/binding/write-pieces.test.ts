// A change of thousands of shapes at once reaches the server in updates that it accepts, also when it is undone and
// redone, and each update builds on what already exists.

import type { TLRecord } from '@tldraw/tlschema'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type HeldChange, idOfHeld } from '@/components/binding/own-gesture'
import { inPieces } from '@/components/binding/write-pieces'
import { type BoardRecord, readRecordOf } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { touchedRecords } from '@/lib/document/records/touched-records'
import { repairBoard } from '@/lib/document/repair/repair'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { type BoardPeer, canonicalStore, seededUpdate } from '../../support/board-peer'
import { PeersAtABoard } from './peers-at-a-board'

const { setUpPeers } = new PeersAtABoard()
const NOTE = {
  color: 'yellow',
  labelColor: 'black',
  size: 'm',
  font: 'draw',
  fontSizeAdjustment: 0,
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  url: '',
  scale: 1,
}

/** Applies each update as the server does; `run` makes them. Returns the bytes of each. */
function served(server: Y.Doc, peer: BoardPeer, run: () => void): number[] {
  const bytes: number[] = []
  const take = (update: Uint8Array) => {
    bytes.push(update.length)
    server.transact((transaction) => {
      Y.applyUpdate(server, update)
      const { repaired } = repairBoard(server, touchedRecords(transaction))
      expect(repaired, 'what comes first stands by itself').toBe(0)
    })
  }
  peer.doc.on('update', take)
  run()
  // This writes what the store holds back for its next frame.
  peer.binding.markStep()
  peer.doc.off('update', take)
  return bytes
}

/** Notes so long that a dozen of them exceeds one update. */
function notesIn(parentId: string, count: number): TLRecord[] {
  const text = 'A long note. '.repeat(1_000)
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  const richText = { type: 'doc', content: [paragraph, paragraph, paragraph, paragraph] }
  return Array.from({ length: count }, (_, i) => {
    const props = { ...NOTE, richText }
    return shapeRecord('note', `shape:${i}`, parentId, `a${i.toString(36)}V`, i, 0, props) as unknown as TLRecord
  })
}

it('F32: a group of long notes is pasted, deleted, brought back and taken away in pieces', () => {
  const { ada, network } = setUpPeers()
  const server = new Y.Doc()
  Y.applyUpdate(server, seededUpdate())
  repairBoard(server, [])
  const group = shapeRecord('group', 'shape:group', 'page:page', 'a2', 0, 0, {})
  const all = [group as unknown as TLRecord, ...notesIn(group.id, 30)]
  const ids = all.map(({ id }) => id)
  const before = canonicalStore(ada.store)

  const made = served(server, ada, () => ada.store.put(all))
  const pasted = canonicalStore(ada.store)
  const removed = served(server, ada, () => ada.store.remove(ids))
  const back = served(server, ada, () => ada.binding.undo())
  expect(canonicalStore(ada.store)).toBe(pasted)
  const again = served(server, ada, () => ada.binding.redo())
  expect(canonicalStore(ada.store)).toBe(before)
  served(server, ada, () => ada.binding.undo())
  const taken = served(server, ada, () => ada.binding.undo())
  expect(canonicalStore(ada.store)).toBe(before)
  for (const sizes of [made, removed, back, again, taken]) expect(sizes.length).toBeGreaterThan(1)
  for (const bytes of [made, back].flat()) expect(bytes).toBeLessThan(DEFAULT_LIMITS.maxPayloadBytes / 4)
  network.settle()
  expect(readRecordOf(server, 'shape:7')).toBeUndefined()
})

it('one action of a hand is one update', () => {
  const { ada } = setUpPeers()
  const server = new Y.Doc()
  Y.applyUpdate(server, seededUpdate())
  repairBoard(server, [])
  expect(served(server, ada, () => ada.store.put(notesIn('page:page', 5)))).toHaveLength(1)
})

it('F32: records on others are added after them and removed before them, and no piece leaves a group empty', () => {
  const record = (id: string, parentId: string, type: string) =>
    ({ id, parentId, typeName: 'shape', type, index: 'a1', x: 0, y: 0, props: {}, meta: {} }) as BoardRecord
  const shapes = [
    record('shape:c2', 'shape:inner', 'geo'),
    record('shape:inner', 'shape:outer', 'group'),
    record('shape:outer', 'page:page', 'group'),
    record('shape:c1', 'shape:inner', 'geo'),
    record('shape:held', 'shape:frame', 'geo'),
    record('shape:frame', 'page:page', 'frame'),
  ]
  const recordOf = (id: string) => shapes.find((shape) => shape.id === id)
  const names = (pieces: readonly (readonly HeldChange[])[]) => pieces.map((piece) => piece.map(idOfHeld))
  const made = shapes.map((each): HeldChange => ({ type: 'create', record: each }))
  // One record exceeds the size of a piece.
  expect(names(inPieces(made, recordOf, { structs: 1, chars: 1 }))).toEqual([
    ['shape:outer', 'shape:inner', 'shape:c2'],
    ['shape:c1'],
    ['shape:frame'],
    ['shape:held'],
  ])
  const gone = shapes.map(({ id }): HeldChange => ({ type: 'delete', id }))
  expect(names(inPieces(gone, recordOf, { structs: 1, chars: 1 }))).toEqual([
    ['shape:held'],
    ['shape:frame'],
    ['shape:c1'],
    ['shape:c2', 'shape:inner', 'shape:outer'],
  ])
})
