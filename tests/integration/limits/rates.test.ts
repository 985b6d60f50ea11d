// How fast a socket may send, at each limit and one beyond (SYNC-SPEC 2): a faster one is not closed, but read later,
// and loses nothing. tests/integration/threats/floods.test.ts tests how often it may request the whole board.

import type { Duplex } from 'node:stream'
import { expect, test } from 'vitest'
import { decodeClientFrame, encodeHello, encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { MESSAGE_PRESENCE } from '@/lib/protocol/message-type'
import type { Presence } from '@/lib/protocol/presence'
import { ManualClock } from '../../support/manual-clock'
import type { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { hasHeard } from '../../support/sync/told'
import { waitFor } from '../../support/wait-for'
import { presenceOf, updateOf, visit } from '../threats/attack'

const stage = new Stage()

/** A socket, the clock of its server, and whether its server is still reading. */
async function visitUnder(limits: Partial<Limits>) {
  await stage.clear()
  const clock = new ManualClock()
  const streams: Duplex[] = []
  const server = await stage.start({ clock, limits, onUpgrade: (_request, stream) => streams.push(stream) })
  const ann = await visit(server, 'ann')
  await waitFor('ann is in', () => server.rooms.stats().connections === 1)
  return { ann, clock, isRead: () => streams[0]?.isPaused() === false }
}

const UNLIMITED = { maxFramesPerSecond: 1e6, maxFramesBurst: 1e6, maxBytesPerSecond: 1e9, maxBytesBurst: 1e9 }

test('maxFramesBurst, maxFramesPerSecond: as many frames at once are read at the pace of the sender, one more waits its time', async () => {
  const { ann, clock, isRead } = await visitUnder({ ...UNLIMITED, maxFramesBurst: 5, maxFramesPerSecond: 10 })
  for (let i = 0; i < 5; i++) await hasHeard(ann)
  expect(isRead()).toBe(true)
  // One frame beyond the burst is answered, and paid for: at ten a second with a tenth of one.
  await hasHeard(ann)
  expect(isRead()).toBe(false)
  clock.advance(99)
  expect(isRead()).toBe(false)
  clock.advance(1)
  expect(isRead()).toBe(true)
  // At the allowed rate it may go on for ever.
  for (let i = 0; i < 20; i++) {
    clock.advance(100)
    await hasHeard(ann)
    expect(isRead()).toBe(true)
  }
  await hasHeard(ann)
  expect(isRead()).toBe(false)
  const next = hasHeard(ann)
  clock.advance(100)
  await next
  expect(ann.closed).toBeNull()
  ann.socket.terminate()
})

test('maxBytesBurst, maxBytesPerSecond: as many bytes at once are read at the pace of the sender, for one more it waits its time', async () => {
  const bytes = encodeHello().length
  for (const [isBeyond, maxBytesBurst] of [
    [false, 3 * bytes],
    [true, 3 * bytes - 1],
  ] as const) {
    const { ann, clock, isRead } = await visitUnder({ ...UNLIMITED, maxBytesBurst, maxBytesPerSecond: 100 })
    for (let i = 0; i < 2; i++) await hasHeard(ann)
    expect(isRead()).toBe(true)
    await hasHeard(ann)
    expect(isRead()).toBe(!isBeyond)
    // One byte too many costs a hundredth of a second.
    clock.advance(9)
    expect(isRead()).toBe(!isBeyond)
    clock.advance(1)
    expect(isRead()).toBe(true)
    // A second's worth may be sent within the second.
    clock.advance(10 * bytes - (isBeyond ? 0 : 10))
    await hasHeard(ann)
    expect(isRead()).toBe(true)
    // A millisecond earlier is too fast.
    clock.advance(10 * bytes - 1)
    await hasHeard(ann)
    expect(isRead()).toBe(false)
    expect(ann.closed).toBeNull()
    ann.socket.terminate()
  }
})

test('maxBytesBurst: what is sent while nobody reads is not lost', async () => {
  const { ann, clock, isRead } = await visitUnder({ ...UNLIMITED, maxBytesBurst: 1_000, maxBytesPerSecond: 1_000 })
  for (let i = 0; i < 10; i++) {
    ann.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set(`r${i}`, 'x'.repeat(2_000)))))
  }
  await waitFor('reading stops', () => !isRead())
  const all = async () => (await stage.server.rooms.read('board', (doc) => doc.getMap('records').size)) === 10
  await waitFor('all are applied', () => {
    clock.advance(1_000)
    return all()
  })
  expect(ann.closed).toBeNull()
  ann.socket.terminate()
})

/** Where the others have been seen, one after another. */
function seenAt(viewer: RawSocket): unknown[] {
  return viewer.ofType(MESSAGE_PRESENCE).flatMap((bytes) => {
    const frame = decodeClientFrame(bytes)
    if (frame.type !== 'presence') return []
    return frame.entries.map(({ json }) => (JSON.parse(json) as Presence).cursor?.x)
  })
}

test('presenceIntervalMs: until it is over newer states replace older ones, and then the newest goes out', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: { presenceIntervalMs: 50 } })
  const [ann, ben] = [await visit(server, 'ann'), await visit(server, 'ben')]
  await waitFor('both are in', () => server.rooms.stats().connections === 2)
  const moveTo = async (x: number) => {
    ann.send(presenceOf(1, x, { cursor: { x } }))
    await hasHeard(ann)
  }
  await moveTo(1)
  clock.advance(0)
  await waitFor('ben sees the first at once', () => seenAt(ben).length === 1)
  for (const x of [2, 3, 4]) await moveTo(x)
  clock.advance(49)
  await hasHeard(ben)
  expect(seenAt(ben)).toEqual([1])
  clock.advance(1)
  await hasHeard(ben)
  expect(seenAt(ben)).toEqual([1, 4])
  for (const raw of [ann, ben]) raw.socket.terminate()
})
