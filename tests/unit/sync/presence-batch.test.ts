// The presence of others that a receiver is sent: each one's newest state, never its own, and the same bytes for all
// who may have them.

import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import { encodePresenceEntry } from '@/lib/protocol/frames'
import { MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import { PresenceBatch } from '@/server/sync/out/presence-batch'
import type { MessageParts } from '@/server/sync/sockets/binary-message'

const batchOf = (states: Readonly<Record<number, string>>) =>
  new PresenceBatch(
    new Map(
      Object.entries(states).map(([id, json]) => [
        Number(id),
        encodePresenceEntry({ clientId: Number(id), clock: 1, json }),
      ]),
    ),
  )

/** The message that a client reads from a WebSocket. */
function read(parts: MessageParts | null): Record<number, string> | null {
  if (parts === null) return null
  const message = Buffer.concat(parts)
  const length = message[1] ?? 0
  const decoder = decoding.createDecoder(message.subarray(length < 126 ? 2 : length === 126 ? 4 : 10))
  expect(decoding.readVarUint(decoder)).toBe(MESSAGE_PRESENCE)
  const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  const states: Record<number, string> = {}
  for (let count = decoding.readVarUint(inner); count > 0; count--) {
    const clientId = decoding.readVarUint(inner)
    decoding.readVarUint(inner)
    states[clientId] = decoding.readVarString(inner)
  }
  expect([decoding.hasContent(decoder), decoding.hasContent(inner)]).toEqual([false, false])
  return states
}

test('everybody gets everybody else, whatever place their own state has', () => {
  const states = { 1: '"first"', 2: '"second"', 300000: '"last"' }
  const batch = batchOf(states)
  expect(read(batch.messageFor(null))).toEqual(states)
  for (const own of [1, 2, 300_000]) {
    const { [own as 1]: _, ...others } = states
    expect(read(batch.messageFor(own))).toEqual(others)
    expect(batch.sizeFor(own)).toBe(2)
  }
  expect(batch.sizeFor(null)).toBe(3)
})

test('who is not in it shares one buffer with all the others who are not', () => {
  const batch = batchOf({ 1: '"first"' })
  expect(batch.messageFor(7)).toBe(batch.messageFor(null))
  expect(batch.sizeFor(7)).toBe(1)
})

test('there is no message about nobody', () => {
  expect(batchOf({}).messageFor(null)).toBeNull()
  expect(batchOf({ 5: '"alone"' }).messageFor(5)).toBeNull()
})

test('large states take a long header, and are not copied for anybody', () => {
  const states = Object.fromEntries(Array.from({ length: 80 }, (_, id) => [id, JSON.stringify('x'.repeat(1_000))]))
  const batch = batchOf(states)
  expect(read(batch.messageFor(null))).toEqual(states)
  const bodies = new Set<unknown>()
  for (const own of [0, 40, 79]) {
    const { [own]: _, ...others } = states
    const message = batch.messageFor(own)
    expect(read(message)).toEqual(others)
    for (const part of message ?? []) if (part.length > 1_000) bodies.add(part.buffer)
  }
  expect(bodies.size).toBe(1)
})
