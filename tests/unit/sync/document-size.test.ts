// I10: a full board is encoded seldom, however often a client tries to add to it or deletes a little, and yet a board
// never exceeds its limit by more than a 64th.

import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { ClientOwners } from '@/server/sync/board/client-owners'
import { LiveDocument } from '@/server/sync/board/live-document'

const counted = vi.hoisted(() => ({ encodings: 0 }))

/** The real Yjs, with its encodings of whole documents counted. */
vi.mock('yjs', async (load) => {
  const real = await load<typeof Y>()
  return {
    ...real,
    encodeStateAsUpdate: (doc: Y.Doc, vector?: Uint8Array) => {
      if (vector === undefined) counted.encodings += 1
      return real.encodeStateAsUpdate(doc, vector)
    },
  }
})

beforeEach(() => {
  counted.encodings = 0
})

const TEXT = 'x'.repeat(1_000)

/** A board of `records` with a kilobyte each, and a client that writes to it. */
function setUp(records: number) {
  const client = new Y.Doc()
  const map = client.getMap<string>('records')
  client.transact(() => {
    for (let i = 0; i < records; i++) map.set(`r${i}`, TEXT)
  })
  const stored = Y.encodeStateAsUpdate(client)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stored)
  const live = new LiveDocument({
    boardId: 'board',
    epoch: 1,
    doc,
    owners: new ClientOwners('board', new Map()),
    repair: () => ({ repaired: 0, invalid: 0 }),
    hasLocks: () => false,
    storedBytes: stored.length,
    submit: () => undefined,
    onRepaired: () => undefined,
  })
  client.on('update', (update: Uint8Array) => {
    live.ingest([{ update, decoded: Y.decodeUpdate(update), connectionId: 'c', userId: 'ann' }])
  })
  counted.encodings = 0
  return { live, map, stored: stored.length, size: () => Y.encodeStateAsUpdate(doc, new Uint8Array([0])).length }
}

test('I10: a board that its updates can not have made too large is never encoded', () => {
  const { live, map, stored } = setUp(100)
  for (let i = 0; i < 10; i++) map.set(`more${i}`, TEXT)
  expect(live.isLargerThan(stored + 20_000)).toBe(false)
  expect(counted.encodings).toBe(0)
})

test('I10: a full board is encoded once, however often somebody tries to add to it', () => {
  const { live, stored } = setUp(100)
  for (let i = 0; i < 1_000; i++) expect(live.isLargerThan(stored - 10_000)).toBe(true)
  expect(counted.encodings).toBe(1)
})

test('I10: a full board is encoded again only when enough was deleted to make room', () => {
  const { live, map, stored, size } = setUp(100)
  const limit = stored - 10_500
  const seen: boolean[] = []
  for (let i = 0; i < 12; i++) {
    seen.push(live.isLargerThan(limit))
    map.delete(`r${i}`)
  }
  // The first check, and the first one at which there may be room.
  expect(counted.encodings).toBe(2)
  expect(seen).toEqual([...Array<boolean>(11).fill(true), false])
  expect(size()).toBeLessThanOrEqual(limit)
})

test('I10: who deletes a little and adds a little at the limit does not have it encoded each time', () => {
  const { live, map, stored, size } = setUp(100)
  const limit = stored + 100
  const present = [...map.keys()]
  const done = { added: 0, deleted: 0 }
  for (let i = 0; i < 2_000; i++) {
    if (live.isLargerThan(limit)) {
      map.delete(present.pop() ?? '')
      done.deleted += 1
    } else {
      map.set(`little${i}`, 'x'.repeat(50))
      present.push(`little${i}`)
      done.added += 1
    }
    if (i % 50 === 0) expect(size()).toBeLessThan(limit * (1 + 1 / 64) + 100)
  }
  expect(Math.min(done.added, done.deleted)).toBeGreaterThan(500)
  expect(counted.encodings).toBeLessThan(2_000 / 10)
})

test('I10: a board just below the limit is not encoded for each change that makes it no larger', () => {
  const { live, map, size } = setUp(100)
  const change = (i: number) => map.set('r0', `short ${i % 10}`)
  for (let i = 0; i < 10; i++) change(i)
  const limit = size() + 10
  for (let i = 0; i < 1_000; i++) {
    change(i)
    expect(live.isLargerThan(limit)).toBe(false)
  }
  expect(size()).toBeLessThanOrEqual(limit)
  expect(counted.encodings).toBeLessThan(1_000 / 10)
})

test('I10: what waits for a missing change is no part of it', () => {
  const { live, stored } = setUp(10)
  const early = new Y.Doc()
  const updates: Uint8Array[] = []
  early.on('update', (update: Uint8Array) => updates.push(update))
  early.getMap('records').set('first', 1)
  early.getMap('records').set('second', TEXT)
  const [, update = new Uint8Array()] = updates
  live.ingest([{ update, decoded: Y.decodeUpdate(update), connectionId: 'c', userId: 'eve' }])
  expect(live.pendingBytes).toBeGreaterThan(1_000)
  expect(live.isLargerThan(stored)).toBe(false)
  expect(live.isLargerThan(stored - 1)).toBe(true)
})
