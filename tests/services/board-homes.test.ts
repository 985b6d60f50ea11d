// Several nodes on one PostgreSQL: a board has one home, and what another one stores of it is refused by the statement that
// stores it (SYNC-SPEC 3.6).

import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openAppDb } from '@/server/db/engine/client'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { createRepositories } from '@/server/db/repositories'
import { BoardsMovedError } from '@/server/persistence/board-homes'
import { SqlHomeLog } from '@/server/persistence/sql-home-log'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { LogRow, NewSnapshot } from '@/server/persistence/update-log'
import { runSql } from '../support/services/postgres-server'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'
import { waitFor } from '../support/wait-for'

/** Nobody's lease ends by itself in a test. */
const LONG_MS = 600_000

let database: PostgresDatabase
const opened: LogDb[] = []

beforeEach(async () => {
  database = await postgresDatabase()
})
afterEach(async () => {
  for (const db of opened.splice(0)) await db.close()
  await database.remove()
})

async function node(id: string, leaseMs = LONG_MS) {
  const db = await openLogDb(database.url, { lock: 'shared' })
  opened.push(db)
  const homes = new SqlHomeLog(db, { id, url: `http://${id}`, leaseMs })
  await homes.beat()
  const log = new SqlUpdateLog(db, { isShared: true })
  const take = async (boardId = 'board') => {
    const taken = await homes.take(boardId)
    if (!taken.isOurs) throw new Error(`${id} does not get ${boardId}`)
    return taken.token
  }
  return { db, homes, log, take }
}

const row = (byte: number, homeToken: number | undefined, boardId = 'board'): LogRow => ({
  boardId,
  epoch: 1,
  authorId: 'ann',
  bytes: new Uint8Array([byte]),
  homeToken,
})

const snapshot = (homeToken: number, epoch = 1): NewSnapshot => ({
  boardId: 'board',
  epoch,
  bytes: new Uint8Array([1]),
  stateVector: new Uint8Array([0]),
  deletions: new Uint8Array([0, 0]),
  meta: null,
  mergedThroughId: 5_000_000_000,
  records: 0,
  homeToken,
})

const expire = (id: string) =>
  runSql(database.url, `UPDATE "Node" SET "expiresAt" = now() AT TIME ZONE 'UTC' - interval '1 s' WHERE "id" = '${id}'`)

test('a board has one home, which others find, until that is given up or its node is silent for too long', async () => {
  const one = await node('one')
  const two = await node('two')
  expect(await one.take()).toBe(1)
  expect(await two.homes.take('board')).toEqual({ isOurs: false, url: 'http://one' })
  expect([await one.homes.find('board'), await two.homes.find('board'), await two.homes.find('other')]).toEqual([
    null,
    'http://one',
    null,
  ])
  await one.homes.release([{ boardId: 'board', token: 1 }])
  expect(await two.homes.find('board')).toBeNull()
  expect(await two.take()).toBe(2)
  // A release that comes late is about another time.
  await two.homes.release([{ boardId: 'board', token: 1 }])
  expect(await two.homes.beat()).toEqual([{ boardId: 'board', token: 2 }])
  await expire('two')
  expect(await one.homes.find('board')).toBeNull()
  expect(await one.take()).toBe(3)
  expect([await one.homes.beat(), await two.homes.beat()]).toEqual([[{ boardId: 'board', token: 3 }], []])
  await one.homes.leave()
  expect(await two.take()).toBe(4)
  expect(await runSql(database.url, 'SELECT "id" FROM "Node"')).toEqual([{ id: 'two' }])
})

test('a node that is silent for too long, and that nobody missed, keeps its boards', async () => {
  const one = await node('one')
  const token = await one.take()
  await expire('one')
  await one.log.append([row(1, token)])
  expect(await one.homes.beat()).toEqual([{ boardId: 'board', token }])
  const two = await node('two')
  expect((await two.homes.take('board')).isOurs).toBe(false)
})

test('nothing is stored under a token that is not the newest: rows, owners, snapshots, the end of an epoch', async () => {
  const one = await node('one')
  const old = await one.take()
  await one.log.append([row(1, old)])
  await one.log.addSnapshot(snapshot(old))
  await one.log.claimClients([{ boardId: 'board', clientId: 5, ownerKey: 'ann', homeToken: old }])
  await expire('one')
  const two = await node('two')
  const token = await two.take()
  await two.log.append([row(2, token)])
  const moved = { lost: [{ boardId: 'board', token: old }] }
  await expect(one.log.append([row(3, old)])).rejects.toMatchObject(moved)
  await expect(one.log.addSnapshot(snapshot(old))).rejects.toMatchObject(moved)
  await expect(one.log.deleteEpochsFrom('board', 1, old)).rejects.toMatchObject(moved)
  const claim = { boardId: 'board', clientId: 6, ownerKey: 'ann' }
  await expect(one.log.claimClients([{ ...claim, homeToken: old }])).rejects.toMatchObject(moved)
  const { updates, snapshotIds } = await two.log.load('board', 1)
  expect([updates.map(({ bytes }) => bytes[0]), snapshotIds.length]).toEqual([[1, 2], 1])
  expect([...(await two.log.clientOwners('board'))]).toEqual([[5, 'ann']])
  // Its own go on.
  await two.log.claimClients([{ ...claim, homeToken: token }])
  await two.log.addSnapshot(snapshot(token, 2))
  await two.log.deleteEpochsFrom('board', 2, token)
  expect((await two.log.load('board', 2)).snapshotIds).toEqual([])
  expect((await two.log.clientOwners('board')).size).toBe(2)
})

