// The recorded frames of an honest page in a working day, and the ways in which a frame can be damaged.

import * as Y from 'yjs'
import { createRecord, deleteRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import {
  encodeAck,
  encodeHello,
  encodePresence,
  encodePresenceEntry,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@/lib/protocol/frames'
import { MESSAGE_QUERY_PRESENCE } from '@/lib/protocol/message-type'
import { card } from '../../support/sync/board-content'
import { joined, numbers } from './attack'

/** The frames of a person who works on `board` under the clientID `author`. */
export function recordFrames(board: Uint8Array, author: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = author
  Y.applyUpdate(doc, board)
  const before = Y.encodeStateVector(doc)
  const frames = [encodeSyncStep1(before), encodeSyncStep2(Y.encodeStateAsUpdate(doc, before)), encodeHello()]
  doc.on('update', (update: Uint8Array) => frames.push(encodeUpdate(update)))
  const undo = new Y.UndoManager(recordsOf(doc))
  const text = (id: string, key: string) => recordsOf(doc).get(id)?.get(key) as Y.Text

  for (let i = 0; i < 6; i++) createRecord(doc, card(`new${i}`, 100 * i, 50, { title: `Card ${i}` }))
  recordsOf(doc).get('shape:seed0')?.set('xy', [500, 500])
  recordsOf(doc).get('shape:seed1')?.set('fields.likelihoodCurrent', 4)
  recordsOf(doc).get('shape:seed1')?.set('tags', ['a', 'b'])
  recordsOf(doc).get('shape:seed2')?.set('w', 300)
  text('shape:new0', 'title').insert(0, 'Überschrift 😀 ')
  text('shape:new0', 'title').delete(2, 4)
  text('shape:new1', 'body').insert(0, 'words\n'.repeat(20))
  deleteRecord(doc, 'shape:new2')
  undo.undo()
  undo.redo()
  frames.push(encodeSyncStep2(Y.encodeStateAsUpdate(doc)), encodeUpdate(Y.encodeStateAsUpdate(doc, before)))
  for (const mark of [1, 127, 128, 2 ** 32]) frames.push(encodeAck({ type: 'mark', mark }))
  for (const state of [{ cursor: { x: 1, y: 2 } }, { selectedShapeIds: ['shape:seed0'], gesture: null }, null]) {
    frames.push(encodePresence([encodePresenceEntry({ clientId: author, clock: 3, json: JSON.stringify(state) })]))
  }
  frames.push(numbers(MESSAGE_QUERY_PRESENCE), encodePresence([]))
  doc.destroy()
  return frames
}

const BYTES = [0, 1, 2, 10, 127, 128, 255]
const VARINTS = [0, 127, 2 ** 32 - 1, 2 ** 40, Number.MAX_SAFE_INTEGER].map((value) => numbers(value))

/** One frame of the corpus, with one to three damages; sometimes intact. */
export function mutate(corpus: readonly Uint8Array[], random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T
  const ways: readonly ((frame: Uint8Array) => Uint8Array)[] = [
    // A bit, a byte, a number
    (frame) => frame.map((byte, i, { length }) => (i === below(length) ? byte ^ (1 << below(8)) : byte)),
    (frame) => {
      const copy = Uint8Array.from(frame)
      copy[below(copy.length)] = pick(BYTES)
      return copy
    },
    (frame) => {
      const at = below(frame.length)
      return joined(frame.subarray(0, at), pick(VARINTS), frame.subarray(at + 1))
    },
    // A part of it, or of another frame
    (frame) => frame.subarray(0, below(frame.length)),
    (frame) => joined(frame.subarray(0, below(frame.length)), frame.subarray(below(frame.length))),
    (frame) => {
      const other = pick(corpus)
      return joined(frame.subarray(0, below(frame.length)), other.subarray(below(other.length)))
    },
    // A payload that no longer fits its envelope
    (frame) => joined(frame.subarray(0, 2), numbers(frame.length), frame.subarray(2)),
  ]
  let frame = pick(corpus)
  if (random() < 0.1) return frame
  for (let left = 1 + below(3); left > 0 && frame.length > 0; left--) frame = pick(ways)(frame)
  return frame
}
