// The cost of a reader that doesn't accept what it is sent, or is silent, at each limit and one beyond (SYNC-SPEC 2).
// tests/unit/sync/outbox.test.ts and tests/unit/sync/feed.test.ts test the marks themselves.

import type { Duplex } from 'node:stream'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { decodeClientFrame, encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { MESSAGE_PRESENCE, MESSAGE_SYNC } from '@/lib/protocol/message-type'
import type { Presence } from '@/lib/protocol/presence'
import { binaryMessage } from '@/server/sync/sockets/binary-message'
import { ManualClock } from '../../support/manual-clock'
import type { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { expectClosed, hasHeard, isSaved } from '../../support/sync/told'
import { waitFor } from '../../support/wait-for'
import { presenceOf, updateOf, visit } from '../threats/attack'
import { Wire } from '../threats/wire'

const stage = new Stage()

const syncFrames = (raw: RawSocket) => raw.ofType(MESSAGE_SYNC)
/** Positions of the other client that were received. */
const seenAt = (raw: RawSocket) =>
  raw.ofType(MESSAGE_PRESENCE).flatMap((bytes) => {
    const frame = decodeClientFrame(bytes)
    return frame.type === 'presence' ? frame.entries.map(({ json }) => (JSON.parse(json) as Presence).pageId) : []
  })

/** A writer, and a reader that is up to date, with the server's end of the reader's connection. */
async function start(limits: Partial<Limits>) {
  await stage.clear()
  const clock = new ManualClock()
  const streams: Duplex[] = []
  const server = await stage.start({
    clock,
    limits: { maxSyncTickMs: 0, heartbeatTimeoutMs: 1e9, ...limits },
    onUpgrade: (_request, stream) => streams.push(stream),
  })
  const reader = await visit(server, 'reader')
  reader.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
  await waitFor('the reader is at the present', () => syncFrames(reader).length === 2)
  const writer = await visit(server, 'writer')
  await waitFor('both are in', () => server.rooms.stats().connections === 2)
  const waiting = () => streams[0]?.writableLength ?? 0
  let edits = 0
  const write = async (length: number) => {
    edits += 1
    writer.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set(`r${edits}`, 'x'.repeat(length)))))
    await isSaved(writer)
  }
  /** Makes the reader stop reading, and writes until the connection holds more than `bytes`. */
  const fill = async (bytes: number) => {
    reader.socket.pause()
    while (waiting() <= bytes) await write(200_000)
  }
  return { clock, server, reader, writer, waiting, write, fill }
}

/** A change of known size, and how much of a connection's buffer it takes. */
const CHANGE = updateOf((doc) => doc.getMap('records').set('large', 'x'.repeat(5_000)), 77)
const MESSAGE_BYTES = binaryMessage(encodeUpdate(CHANGE)).length

test('F9: hardOutboundBytes: as much may wait for a reader, for one more it is told to come back', async () => {
  const within = await start({ hardOutboundBytes: MESSAGE_BYTES })
  within.writer.send(encodeUpdate(CHANGE))
  await waitFor('the reader has it', () => syncFrames(within.reader).length === 3)
  expect(syncFrames(within.reader).at(-1)).toHaveLength(encodeUpdate(CHANGE).length)
  await hasHeard(within.reader)
  expect(within.reader.closed).toBeNull()

  const beyond = await start({ hardOutboundBytes: MESSAGE_BYTES - 1 })
  beyond.writer.send(encodeUpdate(CHANGE))
  await expectClosed(beyond.reader, 4508)
  expect(syncFrames(beyond.reader)).toHaveLength(2)
  // The writer is not affected.
  await isSaved(beyond.writer)
})

test('F9: maxSlowReaderMs: a reader may be behind for so long, then it is told to come back', async () => {
  const { clock, server, reader, fill } = await start({ softOutboundBytes: 50_000, maxSlowReaderMs: 5_000 })
  await fill(50_000)
  clock.advance(4_999)
  await fill(50_000)
  expect(server.rooms.people('board')).toHaveLength(2)
  clock.advance(1)
  // The close waits behind unread data.
  reader.socket.resume()
  await expectClosed(reader, 4508)
})

