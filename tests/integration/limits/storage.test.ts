// What is kept of a board, for how long, and how much may wait to be saved, at each limit and one beyond (SYNC-SPEC 2).
// tests/unit/persistence/log-writer.test.ts tests the size of commits, tests/unit/sync/idle-timers.test.ts when a board
// leaves the memory.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { snapshotOf } from '../../support/persistence/snapshot-of'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { growingBoard } from '../../support/sync/growing-board'
import { Stage } from '../../support/sync/stage'
import { expectClosed, hasHeard } from '../../support/sync/told'
import { waitFor } from '../../support/wait-for'
import { updateOf, visit } from '../threats/attack'

const stage = new Stage()

const CHANGES = [1, 2, 3].map((i) => updateOf((doc) => doc.getMap('records').set(`r${i}`, 'x'.repeat(500)), 70 + i))

/** A first change waits for a failing disk; a second one is sent. */
async function writeToAFailingDisk(limits: Partial<Limits>) {
  await stage.clear()
  const log = new FaultyLog(new MemoryUpdateLog())
  let isBroken = true
  log.before = (method) => {
    if (method === 'append' && isBroken) throw new Error('The disk is full')
  }
  const server = await stage.start({ log, limits })
  const ann = await visit(server, 'ann')
  const send = (i: number) => ann.send(encodeUpdate(CHANGES[i] ?? new Uint8Array()))
  const waiting = () => server.rooms.stats().bufferedBytes
  send(0)
  await waitFor('the first waits', () => waiting() > 0)
  const bytes = waiting()
  send(1)
  const stored = async () => (await fold(log.inner, 'board')).getMap('records').size
  return {
    ann,
    bytes,
    send,
    waiting,
    stored,
    mend: () => {
      isBroken = false
    },
  }
}

test('I10, I12: maxBufferedWriteBytes: while as much waits changes are taken, beyond it their writers are told to come back', async () => {
  const { bytes, mend } = await writeToAFailingDisk({})
  mend()
  const within = await writeToAFailingDisk({ maxBufferedWriteBytes: bytes })
  await waitFor('the second waits as well', () => within.waiting() > bytes)
  expect(within.ann.closed).toBeNull()
  within.send(2)
  await expectClosed(within.ann, 4503)
  within.mend()
  await waitFor('what was taken is stored', async () => (await within.stored()) === 2)

  const beyond = await writeToAFailingDisk({ maxBufferedWriteBytes: bytes - 1 })
  await expectClosed(beyond.ann, 4503)
  expect(beyond.waiting()).toBe(bytes)
  beyond.mend()
  await waitFor('what was taken is stored', async () => (await beyond.stored()) === 1)
  const back = await visit(stage.server, 'ann')
  back.send(encodeUpdate(CHANGES[1] ?? new Uint8Array()))
  await waitFor('the other is stored when it comes again', async () => (await beyond.stored()) === 2)
  await hasHeard(back)
})

test('I5: keptSnapshots: as many stay, and with one more the oldest goes', async () => {
  const log = new MemoryUpdateLog()
  const compactor = new Compactor({ log, limits: { keptSnapshots: 3 }, logger: createLogger('silent') })
  const rows = growingBoard(50, 4)
  const kept: number[][] = []
  for (let i = 0; i < 4; i++) {
    await log.append(rows.slice(i * 10, i * 10 + 10))
    await compactor.compact('board', 1)
    kept.push([...(await log.load('board', 1)).snapshotIds])
  }
  const [, , three = [], four = []] = kept
  expect(kept.map((ids) => ids.length)).toEqual([1, 2, 3, 3])
  expect(four.slice(1)).toEqual(three.slice(0, 2))
})

/** Stores a board of one record with a much larger history, folded. */
async function storeLongHistory(log: MemoryUpdateLog): Promise<number> {
  const doc = new Y.Doc()
  for (let i = 0; i < 2_000; i++) {
    doc.getMap('records').set(`passing${i}`, i)
    doc.getMap('records').delete(`passing${i}`)
  }
  doc.getMap('records').set('one', 1)
  await log.addSnapshot(snapshotOf(doc))
  const [snapshot] = (await log.load('board', 1)).snapshots
  return snapshot?.bytes.length ?? 0
}

const withoutHistory = (): Y.Doc => {
  const copy = new Y.Doc()
  copy.getMap('records').set('one', 1)
  return copy
}

/** An idle board; `sweeps` counts the searches for idle boards. */
async function startIdle(limits: (bytes: number) => Partial<Limits>) {
  await stage.clear()
  const clock = new ManualClock()
  const inner = new MemoryUpdateLog(() => clock.date())
  const log = new FaultyLog(inner)
  const bytes = await storeLongHistory(inner)
  const defaults = { rewriteSweepMs: 1_000, rewriteIdleMs: 500, minRewriteBytes: 1 }
  const server = await stage.start({ log, clock, rewrite: withoutHistory, limits: { ...defaults, ...limits(bytes) } })
  const sweeps = () => log.calls.get('idleBoards') ?? 0
  const isRewritten = () => server.epochs.get('board') === 2
  /** Advances to the next sweep, and waits for its end. */
  const sweep = async () => {
    const before = sweeps()
    clock.advance(1_000)
    await waitFor('idle boards were looked for', () => sweeps() > before)
    await new Promise(setImmediate)
  }
  /** A board is read before it is rewritten. */
  const isLeftAlone = () => !log.calls.has('load') && !isRewritten()
  return { clock, sweeps, sweep, isRewritten, isLeftAlone }
}

test('rewriteSweepMs: idle boards are looked for after so long, and not before', async () => {
  const { clock, sweeps, isRewritten } = await startIdle(() => ({}))
  clock.advance(999)
  expect(sweeps()).toBe(0)
  clock.advance(1)
  expect(sweeps()).toBe(1)
  await waitFor('the board is rewritten', isRewritten)
})

test('rewriteIdleMs: a board that was idle for no longer stays as it is, and is rewritten when it was for one more', async () => {
  const within = await startIdle(() => ({ rewriteIdleMs: 1_000 }))
  await within.sweep()
  expect(within.isLeftAlone()).toBe(true)
  const beyond = await startIdle(() => ({ rewriteIdleMs: 999 }))
  await beyond.sweep()
  await waitFor('the board is rewritten', beyond.isRewritten)
})

test('minRewriteBytes: a board of as many bytes is rewritten, and a smaller one is left alone', async () => {
  const within = await startIdle((bytes) => ({ minRewriteBytes: bytes }))
  await within.sweep()
  await waitFor('the board is rewritten', within.isRewritten)
  const beyond = await startIdle((bytes) => ({ minRewriteBytes: bytes + 1 }))
  await beyond.sweep()
  await beyond.sweep()
  expect(beyond.isLeftAlone()).toBe(true)
})
