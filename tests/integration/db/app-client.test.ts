// The application's client takes turns, so that a rollback doesn't undo anybody else's work.

import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { isDatabaseBusy } from '@/server/db/engine/database-busy'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { createLogger } from '@/server/log/logger'
import { LogWriter } from '@/server/persistence/log-writer'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import { systemClock } from '@/server/time/clock'
import { createDatabase, type TestDatabase } from '../../support/database'
import { waitFor } from '../../support/wait-for'

let database: TestDatabase
let app: AppDb
let logDb: LogDb

beforeEach(async () => {
  database = await createDatabase()
  app = openAppDb(database.url)
  logDb = await openLogDb(database.url)
})
afterEach(async () => {
  await app.$disconnect()
  await logDb.close()
  await database.remove()
})

const note = (id: string) => ({ id, identifier: 'test', value: 'test', expiresAt: new Date(0) })

test('F8: 600 log writes beside 200 transactions that roll back: none is lost', async () => {
  const log = new SqlUpdateLog(logDb)
  const writer = new LogWriter({
    log,
    limits: DEFAULT_LIMITS,
    clock: systemClock,
    logger: createLogger('silent'),
    counters: new SyncCounters(),
  })
  let acknowledged = 0
  const writing = Array.from({ length: 600 }, async (_, i) => {
    // Spreads the calls over the transactions' turns.
    for (let turn = 0; turn < i % 50; turn++) await new Promise(setImmediate)
    await new Promise<void>((resolve) =>
      writer.submit({ boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array([i & 255]) }, [], resolve),
    )
    acknowledged += 1
  })
  const rollingBack = Array.from({ length: 200 }, (_, i) =>
    app
      .$transaction(async (tx) => {
        await tx.verification.create({ data: note(`rolled back ${i}`) })
        throw new Error('roll back')
      })
      .catch((error: unknown) => String(error)),
  )
  expect(new Set(await Promise.all(rollingBack))).toEqual(new Set(['Error: roll back']))
  await Promise.all(writing)
  expect(acknowledged).toBe(600)
  expect(await logDb.query('SELECT count(*) FROM "BoardUpdate"', [])).toEqual([[600]])
  expect(await app.verification.count()).toBe(0)
})

test('I15: plain calls of the application beside rolling-back transactions: none is lost', async () => {
  const plain = Array.from({ length: 300 }, (_, i) => app.verification.create({ data: note(`plain ${i}`) }))
  const rollingBack = Array.from({ length: 100 }, (_, i) =>
    expect(
      app.$transaction(async (tx) => {
        await tx.verification.create({ data: note(`rolled back ${i}`) })
        throw new Error('roll back')
      }),
    ).rejects.toThrow('roll back'),
  )
  const failing = Array.from({ length: 50 }, () =>
    expect(app.membership.create({ data: { boardId: 'nowhere', userId: 'nobody', role: 'editor' } })).rejects.toThrow(),
  )
  await Promise.all([...plain, ...rollingBack, ...failing])
  expect(await app.verification.count()).toBe(300)
})

test('inside a transaction, tx and the client itself see its writes, and nobody waits for ever', async () => {
  const seen = await app.$transaction(async (tx) => {
    await tx.verification.create({ data: note('one') })
    return [await tx.verification.count(), await app.verification.count()]
  })
  expect(seen).toEqual([1, 1])
})

test('a batch of calls is one transaction', async () => {
  await expect(
    app.$transaction([app.verification.create({ data: note('one') }), app.verification.create({ data: note('one') })]),
  ).rejects.toThrow()
  expect(await app.verification.count()).toBe(0)
})

test('a query that its transaction forgot to wait for takes a turn of its own', async () => {
  let late: Promise<unknown> = Promise.resolve()
  await app.$transaction(async (tx) => {
    await tx.verification.create({ data: note('one') })
    late = new Promise<void>((resolve) => setImmediate(resolve)).then(() =>
      app.verification.create({ data: note('late') }),
    )
  })
  const rolledBack = expect(
    app.$transaction(async (tx) => {
      await tx.verification.create({ data: note('two') })
      await new Promise<void>((resolve) => setImmediate(resolve))
      throw new Error('roll back')
    }),
  ).rejects.toThrow('roll back')
  await Promise.all([late, rolledBack])
  expect(await app.verification.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).toEqual([
    { id: 'late' },
    { id: 'one' },
  ])
})

test('I14: after a failed call the next one succeeds on its own merits', async () => {
  await expect(app.membership.create({ data: { boardId: 'x', userId: 'y', role: 'editor' } })).rejects.toThrow()
  await app.verification.create({ data: note('after') })
  const other = openAppDb(database.url)
  expect(await other.verification.count()).toBe(1)
  await other.$disconnect()
})

/** Counts the turns of the event loop that others get while the work runs. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0
  const counter = setInterval(() => {
    turns += 1
  }, 5)
  await work
  clearInterval(counter)
  return turns
}

test('F6: a call that finds the database locked waits without holding everybody up, and says in the end that it was', async () => {
  const other = new Database(database.file)
  other.exec('BEGIN IMMEDIATE')
  let error: unknown
  const failing = app.verification.create({ data: note('locked out') }).catch((cause: unknown) => {
    error = cause
  })
  expect(await turnsDuring(failing)).toBeGreaterThan(4)
  expect(isDatabaseBusy(error)).toBe(true)

  // The call succeeds when the database is unlocked after the first tries.
  const waiting = app.verification.create({ data: note('let in') })
  let turns = 0
  await waitFor('others had a few turns', () => ++turns > 2)
  other.exec('ROLLBACK')
  other.close()
  await waiting
  expect(await app.verification.findMany({ select: { id: true } })).toEqual([{ id: 'let in' }])
})

test('a transaction that another connection wrote in the midst of runs again, on what is there now', async () => {
  await app.verification.create({ data: note('one') })
  let runs = 0
  const count = await app.$transaction(async (tx) => {
    runs += 1
    const before = await tx.verification.count()
    if (runs === 1) await logDb.execute('UPDATE "Verification" SET "value" = ?', ['other'])
    await tx.verification.create({ data: note(`made in run ${runs}`) })
    return before + 1
  })
  expect([count, runs]).toEqual([2, 2])
  const rows = await app.verification.findMany({ orderBy: { id: 'asc' }, select: { id: true, value: true } })
  expect(rows).toEqual([
    { id: 'made in run 2', value: 'test' },
    { id: 'one', value: 'other' },
  ])
})