test('of rows of several boards none is stored when one has moved, and the error names that one', async () => {
  const one = await node('one')
  const lost = await one.take('lost')
  const kept = await one.take('kept')
  await expire('one')
  const two = await node('two')
  await two.take('lost')
  const rows = [row(1, kept, 'kept'), row(2, lost, 'lost'), row(3, kept, 'kept')]
  const error: unknown = await one.log.append(rows).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(BoardsMovedError)
  expect(error).toMatchObject({ lost: [{ boardId: 'lost', token: lost }] })
  expect((await two.log.load('kept', 1)).updates).toEqual([])
  await one.log.append(rows.filter(({ boardId }) => boardId === 'kept'))
  expect((await two.log.load('kept', 1)).updates.map(({ bytes }) => bytes[0])).toEqual([1, 3])
})

test('many rows keep their order, and one of a board that nobody holds is a mistake', async () => {
  const { log, take } = await node('one')
  const token = await take()
  await log.append(Array.from({ length: 700 }, (_, i) => row(i % 256, token)))
  const stored = (await log.load('board', 1)).updates.map(({ bytes }) => bytes[0])
  expect(stored).toEqual(Array.from({ length: 700 }, (_, i) => i % 256))
  await expect(log.append([row(1, undefined)])).rejects.toThrow(/nobody holds/)
})

test('the epoch of a board is changed at home alone', async () => {
  const db = openAppDb(database.url)
  try {
    const { boards } = createRepositories(db, () => new Date())
    await runSql(database.url, `INSERT INTO "Board" ("id", "title", "ownerId") VALUES ('board', 'Board', 'ann')`)
    const one = await node('one')
    const old = await one.take()
    await boards.setEpoch('board', 2, old)
    await expire('one')
    await (await node('two')).take()
    await expect(boards.setEpoch('board', 3, old)).rejects.toThrow(/Another node/)
    expect(await boards.epochOf('board')).toBe(2)
  } finally {
    await db.$disconnect()
  }
})

test('who takes a board waits for what is being stored of it, and reads that', async () => {
  await runSql(
    database.url,
    `CREATE FUNCTION "wait"() RETURNS trigger LANGUAGE plpgsql AS
       'BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END';
     CREATE TRIGGER "wait" BEFORE INSERT ON "BoardUpdate" FOR EACH ROW EXECUTE FUNCTION "wait"()`,
  )
  const one = await node('one')
  const two = await node('two')
  const token = await one.take()
  const other = await openLogDb(database.url)
  opened.push(other)
  await other.query('SELECT pg_advisory_lock(1)', [])
  const storing = one.log.append([row(1, token)])
  const waiting = async () => (await runSql(database.url, 'SELECT 1 FROM pg_locks WHERE NOT granted')).length
  await waitFor('the commit is under way', async () => (await waiting()) === 1)
  await expire('one')
  let isTaken = false
  const loading = two.take().then(() => {
    isTaken = true
    return two.log.load('board', 1)
  })
  await waitFor('it is wanted', async () => isTaken || (await waiting()) === 2)
  await other.query('SELECT pg_advisory_unlock(1)', [])
  await storing
  expect((await loading).updates.map(({ bytes }) => bytes[0])).toEqual([1])
})

test('three nodes take a board from each other while they write: who has it has all that was stored, and nothing is lost', async () => {
  // Each lease is over at once, so that everybody may take the board at any time.
  const nodes = await Promise.all(['one', 'two', 'three'].map((id) => node(id, 0)))
  const acknowledged: string[] = []
  const missing: string[] = []
  let takeovers = 0
  let fenced = 0
  let writing = 0
  let isOver = false
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()
  const work = nodes.map(async ({ homes, log, take }, index) => {
    for (let round = 0; !isOver; round++) {
      // While the one that has it stores some.
      for (const from = acknowledged.length; writing > 0 && acknowledged.length < from + 3; ) await nextTurn()
      const token = await take()
      takeovers += 1
      writing += 1
      // Whatever was called saved before the board was ours is there.
      const before = acknowledged.length
      const stored = new Set((await log.load('board', 1)).updates.map(({ bytes }) => text(bytes)))
      missing.push(...acknowledged.slice(0, before).filter((each) => !stored.has(each)))
      for (let i = 0; !isOver; i++) {
        const name = `${token} ${index} ${round} ${i}`
        try {
          await log.append([{ ...row(0, token), bytes: Buffer.from(name) }])
          acknowledged.push(name)
        } catch (error) {
          expect(error).toBeInstanceOf(BoardsMovedError)
          fenced += 1
          break
        }
      }
      writing -= 1
      await homes.beat()
      isOver ||= takeovers > 200
    }
  })
  await Promise.all(work)
  const stored = (await (nodes[0] as (typeof nodes)[number]).log.load('board', 1)).updates.map(({ bytes }) =>
    text(bytes),
  )
  expect(missing).toEqual([])
  expect(new Set(stored)).toEqual(new Set(acknowledged))
  expect(stored.length).toBe(acknowledged.length)
  const tokens = stored.map((name) => Number(name.split(' ', 1)))
  // No row of a former home comes after one of its successor.
  expect(tokens).toEqual([...tokens].sort((a, b) => a - b))
  expect(fenced).toBeGreaterThan(100)
  expect(acknowledged.length).toBeGreaterThan(200)
})
