// The log's connection: its settings, and that each of its calls is one statement that commits by itself.

import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openAppDb } from '@/server/db/engine/client'
import { openLogDb } from '@/server/db/engine/log-client'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { createDatabase, type TestDatabase } from '../../support/database'
import { snapshotOf } from '../../support/persistence/snapshot-of'

let database: TestDatabase

beforeEach(async () => {
  database = await createDatabase()
})
afterEach(() => database.remove())

test('the log opens in WAL mode and another connection reads what it wrote at once (I1)', async () => {
  const db = await openLogDb(database.url)
  const other = new Database(database.file)
  expect(other.pragma('journal_mode', { simple: true })).toBe('wal')
  await new SqlUpdateLog(db).append([{ boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array([1]) }])
  expect(other.prepare('SELECT count(*) AS n FROM BoardUpdate').get()).toEqual({ n: 1 })
  other.close()
  await db.close()
})

test('I14: no call of the log opens a transaction', async () => {
  const db = await openLogDb(database.url)
  const statements: string[] = []
  const log = new SqlUpdateLog({
    execute(sql, values) {
      statements.push(sql)
      return db.execute(sql, values)
    },
    query(sql, values) {
      statements.push(sql)
      return db.query(sql, values)
    },
    close: () => db.close(),
  })
  const row = { boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array([1]) }
  await log.append(Array.from({ length: 300 }, () => row))
  await log.claimClients([{ boardId: 'board', clientId: 1, ownerKey: 'ann' }])
  await log.claimClients([{ boardId: 'board', clientId: 1, ownerKey: 'ann' }])
  await log.clientOwners('board')
  const { updates } = await log.load('board', 1)
  await log.addSnapshot(snapshotOf(new Y.Doc()))
  await log.deleteUpdates(updates.map((update) => update.id))
  await log.deleteSnapshots([1])
  await log.deleteEpochsBefore('board', 2)
  await log.deleteEpochsFrom('board', 2)
  await log.idleBoards(new Date(), 0)
  await log.quarantine({ boardId: 'board', epoch: 1, bytes: new Uint8Array([1]), reason: 'test' })
  await db.close()
  expect(statements.length).toBeGreaterThan(12)
  expect(statements.filter((sql) => !/^(SELECT|INSERT|DELETE) [^;]+$/.test(sql))).toEqual([])
})

test('I14: a locked database fails a call in its own words, and the next one succeeds', async () => {
  const db = await openLogDb(database.url)
  const log = new SqlUpdateLog(db)
  const row = { boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array([1]) }
  const other = new Database(database.file)
  other.exec('BEGIN IMMEDIATE')
  await expect(log.append([row])).rejects.toThrow('database is locked (SQLITE_BUSY)')
  other.exec('ROLLBACK')
  await log.append([row])
  expect(other.prepare('SELECT count(*) AS n FROM BoardUpdate').get()).toEqual({ n: 1 })
  other.close()
  await db.close()
})

test('a statement that was dropped for newer ones is compiled again, and answers as before', async () => {
  const db = await openLogDb(database.url)
  const log = new SqlUpdateLog(db)
  const row = (i: number) => ({ boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array([i]) })
  // Each number of rows gives a statement of its own.
  for (let rows = 1; rows <= 50; rows++) await log.append(Array.from({ length: rows }, (_, i) => row(i)))
  await log.append([row(7)])
  const { updates } = await log.load('board', 1)
  expect(updates).toHaveLength((50 * 51) / 2 + 1)
  expect(updates.every(({ intact }) => intact)).toBe(true)
  await db.close()
})

test("what the log stores is the application's client's to read: numbers, bytes and moments", async () => {
  const db = await openLogDb(database.url)
  const app = openAppDb(database.url)
  const before = Date.now()
  await new SqlUpdateLog(db).append([{ boardId: 'board', epoch: 3, authorId: 'ann', bytes: new Uint8Array([1, 2]) }])
  await new SqlUpdateLog(db).claimClients([{ boardId: 'board', clientId: 4_294_967_295, ownerKey: 'ann' }])
  const stored = await app.boardUpdate.findFirstOrThrow()
  expect([stored.epoch, stored.len, [...stored.bytes]]).toEqual([3, 2, [1, 2]])
  expect(stored.createdAt.getTime()).toBeGreaterThanOrEqual(before)
  expect(stored.createdAt.getTime()).toBeLessThanOrEqual(Date.now())
  expect(Number((await app.boardClient.findFirstOrThrow()).clientId)).toBe(4_294_967_295)
  expect(await new SqlUpdateLog(db).clientOwners('board')).toEqual(new Map([[4_294_967_295, 'ann']]))
  await app.$disconnect()
  await db.close()
})