test('F9: stopOutboundBytes: no update more than that waits, and what was missed comes as one when the reader has read', async () => {
  const { server, reader, write, fill, waiting } = await start({ stopOutboundBytes: 500_000 })
  await fill(250_000)
  // Large messages would follow unchanged.
  for (let i = 0; i < 40; i++) await write(30_000)
  const committed = server.counters.updatesCommitted
  expect(waiting()).toBeLessThanOrEqual(500_000)
  expect(server.counters.slowReaders).toBe(1)
  reader.socket.resume()
  const updates = () =>
    syncFrames(reader)
      .map((bytes) => decodeClientFrame(bytes))
      .filter((frame) => frame.type === 'update')
  await waitFor('the rest comes in a step 2', () => updates().filter(({ isStep2 }) => isStep2).length === 2)
  expect(updates().length).toBeLessThan(committed)
  const doc = new Y.Doc()
  for (const { update } of updates()) Y.applyUpdate(doc, update)
  const stored = await server.rooms.read('board', (board) => board.getMap('records').size)
  expect(doc.getMap('records').size).toBe(stored)
  expect(reader.closed).toBeNull()
})

test('F9: softOutboundBytes: presence goes on until a reader has that much to read, then only its newest state follows', async () => {
  const { clock, server, reader, writer, fill, waiting } = await start({ softOutboundBytes: 50_000 })
  const moveTo = async (pageId: string, x: number) => {
    writer.send(presenceOf(1, x, { pageId }))
    await hasHeard(writer)
    clock.advance(40)
  }
  await moveTo('first', 1)
  await waitFor('the reader sees it', () => seenAt(reader).length === 1)
  await fill(50_000)
  const before = waiting()
  for (const [i, page] of ['second', 'third', 'last'].entries()) await moveTo(page, 2 + i)
  expect(waiting()).toBeLessThanOrEqual(before)
  reader.socket.resume()
  await waitFor('the newest comes', () => seenAt(reader).length > 1)
  await hasHeard(reader)
  expect(seenAt(reader)).toEqual(['first', 'last'])
  expect(server.rooms.people('board')).toHaveLength(2)
})

test('F10: heartbeatIntervalMs: after so long, and not before, a ping comes and a frame that stock pages understand', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: { heartbeatIntervalMs: 1_000 } })
  const ann = await visit(server, 'ann')
  const came: string[] = []
  ann.socket.on('ping', () => came.push('ping'))
  ann.socket.on('message', (data: Buffer) => {
    if (data.equals(Buffer.from([MESSAGE_PRESENCE, 1, 0]))) came.push('presence of nobody')
  })
  await hasHeard(ann)
  for (let i = 1; i <= 3; i++) {
    clock.advance(999)
    await hasHeard(ann)
    expect(came).toHaveLength(2 * (i - 1))
    clock.advance(1)
    await hasHeard(ann)
    expect(came.slice(-2)).toEqual(['ping', 'presence of nobody'])
    expect(came).toHaveLength(2 * i)
  }
})

/** A client that answers nothing, not even pings. */
async function enterSilently(limits: Partial<Limits>) {
  await stage.clear()
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: { heartbeatIntervalMs: 1_000, ...limits } })
  const wire = await Wire.open(server.port, '/sync/board?user=ann')
  await waitFor('ann is in', () => server.rooms.stats().connections === 1)
  const pings = () => wire.received.toString('latin1').split('\x89\x00').length - 1
  return { clock, wire, pings, connections: () => server.rooms.stats().connections }
}

test('F10: heartbeatTimeoutMs: who was silent for so long stays, and for one more is cut without a word', async () => {
  const within = await enterSilently({ heartbeatTimeoutMs: 2_000 })
  within.clock.advance(2_000)
  await waitFor('it is asked once more', () => within.pings() === 2)
  expect(within.connections()).toBe(1)
  within.wire.destroy()

  const beyond = await enterSilently({ heartbeatTimeoutMs: 1_999 })
  beyond.clock.advance(2_000)
  await waitFor('it is cut', () => beyond.connections() === 0)
  await beyond.wire.gone()
  expect([beyond.pings(), beyond.wire.closeCode]).toEqual([1, undefined])
})
