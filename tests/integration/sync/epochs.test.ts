// Epochs: a replaced document is never mixed with its predecessor.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { canonicalJson } from '@/server/persistence/same-content'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { snapshotOf } from '../../support/persistence/snapshot-of'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()
const DAY_MS = 24 * 60 * 60 * 1000
const LIMITS = { minRewriteBytes: 100, rewriteIdleMs: DAY_MS }

/** The same records without their history. */
function fresh(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  for (const [id, record] of doc.getMap<Y.Map<unknown>>('records')) {
    copy.getMap('records').set(id, new Y.Map(Object.entries(record.toJSON())))
  }
  return copy
}

/** A board of one record with a long history, folded into a snapshot. */
async function storeLongHistory(log: MemoryUpdateLog): Promise<void> {
  const doc = new Y.Doc()
  const record = new Y.Map<unknown>()
  doc.getMap('records').set('one', record)
  for (let i = 0; i < 3_000; i++) {
    record.set('x', i)
    doc.getMap('records').set(`passing${i}`, new Y.Map())
    doc.getMap('records').delete(`passing${i}`)
  }
  await log.addSnapshot(snapshotOf(doc))
}

test('F15: a client of another epoch is closed with the reason before any sync', async () => {
  const server = await stage.start()
  server.epochs.set('board', 2)
  const old = stage.connect('ann', { params: { epoch: '1' } })
  await waitFor('ann is told', () => old.closed !== null)
  expect(old.closed?.code).toBe(4409)
  expect(old.provider.synced).toBe(false)
  await stage.connected('ben', { params: { epoch: '2' } })
})

test('I13: rows of another epoch are not in the board', async () => {
  const server = await stage.start()
  const ann = await stage.connected('ann', { boardId: 'first' })
  ann.set('one', 'x', 1)
  await ann.saved()
  server.epochs.set('second', 7)
  const ben = await stage.connected('ben', { boardId: 'second' })
  ben.set('two', 'x', 2)
  await ben.saved()
  expect((await fold(server.log, 'second', 1)).getMap('records').size).toBe(0)
  expect((await fold(server.log, 'second', 7)).getMap('records').size).toBe(1)
})

test('a board that has been idle for a day is rewritten into a fresh document under a new epoch', async () => {
  const clock = new ManualClock()
  const log = new MemoryUpdateLog(() => clock.date())
  await storeLongHistory(log)
  const server = await stage.start({ log, clock, rewrite: fresh, limits: LIMITS })
  const before = canonicalJson(await fold(log, 'board', 1))
  clock.advance(DAY_MS - 60_000)
  expect(server.epochs.get('board')).toBeUndefined()
  clock.advance(2 * 60 * 60 * 1000)
  await waitFor('the board has a new epoch', () => server.epochs.get('board') === 2)
  await waitFor('the old epoch is gone', async () => (await log.load('board', 1)).snapshots.length === 0)
  const [snapshot] = (await log.load('board', 2)).snapshots
  expect(snapshot?.bytes.length).toBeLessThan(200)
  expect(canonicalJson(await fold(log, 'board', 2))).toBe(before)
  const ann = await stage.connected('ann', { params: { epoch: '2' } })
  expect(ann.get('one', 'x')).toBe(2_999)
})

test('a rewrite that is cut off leaves the board as it was, and the next sweep succeeds', async () => {
  const clock = new ManualClock()
  const inner = new MemoryUpdateLog(() => clock.date())
  const log = new FaultyLog(inner)
  await storeLongHistory(inner)
  log.before = (method) => {
    if (method === 'addSnapshot') throw new Error('The disk is full')
  }
  const server = await stage.start({ log, clock, rewrite: fresh, limits: LIMITS })
  clock.advance(DAY_MS + 60 * 60 * 1000)
  await waitFor('it was tried', () => (log.calls.get('addSnapshot') ?? 0) > 0)
  expect(server.epochs.get('board')).toBeUndefined()
  expect(await server.rooms.read('board', (doc) => doc.getMap('records').size)).toBe(1)
  log.before = () => undefined
  clock.advance(60_000)
  await waitFor('the room is empty again', () => {
    clock.advance(60 * 60 * 1000)
    return server.epochs.get('board') === 2
  })
})

test('a board that somebody opens during its rewrite waits for the end, and has the new epoch', async () => {
  const clock = new ManualClock()
  const inner = new MemoryUpdateLog(() => clock.date())
  const log = new FaultyLog(inner)
  await storeLongHistory(inner)
  let release = () => {}
  log.before = (method) =>
    method === 'addSnapshot'
      ? new Promise<void>((resolve) => {
          release = resolve
        })
      : undefined
  const server = await stage.start({ log, clock, rewrite: fresh, limits: LIMITS })
  clock.advance(DAY_MS + 60 * 60 * 1000)
  await waitFor('it is under way', () => log.calls.get('addSnapshot') === 1)
  // Access was decided under the old epoch; the room loads the new one, and the client tries again.
  const ann = stage.connect('ann')
  await waitFor('ann is connected', () => ann.provider.wsconnected)
  expect(ann.provider.synced).toBe(false)
  release()
  await ann.synced()
  expect(ann.get('one', 'x')).toBe(2_999)
  expect(server.epochs.get('board')).toBe(2)
  ann.set('two', 'x', 1)
  await ann.saved()
  expect((await fold(inner, 'board', 2)).getMap('records').size).toBe(2)
})
