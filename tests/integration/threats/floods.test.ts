// Too much of an allowed thing (SYNC-SPEC S5, S6, I10): updates whose first one is missing, and requests for the board.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeAck, encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { MESSAGE_ACK, MESSAGE_PRESENCE, MESSAGE_SYNC } from '@/lib/protocol/message-type'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { boardRows } from '../../support/sync/board-content'
import type { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'
import { numbers, visit } from './attack'

const stage = new Stage()

/** A person's first `count` edits, one update each. */
function edits(count: number, text = 'x'): { readonly doc: Y.Doc; readonly updates: readonly Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < count; i++) doc.getMap('records').set(`r${i}`, text)
  return { doc, updates }
}

const send = (raw: RawSocket, updates: readonly Uint8Array[]) => {
  for (const update of updates) raw.send(encodeUpdate(update))
}

/** How often the server has asked the socket for missing updates. */
const timesAsked = (raw: RawSocket) => raw.ofType(MESSAGE_SYNC).filter((frame) => frame[1] === 0).length

const FLOODS = [
  ['of tiny updates', 10_000, 'x'],
  ['of few large updates', 150, 'x'.repeat(1_000)],
] as const

test.each(FLOODS)(
  'S5: a flood %s whose first is missing is asked for once, then ends its socket',
  async (_, count, text) => {
    const server = await stage.start({ limits: { maxFramesBurst: 100_000 } })
    const ann = await stage.connected('ann')
    const { updates } = edits(count, text)
    const eve = await visit(server, 'eve')
    await waitFor('eve is asked what she has', () => timesAsked(eve) === 1)
    send(eve, updates.slice(1, count / 2))
    // The server asks for what waits and has forgotten it: nobody is charged for it any more.
    await waitFor('eve is asked again', () => timesAsked(eve) === 2)
    expect(eve.closed).toBeNull()
    send(eve, updates.slice(1))
    expect(await eve.close()).toEqual({
      code: 4429,
      reason: 'Too many changes came without what they build on. Reload the page to go on.',
    })
    expect(timesAsked(eve)).toBe(2)
    expect((await server.log.load('board', 1)).updates).toEqual([])
    expect(server.rooms.stats()).toMatchObject({ waitingStructs: 0, waitingBytes: 0 })
    ann.set('one', 'x', 1)
    await ann.saved()
    expect(ann.closes).toEqual([])
  },
)

test('S5: deletes of what never comes are a flood as well', async () => {
  const server = await stage.start({ limits: { maxPendingStructsBytes: 2_000 } })
  const eve = await visit(server, 'eve')
  const deletes = () => {
    // Deletions of every second clock of a client whose structs nobody has.
    for (let i = 0; i < 20; i++) {
      const ranges = Array.from({ length: 100 }, (_, k) => [1_000_000 + 2 * (100 * i + k), 1]).flat()
      eve.send(encodeUpdate(numbers(0, 1, 77, 100, ...ranges)))
    }
  }
  await waitFor('eve is asked what she has', () => timesAsked(eve) === 1)
  deletes()
  await waitFor('eve is asked again', () => timesAsked(eve) === 2)
  deletes()
  expect((await eve.close()).code).toBe(4429)
})

test('S5: an honest page that is asked sends everything, and all of it is saved', async () => {
  const server = await stage.start({ limits: { maxPendingStructs: 20 } })
  const { doc, updates } = edits(60)
  const ann = await visit(server, 'ann')
  await waitFor('ann is asked what she has', () => timesAsked(ann) === 1)
  // One update was lost in transit.
  send(ann, updates.slice(1))
  ann.send(encodeAck({ type: 'mark', mark: 1 }))
  await waitFor('ann is asked again', () => timesAsked(ann) === 2)
  expect(ann.ofType(MESSAGE_ACK)).toEqual([])
  ann.send(encodeUpdate(Y.encodeStateAsUpdate(doc)))
  await waitFor('all is saved', () => ann.ofType(MESSAGE_ACK).length === 1)
  expect(await server.rooms.read('board', (board) => board.getMap('records').size)).toBe(60)
  expect(ann.closed).toBeNull()
  ann.socket.terminate()
})

test('S5: what waits of somebody who left does not keep the board in memory', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: { maxSyncTickMs: 0 } })
  const eve = await visit(server, 'eve')
  await waitFor('eve is asked what she has', () => timesAsked(eve) === 1)
  send(eve, edits(5).updates.slice(1))
  await waitFor('it waits', () => server.rooms.stats().waitingBytes > 0)
  eve.socket.terminate()
  await waitFor('eve is gone', () => server.rooms.stats().connections === 0)
  clock.advance(120_000)
  expect(server.rooms.stats()).toMatchObject({ rooms: 0, documents: 0 })
})

test('S6: asking for a large board again and again ends the socket after five answers', async () => {
  const log = new MemoryUpdateLog()
  await log.append(boardRows('board', 500, 0))
  const server = await stage.start({ log, clock: new ManualClock() })
  const eve = await visit(server, 'eve')
  await waitFor('the room is open', () => timesAsked(eve) === 1)
  const question = encodeSyncStep1(numbers(0))
  for (let i = 0; i < 100; i++) eve.send(question)
  expect(await eve.close()).toEqual({
    code: 4429,
    reason: 'This page asked for the whole board too often. Reload it to go on.',
  })
  expect(server.counters.joinsAnswered).toBe(DEFAULT_LIMITS.maxSyncStep1Per10s)
  const answers = eve.ofType(MESSAGE_SYNC).filter((frame) => frame[1] !== 0)
  expect(answers.length).toBeLessThanOrEqual(5)
})

test('S6: five questions in ten seconds are answered for ever', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock })
  const ann = await visit(server, 'ann')
  await waitFor('the room is open', () => timesAsked(ann) === 1)
  for (let i = 1; i <= 20; i++) {
    ann.send(encodeSyncStep1(numbers(0)))
    await waitFor(`answer ${i} came`, () => ann.ofType(MESSAGE_SYNC).length === 1 + i)
    clock.advance(2_000)
  }
  expect(ann.closed).toBeNull()
  ann.socket.terminate()
})

test('S6: asking who is here again and again costs no more than the rate of frames', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: { maxFramesPerSecond: 10, maxFramesBurst: 20 } })
  const ann = await stage.connected('ann')
  ann.provider.awareness.setLocalState({ pageId: 'page:page' })
  await waitFor('ann is here', () => server.counters.presenceReceived > 0)
  const eve = await visit(server, 'eve')
  const answers = () => eve.ofType(MESSAGE_PRESENCE).length
  for (let i = 0; i < 200; i++) eve.send(numbers(3))
  // Reading pauses; the questions read from the socket so far are answered.
  await waitFor('the questions are answered', () => answers() >= 20)
  expect(eve.closed).toBeNull()
  eve.socket.terminate()
})
