// The log's connection to PostgreSQL: what it refuses, what it does when it is lost, and that it is the only writer.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type LogDb, openLogDb, type WriterLock } from '@/server/db/engine/log-client'
import { runSql } from '../support/services/postgres-server'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'

let database: PostgresDatabase
const opened: LogDb[] = []

beforeEach(async () => {
  database = await postgresDatabase()
})
afterEach(async () => {
  for (const log of opened.splice(0)) await log.close()
  await database.remove()
})

async function open(options?: { readonly lock: WriterLock }): Promise<LogDb> {
  const log = await openLogDb(database.url, options)
  opened.push(log)
  return log
}

const set = (log: LogDb, ownerKey: string) =>
  log.execute('INSERT INTO "BoardClient" ("boardId", "clientId", "ownerKey", "createdAt") VALUES (?, ?, ?, ?)', [
    'board',
    BigInt(Math.floor(Math.random() * 2 ** 40)),
    ownerKey,
    new Date('2026-11-29T12:00:00.123Z'),
  ])
const owners = async () =>
  (await runSql(database.url, 'SELECT "ownerKey" FROM "BoardClient"')).map((row) => row.ownerKey)

/** Ends the server's side of every connection but the one that asks, as a failing network does. */
const cutAll = () =>
  runSql(
    database.url,
    'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )

test('a PostgreSQL that answers before a commit is on its disk is refused, with the setting to change', async () => {
  const [{ name } = { name: '' }] = await runSql(database.url, 'SELECT current_database() AS name')
  await runSql(database.url, `ALTER DATABASE "${String(name)}" SET synchronous_commit = off`)
  await expect(openLogDb(database.url)).rejects.toThrow(/synchronous_commit = off: it may lose/)
  await runSql(database.url, `ALTER DATABASE "${String(name)}" SET synchronous_commit = local`)
  await set(await open(), 'ann')
  expect(await owners()).toEqual(['ann'])
})

test('moments are stored as the application’s client reads them, and large numbers come back', async () => {
  const log = await open()
  await set(log, 'ann')
  const [row] = await runSql(database.url, `SELECT to_char("createdAt", 'HH24:MI:SS.MS') AS at FROM "BoardClient"`)
  expect(row?.at).toBe('12:00:00.123')
  await runSql(database.url, `ALTER SEQUENCE "BoardUpdate_id_seq" RESTART WITH 5000000000`)
  await log.execute(
    'INSERT INTO "BoardUpdate" ("boardId", "epoch", "authorId", "bytes", "len", "checksum", "createdAt") VALUES (?, ?, ?, ?, ?, ?, ?)',
    ['board', 1, 'ann', new Uint8Array([1, 2]), 2, -5, new Date()],
  )
  const [[id, bytes] = []] = await log.query('SELECT "id", "bytes" FROM "BoardUpdate" WHERE "boardId" = ?', ['board'])
  expect(Number(id)).toBe(5_000_000_000)
  expect(bytes).toEqual(new Uint8Array([1, 2]))
})

test('an error is told with its code, and the connection goes on; one that was cut is opened again', async () => {
  const log = await open()
  await expect(log.execute('INSERT INTO "Nowhere" VALUES (?)', [1])).rejects.toThrow(/Nowhere.*\(42P01\)/)
  await set(log, 'ann')
  await cutAll()
  // Its end may not be known yet: then the first call fails, and the log writer tries it again.
  const told = await set(log, 'ben').then(
    () => 'stored',
    (error: unknown) => String(error),
  )
  expect(told).toMatch(/stored|terminat|57P01|ECONNRESET/)
  await set(log, 'cas')
  expect(await owners()).toContain('cas')
})

test('a second writer is refused, and one that lost its connection to another writes nothing any more', async () => {
  const first = await open({ lock: 'alone' })
  await set(first, 'first')
  await expect(openLogDb(database.url, { lock: 'alone' })).rejects.toThrow(/Another Foreboard writes to this database/)
  await cutAll()
  const second = await open({ lock: 'alone' })
  await set(second, 'second')
  for (const name of ['lost', 'again']) await expect(set(first, name)).rejects.toThrow()
  await expect(set(first, 'still')).rejects.toThrow(/Another Foreboard writes/)
  expect((await owners()).sort()).toEqual(['first', 'second'])
  await second.close()
  await set(first, 'back')
  expect((await owners()).sort()).toEqual(['back', 'first', 'second'])
})
