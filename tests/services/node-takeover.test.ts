// Two processes of the sync engine on one PostgreSQL. The home of a board is killed, stopped for a while, or told to end,
// while people write: nothing that was called saved is lost, and the other node has the board soon (SYNC-SPEC 3.6).

import { beforeEach, expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { runSql } from '../support/services/postgres-server'
import { postgresDatabase } from '../support/services/test-database'
import { ChildStage } from '../support/sync/child-stage'
import { ServerChild } from '../support/sync/server-child'
import { deadline } from '../support/time-bound'
import { waitFor } from '../support/wait-for'

const LEASE_MS = 3_000
/** Longer than anything here waits for. */
const LONG_MS = 600_000
const WRITERS = 4
const BUSY = 4503

const stage = new ChildStage()
let databaseUrl: string

beforeEach(async () => {
  const database = await postgresDatabase()
  databaseUrl = database.url
  stage.onClear(() => database.remove())
})

const identity = (id: string, leaseMs: number) => ({ id, url: `http://${id}`, leaseMs })

/** Both nodes; the first one has a board on which people write. */
async function work(leaseMs = LEASE_MS) {
  const one = await stage.start({ databaseUrl, node: identity('one', leaseMs) })
  const two = new ServerChild(databaseUrl, { node: identity('two', leaseMs) })
  stage.onClear(() => two.end('SIGKILL'))
  await two.start()
  const writers = stage.writers(WRITERS)
  await waitFor('some is saved', () => writers.every((writer) => writer.saved > 10))
  const homeOf = async () =>
    (await runSql(databaseUrl, `SELECT "nodeId" FROM "BoardHome" WHERE "boardId" = 'board'`))[0]?.nodeId
  expect(await homeOf()).toBe('one')
  return { one, two, writers, homeOf }
}

test('the home is killed: the other node has the board after its lease, with all that was called saved', async () => {
  const { one, two, writers } = await work()
  await one.end('SIGKILL')
  const isInTime = deadline(5_000)
  const saved = stage.history.savedNow()
  for (const writer of writers) writer.stop()
  const reader = await stage.fresh('reader', { url: two.url })
  isInTime()
  const verdict = stage.history.judge(reader.doc, saved)
  expect([verdict.lost, verdict.stale, verdict.duplicated]).toEqual([[], [], []])
  expect(reader.closes.every(({ code }) => code === BUSY)).toBe(true)
})

test('the home stands still past its lease and goes on: nothing of what it had is stored or called saved', async () => {
  const { one, two, writers, homeOf } = await work()
  process.kill(one.pid ?? 0, 'SIGSTOP')
  const saved = stage.history.savedNow()
  const reader = await stage.fresh('reader', { url: two.url })
  expect(await homeOf()).toBe('two')
  const verdict = stage.history.judge(reader.doc, saved)
  expect([verdict.lost, verdict.stale, verdict.duplicated]).toEqual([[], [], []])
  process.kill(one.pid ?? 0, 'SIGCONT')
  await waitFor('its people are sent away', () =>
    writers.every(({ client }) => client.closes.some(({ code }) => code === BUSY)),
  )
  for (const writer of writers) writer.stop()
  // What the database holds is what the new home has: nobody wrote beside it.
  expect(canonicalJson(await stage.stored())).toBe(canonicalJson(reader.doc))
  const later = stage.history.judge(reader.doc)
  expect([later.lost, later.duplicated]).toEqual([[], []])
})

test('the home is told to end: the other node has the board at once, without waiting for its lease', async () => {
  const { one, two, writers } = await work(LONG_MS)
  const reader = stage.connect('reader', { url: two.url })
  await waitFor('the reader is told', () => reader.closes.length > 0)
  const isInTime = deadline(1_000)
  const ended = one.end('SIGTERM')
  await reader.synced()
  isInTime()
  for (const writer of writers) writer.stop()
  await ended
  const verdict = stage.history.judge(reader.doc, stage.history.savedNow())
  expect([verdict.lost, verdict.stale, verdict.duplicated]).toEqual([[], [], []])
})
