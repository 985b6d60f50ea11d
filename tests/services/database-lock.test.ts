// One server at a time on a PostgreSQL database, also after the connection that held its lock was lost.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLocked, takeDatabaseLock, takeNodeLock } from '@/server/db/engine/database-lock'
import { connectPostgres, FOREBOARD, LOCK } from '@/server/db/engine/postgres-connection'
import { runSql } from '../support/services/postgres-server'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'
import { waitFor } from '../support/wait-for'

let database: PostgresDatabase

beforeEach(async () => {
  database = await postgresDatabase()
})
afterEach(() => database.remove())

const SHARED_HOLDERS = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND mode = 'ShareLock'
  AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`

const nobody = () => {
  throw new Error('Nobody else was there')
}

const cutAll = () =>
  runSql(
    database.url,
    'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )

test('a second server is refused, in words without the password, until the first one ends', async () => {
  const first = await takeDatabaseLock(database.url, nobody)
  expect(await isLocked(database.url)).toBe(true)
  const withPassword = database.url.replace('foreboard@', 'foreboard:secret@')
  await expect(takeDatabaseLock(withPassword, nobody)).rejects.toThrow(
    /Another Foreboard uses the database postgresql:\/\/foreboard@/,
  )
  await first.release()
  expect(await isLocked(database.url)).toBe(false)
  const second = await takeDatabaseLock(database.url, nobody)
  await second.release()
})

test('a lock that was lost with its connection is taken again', async () => {
  const lock = await takeDatabaseLock(database.url, nobody)
  await cutAll()
  await waitFor('the lock is taken again', () => isLocked(database.url))
  await lock.release()
  expect(await isLocked(database.url)).toBe(false)
})

test('who was away while another server took the lock is told', async () => {
  let isTold = false
  const first = await takeDatabaseLock(database.url, () => {
    isTold = true
  })
  const other = await connectPostgres(database.url)
  const taken = other.query('SELECT pg_advisory_lock($1, $2)', [FOREBOARD, LOCK.server])
  const locks = (isGranted: boolean) =>
    runSql(
      database.url,
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted = ${isGranted} AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    )
  await waitFor('another one waits for it', async () => (await locks(false)).length === 1)
  const [holder] = await locks(true)
  await runSql(database.url, `SELECT pg_terminate_backend(${Number(holder?.pid)}, 5000)`)
  await taken
  await waitFor('the first one is told', () => isTold)
  await first.release()
  await other.end()
})

test('the first node has the lock for itself until it shares it, and then nodes have it together', async () => {
  const first = await takeNodeLock(database.url, nobody)
  expect(first.isFirst).toBe(true)
  await expect(takeNodeLock(database.url, nobody, 0)).rejects.toThrow(/has the database postgresql:.* for itself/)
  const joining = takeNodeLock(database.url, nobody)
  await first.share()
  const second = await joining
  expect(second.isFirst).toBe(false)
  await expect(takeDatabaseLock(database.url, nobody)).rejects.toThrow(/Another Foreboard uses the database/)
  await first.release()
  expect(await isLocked(database.url)).toBe(true)
  await second.release()
  expect(await isLocked(database.url)).toBe(false)
})

test('nodes whose connections were lost share the lock again', async () => {
  const first = await takeNodeLock(database.url, nobody)
  await first.share()
  const second = await takeNodeLock(database.url, nobody)
  await cutAll()
  const holders = async () => (await runSql(database.url, SHARED_HOLDERS)).length
  await waitFor('both have it again', async () => (await holders()) === 2)
  await expect(takeDatabaseLock(database.url, nobody)).rejects.toThrow(/Another Foreboard/)
  await first.release()
  await second.release()
})
