// Damaged parts of a log are set aside, and the rest of the board opens.

import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openLogDb } from '@/server/db/engine/log-client'
import { createLogger } from '@/server/log/logger'
import { InlineFolding } from '@/server/persistence/inline-folding'
import { openStored } from '@/server/persistence/open-stored'
import { unpack } from '@/server/persistence/packed-state'
import { canonicalJson } from '@/server/persistence/same-content'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { UpdateLog } from '@/server/persistence/update-log'
import { createDatabase } from '../../support/database'
import { compactorOf } from '../../support/persistence/compactor-of'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { fold } from '../../support/sync/fold'
import { growingBoard } from '../../support/sync/growing-board'

const logger = createLogger('silent')
const LIMITS = { compactAfterRows: 500, compactAfterBytes: 1024 * 1024 }

/** The board as a room gets it. */
async function opened(log: UpdateLog): Promise<Y.Doc> {
  const stored = await openStored({ log, folding: new InlineFolding(), limits: LIMITS, logger }, 'board', 1)
  const doc = new Y.Doc()
  if (stored.packed) Y.applyUpdateV2(doc, unpack(stored.packed))
  for (const row of stored.rows) Y.applyUpdate(doc, row)
  return doc
}

test('F26: a flipped byte in a row or a snapshot: the rest opens, the bad part is set aside, other boards are untouched', async () => {
  const database = await createDatabase()
  const db = await openLogDb(database.url)
  const log = new SqlUpdateLog(db)
  const other = new Database(database.file)
  try {
    await log.append(growingBoard(60, 6))
    await compactorOf(log).compact('board', 1)
    await log.append(growingBoard(60, 7))
    await compactorOf(log).compact('board', 1)
    const lone = new Y.Doc()
    lone.getMap('records').set('lone', new Y.Map())
    await log.append([
      { boardId: 'board', epoch: 1, authorId: 'ann', bytes: Y.encodeStateAsUpdate(lone) },
      ...growingBoard(10, 8),
      ...growingBoard(10, 9, 'other'),
    ])
    const beforeOther = canonicalJson(await fold(log, 'other'))

    const { id: rowId, bytes } = other.prepare("SELECT id, bytes FROM BoardUpdate WHERE authorId = 'ann'").get() as {
      id: number
      bytes: Buffer
    }
    const flipped = Buffer.from(bytes)
    // The last byte of the key: the row still decodes, to something that nobody wrote.
    const at = flipped.indexOf('lone') + 3
    flipped[at] = (flipped[at] ?? 0) ^ 1
    other.prepare('UPDATE BoardUpdate SET bytes = ? WHERE id = ?').run(flipped, rowId)
    const records = (await opened(log)).getMap('records')
    expect([records.has('lone'), records.has('lonf')]).toEqual([false, false])
    expect(records.size).toBeGreaterThan(10)
    const quarantine = () => other.prepare('SELECT reason, bytes FROM BoardQuarantine').all() as { bytes: Buffer }[]
    expect(quarantine()).toEqual([{ reason: 'The checksum does not match.', bytes: flipped }])

    const newest = other.prepare('SELECT max(id) AS id, bytes FROM BoardSnapshot').get() as {
      id: number
      bytes: Buffer
    }
    const torn = Buffer.from(newest.bytes)
    torn[20] = (torn[20] ?? 0) ^ 1
    other.prepare('UPDATE BoardSnapshot SET bytes = ? WHERE id = ?').run(torn, newest.id)
    expect((await opened(log)).getMap('records').size).toBeGreaterThan(5)
    expect(quarantine()).toHaveLength(2)
    expect(canonicalJson(await fold(log, 'other'))).toBe(beforeOther)
    // Opening again sets nothing more aside.
    await opened(log)
    expect(quarantine()).toHaveLength(2)
  } finally {
    other.close()
    await db.close()
    await database.remove()
  }
})

test('F26: a row of noise is set aside', async () => {
  const log = new MemoryUpdateLog()
  await log.append(growingBoard(20, 10))
  await log.append([{ boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array([255, 255, 255, 7]) }])
  expect((await opened(log)).getMap('records').size).toBeGreaterThan(1)
  expect(log.quarantined).toHaveLength(1)
  expect((await log.load('board', 1)).updates).toHaveLength(20)
})
