// Folding rows into snapshots changes nothing that anybody can see, wherever it is interrupted.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { openLogDb } from '@/server/db/engine/log-client'
import { createLogger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import type { Folding } from '@/server/persistence/folding'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { LogWriter } from '@/server/persistence/log-writer'
import { unpack } from '@/server/persistence/packed-state'
import { canonicalJson, isSameBoard } from '@/server/persistence/same-content'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { StoredBoard } from '@/server/persistence/update-log'
import { systemClock } from '@/server/time/clock'
import { createDatabase } from '../../support/database'
import { compactorOf } from '../../support/persistence/compactor-of'
import { entangledBoard } from '../../support/persistence/entangled-board'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { seededRandom } from '../../support/seeded-random'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold, foldStored } from '../../support/sync/fold'
import { growingBoard } from '../../support/sync/growing-board'
import { waitFor } from '../../support/wait-for'

const logger = createLogger('silent')
const ids = (stored: StoredBoard) => stored.updates.map((update) => update.id)

test('I5: the fold before and after a compaction is the same, and again after the next', async () => {
  const log = new MemoryUpdateLog()
  const rows = growingBoard(300, 1)
  const compactor = compactorOf(log)
  for (const part of [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)]) {
    await log.append(part)
    const before = await fold(log, 'board')
    expect((await compactor.compact('board', 1)).deleted).toBe(part.length)
    expect(isSameBoard(before, await fold(log, 'board'))).toBe(true)
  }
  expect((await log.load('board', 1)).updates).toEqual([])
  expect(await compactor.compact('board', 1)).toEqual({ deleted: 0, folded: null })
})

test('F2: a stopping server folds nothing any more, because its log is about to close', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  await log.append(growingBoard(100, 1))
  const compactor = compactorOf(log)
  const before = new Map(log.calls)
  compactor.stop()
  expect(await compactor.compact('board', 1)).toEqual({ deleted: 0, folded: null })
  expect(log.calls).toEqual(before)
})

test('I5, F16: rows that arrive during a compaction stay, and the next one folds them', async () => {
  const inner = new MemoryUpdateLog()
  const log = new FaultyLog(inner)
  const rows = growingBoard(200, 2)
  await inner.append(rows.slice(0, 100))
  const merged = ids(await inner.load('board', 1))
  const late = rows.slice(100)
  log.before = (method) => {
    if (method === 'addSnapshot' || method === 'deleteUpdates') return inner.append(late.splice(0, 50))
    return undefined
  }
  const compactor = compactorOf(log)
  expect((await compactor.compact('board', 1)).deleted).toBe(100)
  const left = ids(await inner.load('board', 1))
  expect(left).toHaveLength(100)
  expect(left.some((id) => merged.includes(id))).toBe(false)
  const all = new MemoryUpdateLog()
  await all.append(rows)
  expect(isSameBoard(await fold(inner, 'board'), await fold(all, 'board'))).toBe(true)
  expect((await compactor.compact('board', 1)).deleted).toBe(100)
  expect(isSameBoard(await fold(inner, 'board'), await fold(all, 'board'))).toBe(true)
})

test('I3, F16: who asks while a compaction is under way gets one that has read what was committed when it asked', async () => {
  const inner = new MemoryUpdateLog()
  const log = new FaultyLog(inner)
  const rows = growingBoard(60, 11)
  await inner.append(rows.slice(0, 20))
  let goOn = () => {}
  log.before = (method) =>
    method === 'addSnapshot'
      ? new Promise<void>((resolve) => {
          goOn = resolve
        })
      : undefined
  const compactor = compactorOf(log)
  const first = compactor.compact('board', 1)
  await waitFor('the first has read', () => log.calls.get('addSnapshot') === 1)
  await inner.append(rows.slice(20, 40))
  const second = compactor.compact('board', 1)
  await inner.append(rows.slice(40))
  const third = compactor.compact('board', 1)
  // Two folds of one board never run at once.
  await new Promise(setImmediate)
  expect(log.calls.get('load')).toBe(1)
  log.before = () => undefined
  goOn()
  const results = await Promise.all([first, second, third])
  expect(results.map(({ deleted }) => deleted)).toEqual([20, 40, 0])
  const committed = new MemoryUpdateLog()
  await committed.append(rows)
  const base = new Y.Doc()
  Y.applyUpdateV2(base, unpack(results[1].folded?.packed ?? new Uint8Array()))
  expect(isSameBoard(base, await fold(committed, 'board'))).toBe(true)
  await compactor.settled()
})

test('F3: after a compaction that failed the one that waited for it does its work', async () => {
  const inner = new MemoryUpdateLog()
  const log = new FaultyLog(inner)
  await inner.append(growingBoard(30, 12))
  log.before = (method) => {
    if (method === 'addSnapshot' && log.calls.get('addSnapshot') === 1) throw new Error('The disk is full')
  }
  const compactor = compactorOf(log)
  const answers = await Promise.allSettled([compactor.compact('board', 1), compactor.compact('board', 1)])
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(ids(await inner.load('board', 1))).toEqual([])
})

