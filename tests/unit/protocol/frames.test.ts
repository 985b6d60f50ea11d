// The frames as bytes, against the equations of docs/PROTOCOL.md and against y-protocols' own encoders.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { writeSyncStep1, writeSyncStep2, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import {
  decodeAck,
  decodeClientFrame,
  encodeAck,
  encodeHello,
  encodeNotice,
  encodePresence,
  encodePresenceEntry,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@/lib/protocol/frames'

const written = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  write(encoder)
  return encoding.toUint8Array(encoder)
}

test('sync frames are those of y-protocols', () => {
  const doc = new Y.Doc()
  doc.getMap('records').set('r', 1)
  const update = Y.encodeStateAsUpdate(doc)
  const vector = Y.encodeStateVector(doc)
  expect(encodeSyncStep1(vector)).toEqual(written(0, (encoder) => writeSyncStep1(encoder, doc)))
  expect(encodeSyncStep2(update)).toEqual(written(0, (encoder) => writeSyncStep2(encoder, doc)))
  expect(encodeUpdate(update)).toEqual(written(0, (encoder) => writeUpdate(encoder, update)))
  expect(decodeClientFrame(encodeSyncStep1(vector))).toEqual({ type: 'sync-step-1', stateVector: vector })
  expect(decodeClientFrame(encodeSyncStep2(update))).toEqual({ type: 'update', isStep2: true, update })
  expect(decodeClientFrame(encodeUpdate(update))).toEqual({ type: 'update', isStep2: false, update })
})

test('presence frames are those of y-protocols', () => {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState({ pageId: 'page:1' })
  const { clientID } = awareness
  const theirs = written(1, (encoder) =>
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [clientID])),
  )
  const entry = { clientId: clientID, clock: awareness.meta.get(clientID)?.clock ?? 0, json: '{"pageId":"page:1"}' }
  expect(encodePresence([encodePresenceEntry(entry)])).toEqual(theirs)
  expect(decodeClientFrame(theirs)).toEqual({ type: 'presence', entries: [entry] })
  expect([...encodePresence([])]).toEqual([1, 1, 0])
  awareness.destroy()
})

const ACKS: readonly Parameters<typeof encodeAck>[0][] = [
  { type: 'mark', mark: 300 },
  { type: 'saved', mark: 300 },
  { type: 'degraded', reason: 'No room on the disk' },
  { type: 'refused', mark: 300, code: 'forbidden' },
]

test.each(ACKS)('an ack comes back as it was sent: %o', (ack) => {
  const decoder = decoding.createDecoder(encodeAck(ack))
  expect(decoding.readVarUint(decoder)).toBe(120)
  expect(decodeAck(decoder)).toEqual(ack)
})

test('an ack of a kind that is not known yet promises nothing', () => {
  const decoder = decoding.createDecoder(Uint8Array.of(9))
  expect(decodeAck(decoder)).toEqual({ type: 'unknown' })
})

test('notices are JSON text', () => {
  expect(decodeClientFrame(encodeHello())).toEqual({ type: 'hello' })
  const decoder = decoding.createDecoder(encodeNotice({ type: 'role', role: 'viewer' }))
  expect(decoding.readVarUint(decoder)).toBe(121)
  expect(JSON.parse(decoding.readVarString(decoder))).toEqual({ type: 'role', role: 'viewer' })
})

test('what a client may not send throws', () => {
  expect(() => decodeClientFrame(encodeAck({ type: 'saved', mark: 1 }))).toThrow('Unknown ack 1')
  expect(() => decodeClientFrame(new Uint8Array())).toThrow()
  expect(() => decodeClientFrame(new Uint8Array([2, 0]))).toThrow('Unknown message 2')
})
