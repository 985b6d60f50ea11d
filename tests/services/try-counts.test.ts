// Counting tries in PostgreSQL, on two connections as two nodes have them: no more than the limit get through at once, the limit
// forgives as the one in memory does, and old rows go.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '@/lib/domain/errors'
import { RateLimit, type TryLimit } from '@/server/auth/rate-limit'
import { SharedTries } from '@/server/auth/shared-tries'
import { type AppDb, openAppDb } from '@/server/db/engine/client'
import { isDatabaseBusy } from '@/server/db/engine/database-busy'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { TryCountRepository, TryCounts } from '@/server/db/people/try-counts'
import { ManualClock } from '../support/manual-clock'
import { runSql } from '../support/services/postgres-server'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'

const RATE = { limit: 6, windowMs: 60_000, refusal: 'Too often' }
const GUESSES = { misses: 5, windowMs: 60_000 }
const AT_ONCE = 40

let database: PostgresDatabase
let app: AppDb
let opened: readonly LogDb[]
let one: TryCounts
let two: TryCounts

beforeEach(async () => {
  database = await postgresDatabase()
  app = openAppDb(database.url)
  const dbs = [await openLogDb(database.url), await openLogDb(database.url)] as const
  opened = dbs
  one = new TryCounts(dbs[0])
  two = new TryCounts(dbs[1])
})
afterEach(async () => {
  for (const db of opened) await db.close()
  await app.$disconnect()
  await database.remove()
})

const byNodes = <T>(make: (tries: SharedTries) => T): readonly [T, T] => [
  make(new SharedTries(one, 'a secret in common')),
  make(new SharedTries(two, 'a secret in common')),
]
/** The seconds that somebody has to wait; 0 where they were let in. */
async function outcome(attempt: () => void | Promise<void>): Promise<number> {
  try {
    await attempt()
    return 0
  } catch (error) {
    if (error instanceof AppError) return error.retryAfterSeconds ?? Number.NaN
    throw error
  }
}
/** A wait in seconds that may have begun some seconds ago, on a busy machine. */
function expectAbout(seconds: number, most: number): void {
  expect(seconds).toBeLessThanOrEqual(most)
  expect(seconds).toBeGreaterThan(most === 0 ? -1 : most - 8)
}
/** What the database's clock says later. */
const later = (ms: number) =>
  runSql(database.url, `UPDATE "TryCount" SET "endsAt" = "endsAt" - ${ms} * interval '1 ms'`)

test('of many tries at once, by two nodes, exactly as many get through as the limit says', async () => {
  const [first, second] = byNodes((tries) => tries.rate('sign-in', RATE))
  const waits = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, i) => outcome(() => (i % 2 ? first : second).take('address'))),
  )
  expect(waits.filter((wait) => wait === 0)).toHaveLength(RATE.limit)
  expect(waits.filter((wait) => wait > 0 && wait <= 10)).toHaveLength(AT_ONCE - RATE.limit)
  const [links, others] = byNodes((tries) => tries.guesses('links', GUESSES))
  const misses = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, i) => outcome(() => (i % 2 ? links : others).missed('address'))),
  )
  expect(misses.filter((wait) => wait === 0)).toHaveLength(GUESSES.misses)
  expect(misses.filter((wait) => wait > 0 && wait <= 60)).toHaveLength(AT_ONCE - GUESSES.misses)
})

test('a rate forgives as the one in memory does', async () => {
  const [first, second] = byNodes((tries) => tries.rate('sign-in', RATE))
  const clock = new ManualClock()
  const memory = new RateLimit({ clock, ...RATE })
  /** The database's own time goes on by itself. */
  const expectBoth = async (limit: TryLimit, wait: number) => {
    expect(await outcome(() => memory.take('address'))).toBe(wait)
    expectAbout(await outcome(() => limit.take('address')), wait)
  }
  const pass = async (ms: number) => {
    clock.advance(ms)
    await later(ms)
  }
  for (let i = 0; i < RATE.limit; i++) await expectBoth(i % 2 ? first : second, 0)
  await expectBoth(first, 10)
  await pass(10_000)
  await expectBoth(second, 0)
  await expectBoth(first, 10)
  memory.forgive('address')
  await second.forgive('address')
  await expectBoth(first, 0)
  await expectBoth(first, 10)
  await pass(3 * RATE.windowMs)
  for (let i = 0; i < RATE.limit; i++) await expectBoth(second, 0)
  await expectBoth(second, 10)
})

test('misses are forgotten together, a time after the first one', async () => {
  const [first, second] = byNodes((tries) => tries.guesses('links', GUESSES))
  for (let i = 0; i < GUESSES.misses; i++) {
    expect(await outcome(() => (i % 2 ? first : second).missed('address'))).toBe(0)
    await later(1_000)
  }
  expectAbout(await outcome(() => second.check('address')), 55)
  expectAbout(await outcome(() => first.missed('address')), 55)
  expect(await outcome(() => first.check('another'))).toBe(0)
  await later(55_000)
  expect([await outcome(() => first.check('address')), await outcome(() => second.missed('address'))]).toEqual([0, 0])
  expect(await runSql(database.url, 'SELECT "count" FROM "TryCount"')).toEqual([{ count: 1 }])
})

test('limits of different names, and of another secret, know nothing of each other', async () => {
  const [tries] = byNodes((each) => each)
  const once = { ...RATE, limit: 1 }
  for (const limit of [
    tries.rate('sign-in', once),
    tries.rate('failed', once),
    new SharedTries(two, 'another secret').rate('sign-in', once),
  ]) {
    expect(await outcome(() => limit.take('address'))).toBe(0)
    expect(await outcome(() => limit.take('address'))).toBeGreaterThan(0)
  }
})

test('what has ended is taken away, some at a time', async () => {
  const [links] = byNodes((tries) => tries.guesses('links', GUESSES))
  const rows = new TryCountRepository(app)
  for (const key of ['a', 'b', 'c']) await links.missed(key)
  await later(GUESSES.windowMs + 1_000)
  await links.missed('a')
  const now = new Date()
  expect([await rows.prune(now, 1), await rows.prune(now, 10), await rows.prune(now, 10)]).toEqual([1, 1, 0])
  expect(await runSql(database.url, 'SELECT "count" FROM "TryCount"')).toEqual([{ count: 1 }])
})

test('a connection that is cut is a failure that passes, and the next try has another one', async () => {
  const [limit] = byNodes((tries) => tries.rate('sign-in', RATE))
  const cut = opened[0]?.execute('SELECT pg_terminate_backend(pg_backend_pid())', []).catch((error: unknown) => error)
  expect(isDatabaseBusy(await cut)).toBe(true)
  expect(await outcome(() => limit.take('address'))).toBe(0)
})
