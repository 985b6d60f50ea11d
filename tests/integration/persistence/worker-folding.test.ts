// Folding in a thread gives the same result as folding in place, survives the thread's death, and doesn't keep the
// process alive.

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { createLogger } from '@/server/log/logger'
import type { RowToFold } from '@/server/persistence/folding'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { pack, UnreadableStateError, unpack } from '@/server/persistence/packed-state'
import { canonicalJson } from '@/server/persistence/same-content'
import { WorkerFolding, type WorkerFoldingOptions } from '@/server/persistence/worker-folding'
import { entangledBoard } from '../../support/persistence/entangled-board'
import { boardRows } from '../../support/sync/board-content'
import { waitFor } from '../../support/wait-for'

const logger = createLogger('silent')
const opened: WorkerFolding[] = []

function open(options: Omit<WorkerFoldingOptions, 'logger'> = {}): WorkerFolding {
  const folding = new WorkerFolding({ logger, ...options })
  opened.push(folding)
  return folding
}

afterEach(async () => {
  for (const folding of opened.splice(0)) await folding.close()
})

/** Rows that share one buffer, as a database returns them. */
function rowsOf(seed: number, edits: number): RowToFold[] {
  const { updates } = entangledBoard(seed, 3, edits)
  const pool = new Uint8Array(updates.reduce((sum, bytes) => sum + bytes.length, 0))
  let offset = 0
  return updates.map((bytes, id) => {
    pool.set(bytes, offset)
    offset += bytes.length
    return { id, bytes: pool.subarray(offset - bytes.length, offset) }
  })
}

test('I5: a thread folds and slices to what this thread does, and leaves the bytes that it was given alone', async () => {
  const folding = open()
  const inline = new InlineFolding()
  const [first, second] = [rowsOf(1, 120), rowsOf(2, 120)]
  const copies = structuredClone([first, second])
  const base = await folding.fold(null, first)
  expect(base).toEqual(await inline.fold(null, first))
  const next = await folding.fold(base.packed, second)
  expect(next).toEqual(await inline.fold(base.packed, second))
  expect(await folding.slice(next.packed)).toEqual(await inline.slice(next.packed))
  expect(next.packed.length).toBeGreaterThan(100)
  expect([first, second]).toEqual(copies)
})

test('I5: a thread that has nothing to fold is ended, not while it is at work, and the next request starts another', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate')
  const folding = open({ maxIdleMs: 1 })
  const inline = new InlineFolding()
  for (let round = 1; round <= 3; round++) {
    // The first takes far longer than a thread may be idle.
    const requests = [rowsOf(round, 500), rowsOf(round + 3, 10)]
    const folded = await Promise.all(requests.map((rows) => folding.fold(null, rows)))
    expect(folded).toEqual(await Promise.all(requests.map((rows) => inline.fold(null, rows))))
    await waitFor(`thread ${round} is ended`, () => ended.mock.calls.length === round)
  }
  ended.mockRestore()
})

test('I5: many requests at once are each answered with their own result', async () => {
  const folding = open()
  const inline = new InlineFolding()
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1)
  const results = await Promise.all(seeds.map((seed) => folding.fold(null, rowsOf(seed, 30))))
  for (const [index, seed] of seeds.entries()) expect(results[index]).toEqual(await inline.fold(null, rowsOf(seed, 30)))
})

test('I5: a thread rewrites a board into the same one without its history, and not into another', async () => {
  const folding = open()
  const rows = boardRows('board', 20, 400).map(({ bytes }, id) => ({ id, bytes }))
  const { packed } = await folding.fold(null, rows)
  const copy = new Uint8Array(packed)
  const rewritten = await folding.rewrite(packed)
  expect(packed).toEqual(copy)
  const documents = [packed, rewritten.packed].map((bytes) => {
    const doc = new Y.Doc()
    Y.applyUpdateV2(doc, unpack(bytes))
    return doc
  })
  const [before = '', after] = documents.map(canonicalJson)
  expect(after).toBe(before)
  expect(rewritten.records).toBe(documents[0]?.getMap('records').size)
  expect(rewritten.stateBytes.after).toBeLessThan(rewritten.stateBytes.before)
  await expect(folding.rewrite(pack(new Uint8Array([9, 9, 9])))).rejects.toThrow()
  // The thread has survived that.
  expect((await folding.rewrite(packed)).records).toBe(rewritten.records)
})

test('F26: what can not be read is named as such, and the thread lives on', async () => {
  const folding = open()
  const torn = pack(Y.encodeStateAsUpdateV2(entangledBoard(1, 2, 40).doc)).slice(0, -20)
  await expect(folding.fold(torn, [])).rejects.toThrow(UnreadableStateError)
  await expect(folding.slice(torn)).rejects.toThrow(UnreadableStateError)
  await expect(folding.slice(pack(new Uint8Array([9, 9, 9])))).rejects.toThrow(UnreadableStateError)
  const rows = [...rowsOf(1, 20), { id: 99, bytes: new Uint8Array([255, 255, 255, 7]) }]
  const { unreadable, foldedIds } = await folding.fold(null, rows)
  expect(unreadable.map(({ id }) => id)).toEqual([99])
  expect(foldedIds).toEqual(rows.slice(0, -1).map(({ id }) => id))
})

test('F27: a board that is too large for the thread ends the thread alone; the next request gets a new one', async () => {
  const folding = open({ maxHeapMb: 24 })
  const doc = new Y.Doc()
  // Two clients take turns, so that nothing merges: each number is a struct of its own.
  const list = doc.getArray<number>('list')
  doc.transact(() => {
    for (let i = 0; i < 150_000; i++) {
      doc.clientID = 1 + (i % 2)
      list.insert(0, [i])
    }
  })
  const monster = { id: 1, bytes: Y.encodeStateAsUpdate(doc) }
  const asked = [folding.fold(null, [monster]), folding.fold(null, rowsOf(1, 10))]
  const answers = await Promise.allSettled(asked)
  for (const answer of answers) {
    expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'ERR_WORKER_OUT_OF_MEMORY' } })
  }
  expect((await folding.fold(null, rowsOf(1, 10))).foldedIds.length).toBeGreaterThan(0)
})

test('F2: closing rejects what was not answered and whatever comes later', async () => {
  const folding = open()
  const asked = folding.fold(null, rowsOf(1, 200))
  const outcome = expect(asked).rejects.toThrow('closed')
  await folding.close()
  await outcome
  await expect(folding.slice(new Uint8Array())).rejects.toThrow('closed')
})

test('F23: a thread that has nothing to do keeps no process alive', async () => {
  const script = fileURLToPath(new URL('../../support/persistence/fold-once.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], { timeout: 60_000 })
  expect(stdout).toBe('folded 7')
})
