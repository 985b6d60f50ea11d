// How much the server keeps that can't be applied yet, at each limit and one beyond (SYNC-SPEC 2): frames of a board
// that is still loading, and changes whose predecessor has not arrived. tests/integration/threats/floods.test.ts tests
// floods of them.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import type { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { expectClosed, hasHeard, isSaved } from '../../support/sync/told'
import { waitFor } from '../../support/wait-for'
import { updateOf, visit } from '../threats/attack'

const stage = new Stage()

/** A board that keeps loading until it may finish. */
async function visitWhileLoading(limits: Partial<Limits>) {
  await stage.clear()
  const inner = new MemoryUpdateLog()
  const log = new FaultyLog(inner)
  let finishLoading = () => {}
  const mayFinish = new Promise<void>((resolve) => {
    finishLoading = resolve
  })
  log.before = (method) => (method === 'load' ? mayFinish : undefined)
  const server = await stage.start({ log, limits })
  const stored = async () => (await fold(inner, 'board')).getMap('records').size
  return { ann: await visit(server, 'ann'), ben: await visit(server, 'ben'), finishLoading, log, stored }
}

const FRAMES = Array.from({ length: 6 }, (_, i) =>
  encodeUpdate(updateOf((doc) => doc.getMap('records').set(`r${i}`, 'x'), 10 + i)),
)
const FRAME_BYTES = FRAMES[0]?.length ?? 0

/** Limits within which five frames may wait, and which a sixth exceeds by one. */
const QUEUES: readonly (readonly [keyof Limits, within: Partial<Limits>, beyond: Partial<Limits>])[] = [
  ['maxQueuedFramesWhileLoading', { maxQueuedFramesWhileLoading: 5 }, { maxQueuedFramesWhileLoading: 5 }],
  [
    'maxQueuedBytesWhileLoading',
    { maxQueuedBytesWhileLoading: 5 * FRAME_BYTES },
    { maxQueuedBytesWhileLoading: 6 * FRAME_BYTES - 1 },
  ],
]

test.each(QUEUES)(
  'I10: %s: as much waits for the board, of everybody together, and is saved when it is there',
  async (_name, limits) => {
    const { ann, ben, finishLoading, log, stored } = await visitWhileLoading(limits)
    for (const [i, frame] of FRAMES.slice(0, 5).entries()) {
      const author = i % 2 === 0 ? ann : ben
      author.send(frame)
      await hasHeard(author)
    }
    expect([ann.closed, ben.closed]).toEqual([null, null])
    expect(log.calls.get('append')).toBeUndefined()
    finishLoading()
    await waitFor('all are stored', async () => (await stored()) === 5)
    for (const raw of [ann, ben]) await isSaved(raw)
    for (const raw of [ann, ben]) raw.socket.terminate()
  },
)

test.each(QUEUES)(
  'I10: beyond %s who sends more is told to come back, and what waited is saved all the same',
  async (_name, _within, limits) => {
    const { ann, ben, finishLoading, stored } = await visitWhileLoading(limits)
    for (const frame of FRAMES.slice(0, 5)) ann.send(frame)
    await hasHeard(ann)
    ben.send(FRAMES[5] ?? new Uint8Array())
    await expectClosed(ben, 4503)
    expect(ann.closed).toBeNull()
    finishLoading()
    await waitFor('what waited is stored', async () => (await stored()) === 5)
    await isSaved(ann)
    expect(await stored()).toBe(5)
    ann.socket.terminate()
  },
)

/** A person's edits, one update of one struct each; the first is left out, so that the others wait for it. */
function withoutFirst(count: number): readonly Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 77
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i <= count; i++) doc.getMap('records').set(`r${i}`, 'x'.repeat(50))
  return updates.slice(1)
}

const timesAsked = (raw: RawSocket) => raw.ofType(MESSAGE_SYNC).filter((frame) => frame[1] === 0).length
const bytesWaiting = () => stage.server.rooms.stats().waitingBytes
const structsWaiting = () => stage.server.rooms.stats().waitingStructs

/** Sends all of them, each accepted before the next; returns the socket, and how much then waits. */
async function sendWithoutFirst(count: number, limits: Partial<Limits>) {
  await stage.clear()
  const server = await stage.start({ limits })
  const ann = await visit(server, 'ann')
  await waitFor('ann is asked what she has', () => timesAsked(ann) === 1)
  for (const [i, update] of withoutFirst(count).entries()) {
    ann.send(encodeUpdate(update))
    await hasHeard(ann)
    await waitFor('it is taken', () => structsWaiting() === i + 1 || timesAsked(ann) > 1)
  }
  await hasHeard(ann)
  return { ann, bytes: bytesWaiting() }
}

test('S5, I10: maxPendingStructs: as many structs wait for what is missing, of one more all are asked for again', async () => {
  const limits = { maxPendingStructs: 20 }
  const within = await sendWithoutFirst(20, limits)
  expect(timesAsked(within.ann)).toBe(1)
  expect(structsWaiting()).toBe(20)

  const beyond = await sendWithoutFirst(21, limits)
  expect(timesAsked(beyond.ann)).toBe(2)
  expect(beyond.bytes).toBe(0)
  // The server has asked once, and sent the warning: the next flood ends the socket.
  for (const update of withoutFirst(21)) beyond.ann.send(encodeUpdate(update))
  await expectClosed(beyond.ann, 4429)
})

test('S5, I10: maxPendingStructsBytes: as many bytes wait for what is missing, of one more all are asked for again', async () => {
  const { bytes } = await sendWithoutFirst(20, {})
  expect(bytes).toBeGreaterThan(1_000)
  const within = await sendWithoutFirst(20, { maxPendingStructsBytes: bytes })
  expect(timesAsked(within.ann)).toBe(1)
  expect(within.bytes).toBe(bytes)

  const beyond = await sendWithoutFirst(20, { maxPendingStructsBytes: bytes - 1 })
  expect(timesAsked(beyond.ann)).toBe(2)
  expect(beyond.bytes).toBe(0)
  for (const update of withoutFirst(20)) beyond.ann.send(encodeUpdate(update))
  await expectClosed(beyond.ann, 4429)
})
