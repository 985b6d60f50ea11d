// What happens to PostgreSQL while people work: it restarts, crashes, hangs, is cut off, has no room left. Told, nothing
// that was called saved is lost, and all is saved afterwards without a reload (SYNC-SPEC F1, F5, F16-PG, F20).

import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { openLogDb } from '@/server/db/engine/log-client'
import { migrate } from '@/server/db/migration/migrate'
import { createLogger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import { LogWriter } from '@/server/persistence/log-writer'
import { canonicalJson, isSameBoard } from '@/server/persistence/same-content'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { UpdateLog } from '@/server/persistence/update-log'
import { systemClock } from '@/server/time/clock'
import { entangledBoard } from '../support/persistence/entangled-board'
import { PostgresServer, runSql } from '../support/services/postgres-server'
import { boardRows } from '../support/sync/board-content'
import { ChaosProxy } from '../support/sync/chaos-proxy'
import { ChildStage } from '../support/sync/child-stage'
import { fold } from '../support/sync/fold'
import type { Writer } from '../support/sync/writer'
import { waitFor } from '../support/wait-for'

/** SYNC-SPEC: 2 s, and as much again for the writers, which this process runs; and for a machine that is busy. */
const TOLD_WITHIN_MS = 15_000
const WRITERS = 4
const ROWS = boardRows('board', 10, 0)

const stage = new ChildStage()
let postgres: PostgresServer

beforeAll(async () => {
  postgres = await PostgresServer.start()
})
afterAll(() => postgres.remove())

const isTold = ({ client }: Writer) => client.acks.some((ack) => ack.type === 'degraded')

async function newDatabase(): Promise<string> {
  const url = await postgres.newDatabase()
  await migrate(url)
  return url
}

/** The same database by way of a proxy. */
function through(proxy: ChaosProxy, url: string): string {
  const address = new URL(url)
  address.port = String(proxy.port)
  stage.onClear(() => proxy.stop())
  return address.href
}

/** People work while commits can't succeed, from `breakIt` until `mend`. Nobody is thrown out, and nothing is lost. */
async function workWhile(breakIt: () => unknown, mend: () => unknown, url: string): Promise<void> {
  const writers = stage.writers(WRITERS)
  const reader = await stage.fresh('reader')
  await waitFor('some are saved', () => writers.every((writer) => writer.saved > 5))
  await breakIt()
  const savedThen = writers.map((writer) => writer.saved)
  await waitFor('all writers are told', () => writers.every(isTold), TOLD_WITHIN_MS)
  const editsThen = writers.map((writer) => writer.edits)
  await waitFor('edits go on', () => writers.every((writer, i) => writer.edits > (editsThen[i] ?? 0) + 10))
  const newcomer = await stage.fresh('newcomer')
  await mend()
  await waitFor('more is saved', () => writers.every((writer, i) => writer.saved > (savedThen[i] ?? 0) + 5))
  for (const writer of writers) writer.stop()
  for (const writer of writers) await writer.client.saved()
  const stored = await withLog(url, (log) => fold(log, 'board'))
  const verdict = stage.history.judge(stored)
  expect([verdict.lost, verdict.missing, verdict.duplicated]).toEqual([[], [], []])
  await waitFor('the reader has everything', () => stage.history.judge(reader.doc).missing.length === 0)
  await waitFor('all are equal', () => canonicalJson(newcomer.doc) === canonicalJson(reader.doc))
  // Without a reload: the same sockets all the time.
  expect([...writers.map(({ client }) => client), reader, newcomer].flatMap((client) => client.closes)).toEqual([])
}

async function withLog<T>(url: string, work: (log: UpdateLog) => Promise<T>): Promise<T> {
  const db = await openLogDb(url)
  try {
    return await work(new SqlUpdateLog(db))
  } finally {
    await db.close()
  }
}

test.each([
  ['restarts', 'SIGINT'],
  ['crashes', 'SIGQUIT'],
] as const)('F20: PostgreSQL %s under load: told, the process lives, and nothing is lost', async (_how, signal) => {
  const databaseUrl = await newDatabase()
  await stage.start({ databaseUrl, rows: ROWS })
  await workWhile(
    () => postgres.stop(signal),
    () => postgres.start(),
    databaseUrl,
  )
})

test('F20: every connection is cut, once and again: healed by the next one', async () => {
  const databaseUrl = await newDatabase()
  const proxy = await ChaosProxy.start(postgres.port)
  await stage.start({ databaseUrl: through(proxy, databaseUrl), rows: ROWS })
  const writers = stage.writers(WRITERS)
  for (let i = 0; i < 5; i++) {
    const saved = writers.map((writer) => writer.saved)
    await waitFor('more is saved', () => writers.every((writer, each) => writer.saved > (saved[each] ?? 0) + 4))
    proxy.cut()
  }
  for (const writer of writers) writer.stop()
  for (const writer of writers) await writer.client.saved()
  const verdict = stage.history.judge(await withLog(databaseUrl, (log) => fold(log, 'board')))
  expect([verdict.lost, verdict.missing, verdict.duplicated]).toEqual([[], [], []])
  expect(writers.flatMap(({ client }) => client.closes)).toEqual([])
})

test('F20: a connection that swallows everything is given up, and the next one saves', async () => {
  const databaseUrl = await newDatabase()
  const proxy = await ChaosProxy.start(postgres.port)
  await stage.start({ databaseUrl: through(proxy, databaseUrl), rows: ROWS })
  // New connections work: nothing has to be mended.
  await workWhile(
    () => proxy.blackHole(),
    () => undefined,
    databaseUrl,
  )
})

test('F5: a commit that hangs, as behind a disk that does not answer', async () => {
  const databaseUrl = await newDatabase()
  await stage.start({ databaseUrl, rows: ROWS })
  const other = new pg.Client({ connectionString: databaseUrl })
  await other.connect()
  stage.onClear(() => other.end())
  await workWhile(
    async () => {
      await other.query('BEGIN')
      await other.query('LOCK TABLE "BoardUpdate" IN SHARE MODE')
    },
    () => other.query('ROLLBACK'),
    databaseUrl,
  )
})

test('F5: PostgreSQL has no room left for its tables', async ({ skip }) => {
  const folder = mkdtempSync(join(postgres.folder, 'small-'))
  const { uid, gid } = statSync(postgres.folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=8m,uid=${uid},gid=${gid},mode=0700`, 'none', folder], {
      stdio: 'ignore',
    })
  } catch (error) {
    skip(`This user may not mount a small file system: ${String(error)}`)
  }
  const databaseUrl = await newDatabase()
  stage.onClear(async () => {
    await runSql(postgres.urlOf('postgres'), `DROP DATABASE "${new URL(databaseUrl).pathname.slice(1)}" WITH (FORCE)`)
    await runSql(postgres.urlOf('postgres'), 'DROP TABLESPACE small')
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })
  await runSql(postgres.urlOf('postgres'), `CREATE TABLESPACE small LOCATION '${folder}'`)
  for (const of of ['TABLE "BoardUpdate"', 'INDEX "BoardUpdate_pkey"']) {
    await runSql(databaseUrl, `ALTER ${of} SET TABLESPACE small`)
  }
  await stage.start({ databaseUrl, rows: ROWS })
  const ballast = join(folder, 'ballast')
  const large = await stage.fresh('large')
  await workWhile(
    async () => {
      await writeFile(ballast, new Uint8Array(64 * 1024 * 1024)).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'ENOSPC' })
      })
      // More than its pages have room for.
      large.doc.getMap('records').set('shape:much', new Y.Map([['body', new Y.Text('much '.repeat(20_000))]]))
    },
    () => rmSync(ballast),
    databaseUrl,
  )
})

test('F1: three times SIGKILL of the server while eight write to PostgreSQL: nothing that was called saved is lost', async () => {
  const databaseUrl = await newDatabase()
  const child = await stage.start({ databaseUrl, rows: ROWS })
  const writers = stage.writers(8)
  const savedCount = () => writers.reduce((sum, writer) => sum + writer.saved, 0)
  for (let round = 0; round < 3; round++) {
    const target = savedCount() + 100
    await waitFor(`round ${round}: ${target} edits are saved`, () => savedCount() >= target)
    await child.end('SIGKILL')
    const saved = stage.history.savedNow()
    await child.start()
    const fresh = await stage.fresh('fresh')
    const verdict = stage.history.judge(fresh.doc, saved)
    fresh.destroy()
    expect([verdict.lost, verdict.stale, verdict.duplicated], `round ${round}`).toEqual([[], [], []])
  }
  for (const writer of writers) writer.stop()
  for (const { client } of writers) {
    // It may still be on its way back after the last kill.
    await client.synced()
    await client.saved()
  }
  const reader = await stage.fresh('reader')
  await waitFor('all is there', () => stage.history.judge(reader.doc).missing.length === 0)
})

test('F16-PG, F21: twenty writers on two connections, and two who compact at once: nothing is lost, and no row is missed', async () => {
  const databaseUrl = await newDatabase()
  const logger = createLogger('silent')
  const acknowledged: Uint8Array[] = []
  const boards = Array.from({ length: 20 }, (_, i) => entangledBoard(i + 1, 1, 40).updates)
  let writing = boards.length
  const writeTo = (log: UpdateLog, updates: readonly (readonly Uint8Array[])[]) => {
    const counters = { committed: () => undefined }
    const writer = new LogWriter({ log, limits: DEFAULT_LIMITS, clock: systemClock, logger, counters })
    return updates.map(async (own) => {
      for (const bytes of own) {
        const row = { boardId: 'board', epoch: 1, authorId: 'ann', bytes }
        await new Promise<void>((resolve) => writer.submit(row, [], resolve))
        acknowledged.push(bytes)
      }
      writing -= 1
    })
  }
  let compactions = 0
  await withLog(databaseUrl, (one) =>
    withLog(databaseUrl, async (other) => {
      const compactor = new Compactor({ log: one, limits: { keptSnapshots: 3 }, logger })
      const compact = async () => {
        for (let isLast = false; !isLast; ) {
          isLast = writing === 0
          compactions += (await compactor.compact('board', 1)).deleted > 0 ? 1 : 0
          await nextTurn()
        }
      }
      await Promise.all([
        ...writeTo(one, boards.slice(0, 10)),
        ...writeTo(other, boards.slice(10)),
        ...[compact(), compact()],
      ])
      expect(compactions).toBeGreaterThan(2)
      const expected = new Y.Doc()
      Y.applyUpdate(expected, Y.mergeUpdates(acknowledged))
      expect(isSameBoard(await fold(one, 'board'), expected)).toBe(true)
      const { snapshotIds, updates } = await one.load('board', 1)
      expect([snapshotIds.length, updates]).toEqual([3, []])
    }),
  )
})