test('F16: twenty writers and two who compact at once: nothing is lost, and what is deleted was folded', async () => {
  const database = await createDatabase()
  const db = await openLogDb(database.url)
  try {
    const log = new SqlUpdateLog(db)
    const folded = new Set<number>()
    const deleted: number[] = []
    const inline = new InlineFolding()
    const folding: Folding = {
      fold: async (packed, rows) => {
        const result = await inline.fold(packed, rows)
        for (const id of result.foldedIds) folded.add(id)
        return result
      },
      slice: (packed) => inline.slice(packed),
      rewrite: (packed) => inline.rewrite(packed),
    }
    const watched = new FaultyLog(log)
    watched.deleteUpdates = (rowIds) => {
      deleted.push(...rowIds)
      return log.deleteUpdates(rowIds)
    }
    const compactor = new Compactor({ log: watched, folding, limits: { keptSnapshots: 3 }, logger })
    const counters = { committed: () => undefined }
    const writer = new LogWriter({ log: watched, limits: DEFAULT_LIMITS, clock: systemClock, logger, counters })
    const writers = Array.from({ length: 20 }, (_, i) => entangledBoard(i + 1, 1, 40).updates)
    const acknowledged: Uint8Array[] = []
    let writing = writers.length
    const write = async (updates: readonly Uint8Array[]) => {
      for (const bytes of updates) {
        const row = { boardId: 'board', epoch: 1, authorId: 'ann', bytes }
        await new Promise<void>((resolve) => writer.submit(row, [], resolve))
        acknowledged.push(bytes)
      }
      writing -= 1
    }
    let compactions = 0
    const compact = async () => {
      for (;;) {
        const isLast = writing === 0
        const { deleted: count } = await compactor.compact('board', 1)
        if (count > 0) compactions += 1
        if (isLast) return
        // SQLite answers within the turn: without this the writers would never get theirs.
        await new Promise(setImmediate)
      }
    }
    await Promise.all([...writers.map(write), compact(), compact()])
    expect(compactions).toBeGreaterThan(2)
    expect(deleted.filter((id) => !folded.has(id))).toEqual([])
    expect(deleted).toHaveLength(acknowledged.length)
    const expected = new Y.Doc()
    Y.applyUpdate(expected, Y.mergeUpdates(acknowledged))
    expect(isSameBoard(await fold(log, 'board'), expected)).toBe(true)
    // A fresh load reads one snapshot, however long that went on.
    const { snapshotIds, updates } = await log.load('board', 1)
    expect([snapshotIds.length, updates]).toEqual([3, []])
  } finally {
    await db.close()
    await database.remove()
  }
})

test('F3: a compaction that is cut off at any step loses nothing, and the next one succeeds', async () => {
  const rows = growingBoard(120, 3)
  const all = new MemoryUpdateLog()
  await all.append(rows)
  const expected = await fold(all, 'board')
  for (const cutAt of ['load', 'addSnapshot', 'deleteUpdates', 'deleteSnapshots'] as const) {
    const inner = new MemoryUpdateLog()
    await inner.append(rows)
    const log = new FaultyLog(inner)
    log.before = (method) => {
      if (method === cutAt) throw new Error('Killed')
    }
    await expect(compactorOf(log).compact('board', 1)).rejects.toThrow('Killed')
    expect(isSameBoard(await fold(inner, 'board'), expected)).toBe(true)
    await compactorOf(inner).compact('board', 1)
    expect(isSameBoard(await fold(inner, 'board'), expected)).toBe(true)
    expect((await inner.load('board', 1)).updates).toEqual([])
  }
})

test('a row that waits for a missing one stays in the log until it has come', async () => {
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update) => updates.push(update))
  for (let i = 0; i < 3; i++) source.getMap('records').set(`r${i}`, new Y.Map())
  const row = (i: number) => ({ boardId: 'board', epoch: 1, authorId: 'ann', bytes: updates[i] ?? new Uint8Array() })
  const log = new MemoryUpdateLog()
  await log.append([row(0), row(2)])
  expect(await compactorOf(log).compact('board', 1)).toEqual({ deleted: 1, folded: null })
  expect((await log.load('board', 1)).updates).toHaveLength(1)
  await log.append([row(1)])
  expect((await compactorOf(log).compact('board', 1)).deleted).toBe(2)
  expect((await fold(log, 'board')).getMap('records').size).toBe(3)
})

test('the newest three snapshots are kept', async () => {
  const log = new MemoryUpdateLog()
  const rows = growingBoard(50, 4)
  for (let i = 0; i < 5; i++) {
    await log.append(rows.slice(i * 10, i * 10 + 10))
    await compactorOf(log).compact('board', 1)
  }
  const { snapshots, snapshotIds } = await log.load('board', 1)
  expect(snapshotIds).toHaveLength(3)
  expect(canonicalJson(await fold(log, 'board'))).toBe(canonicalJson(foldStored({ snapshots, updates: [] })))
})

test('I6: rows fold to the same board in any order and any number of times', () => {
  const rows = growingBoard(150, 5).map((row, id) => ({ id, bytes: row.bytes, intact: true }))
  const expected = foldStored({ snapshots: [], updates: rows })
  for (let seed = 1; seed <= 10; seed++) {
    const random = seededRandom(seed)
    const shuffled = [...rows, ...rows.filter(() => random() < 0.3)]
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const [a, b] = [shuffled[i], shuffled[j]]
      if (a && b) {
        shuffled[i] = b
        shuffled[j] = a
      }
    }
    expect(isSameBoard(foldStored({ snapshots: [], updates: shuffled }), expected), `seed ${seed}`).toBe(true)
  }
  const merged = new Y.Doc()
  Y.applyUpdate(merged, Y.mergeUpdates(rows.map((row) => row.bytes)))
  expect(isSameBoard(merged, expected)).toBe(true)
})
