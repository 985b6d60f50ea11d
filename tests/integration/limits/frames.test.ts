// How large a message may be, at each limit and one beyond (SYNC-SPEC 2): the first is applied completely, the second
// not at all, and its socket gets the reason.

import type { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { encodeSyncStep2, encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import type { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { expectClosed, expectSentence, isSaved } from '../../support/sync/told'
import { waitFor } from '../../support/wait-for'
import { numbers, updateOf, visit } from '../threats/attack'
import { clientFrame, Wire } from '../threats/wire'

const stage = new Stage()

/** A change of so many structs, one per record. */
const structs = (count: number) =>
  updateOf((doc) => {
    for (let i = 0; i < count; i++) doc.getMap('records').set(`r${i}`, i)
  })

/** A change that deletes so many ranges of a client's first structs. */
const deletesOf = (clientId: number, count: number) =>
  numbers(0, 1, clientId, count, ...Array.from({ length: count }, (_, i) => [2 * i, 1]).flat())

const recordsStored = () => stage.server.rooms.read('board', (doc) => doc.getMap('records').size)
const rowsStored = async () => (await stage.server.log.load('board', 1)).updates.length

async function visitUnder(limits: Partial<Limits>): Promise<RawSocket> {
  await stage.clear()
  return visit(await stage.start({ limits }), 'ann')
}

/** Nothing of the message was applied, and the next client can work. */
async function expectUntouched(): Promise<void> {
  expect(await rowsStored()).toBe(0)
  const ben = await stage.connected('ben')
  ben.set('one', 'x', 1)
  await ben.saved()
}

test('maxPayloadBytes: a message of as many bytes is taken, and one of one more ends its socket with 1009', async () => {
  const frame = encodeUpdate(structs(100))
  const within = await visitUnder({ maxPayloadBytes: frame.length })
  within.send(frame)
  await isSaved(within)
  expect(await recordsStored()).toBe(100)

  const beyond = await visitUnder({ maxPayloadBytes: frame.length - 1 })
  beyond.send(frame)
  await expectClosed(beyond, 1009)
  await expectUntouched()
})

/** A message in so many WebSocket frames. */
function inFrames(message: Uint8Array, count: number): Buffer {
  const size = Math.floor(message.length / count)
  const frames = Array.from({ length: count }, (_, i) => {
    const isLast = i === count - 1
    const payload = message.subarray(i * size, isLast ? message.length : (i + 1) * size)
    return clientFrame({ first: (i === 0 ? 0x02 : 0x00) | (isLast ? 0x80 : 0), payload })
  })
  return Buffer.concat(frames)
}

/** The socket is closed with 1008 and the reason, and nothing of it is stored. */
async function expectTooManyPieces(wire: Wire): Promise<void> {
  await waitFor('the socket is told', () => wire.closeReason !== undefined)
  expect(wire.closeCode).toBe(1008)
  expectSentence(wire.closeReason)
  await expectUntouched()
}

test('maxFragments: a message in as many pieces is taken, and one in one more ends its socket with 1008', async () => {
  const message = encodeUpdate(structs(10))
  for (const pieces of [5, 6]) {
    await stage.clear()
    const server = await stage.start({ limits: { maxFragments: 5 } })
    const wire = await Wire.open(server.port, '/sync/board?user=ann')
    wire.write(inFrames(message, pieces))
    if (pieces === 5) await waitFor('all is applied', async () => (await recordsStored()) === 10)
    else await expectTooManyPieces(wire)
    wire.destroy()
  }
})

test('maxBufferedChunks: a message that comes in as many reads is taken, and in one more it ends its socket with 1008', async () => {
  const frame = clientFrame({ first: 0x82, payload: encodeUpdate(structs(10)) })
  const headerBytes = 6
  for (const chunks of [5, 6]) {
    await stage.clear()
    const streams: Socket[] = []
    const server = await stage.start({
      limits: { maxBufferedChunks: 5 },
      onUpgrade: (_request, stream) => streams.push(stream as Socket),
    })
    const wire = await Wire.open(server.port, '/sync/board?user=ann')
    await waitFor('ann is in', () => server.rooms.stats().connections === 1)
    const size = Math.floor((frame.length - headerBytes) / chunks)
    const ends = Array.from({ length: chunks }, (_, i) =>
      i === chunks - 1 ? frame.length : headerBytes + (i + 1) * size,
    )
    let [at, read] = [0, streams[0]?.bytesRead ?? 0]
    for (const end of [headerBytes, ...ends]) {
      wire.write(frame.subarray(at, end))
      read += end - at
      at = end
      await waitFor('it is read on its own', () => (streams[0]?.bytesRead ?? 0) >= read)
    }
    if (chunks === 5) await waitFor('all is applied', async () => (await recordsStored()) === 10)
    else await expectTooManyPieces(wire)
    wire.destroy()
  }
})

test('maxLiveUpdateStructs: a change of as many structs is taken, and one of one more ends its socket with 4413', async () => {
  const limits = { maxLiveUpdateStructs: 10, maxFirstSyncStructs: 1_000 }
  const within = await visitUnder(limits)
  within.send(encodeUpdate(structs(10)))
  await isSaved(within)
  expect(await recordsStored()).toBe(10)

  const beyond = await visitUnder(limits)
  beyond.send(encodeUpdate(structs(11)))
  await expectClosed(beyond, 4413)
  await expectUntouched()
})

test('maxFirstSyncStructs: a first step 2 of as many structs is taken, one of one more and a second one are not', async () => {
  const limits = { maxLiveUpdateStructs: 10, maxFirstSyncStructs: 30 }
  const within = await visitUnder(limits)
  within.send(encodeSyncStep2(structs(30)))
  await isSaved(within)
  expect(await recordsStored()).toBe(30)
  // The next change is like any other.
  within.send(encodeSyncStep2(structs(11)))
  await expectClosed(within, 4413)

  const beyond = await visitUnder(limits)
  beyond.send(encodeSyncStep2(structs(31)))
  await expectClosed(beyond, 4413)
  await expectUntouched()
})

test('maxFirstSyncStructs: any change may delete as many ranges, and with one more it ends its socket with 4413', async () => {
  const limits = { maxLiveUpdateStructs: 100, maxFirstSyncStructs: 30 }
  const clientId = 77
  const records = updateOf((doc) => {
    for (let i = 0; i < 62; i++) doc.getMap('records').set(`r${i}`, i)
  }, clientId)
  const ann = await visitUnder(limits)
  ann.send(encodeUpdate(records))
  ann.send(encodeUpdate(deletesOf(clientId, 30)))
  await isSaved(ann)
  expect(await recordsStored()).toBe(32)
  ann.send(encodeUpdate(deletesOf(clientId, 31)))
  await expectClosed(ann, 4413)
  expect(await recordsStored()).toBe(32)
})
