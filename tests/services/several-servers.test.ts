// Two whole servers in processes of their own on one PostgreSQL. While people write by both, the home of their board is
// killed, or told to end: nothing that was called saved is lost, and those who come by the other node go on soon.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import type { Caller } from '../support/caller'
import { ServerProcess } from '../support/server-process'
import { type SharedByNodes, sharedByNodes } from '../support/services/node-settings'
import { runSql } from '../support/services/postgres-server'
import { Client } from '../support/sync/client'
import { History } from '../support/sync/history'
import { Writer } from '../support/sync/writer'
import { deadline } from '../support/time-bound'
import { visitorOn } from '../support/visitor-on'
import { waitFor } from '../support/wait-for'

const WRITERS_BY_NODE = 2
const EDITS_PER_SECOND = 20
/** A home that is killed keeps its boards for the length of its lease, 3 s. */
const KILLED_MS = 5_000
const ENDED_MS = 1_000
/** People go on when they have made as many edits as half a second takes. */
const GOING_ON_MS = 500

let shared: SharedByNodes
let one: ServerProcess
let two: ServerProcess
let owner: Caller
let board: string
let history: History
const clients: { destroy(): void }[] = []

beforeEach(async () => {
  shared = await sharedByNodes()
  one = await ServerProcess.start((url) => shared.env(url))
  two = await ServerProcess.start((url) => shared.env(url))
  owner = await visitorOn(one.url)
  board = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body.id
  history = new History()
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  await one.stop()
  await two.stop()
  await shared.remove()
})

const syncUrl = (server: ServerProcess) => `${server.url.replace('http', 'ws')}/sync`
const token = () => owner.token ?? ''

/** People who write by a node. */
async function writersBy(server: ServerProcess, name: string): Promise<Writer[]> {
  const options = { history, boardId: board, editsPerSecond: EDITS_PER_SECOND, token: token() }
  const writers = Array.from({ length: WRITERS_BY_NODE }, (_, i) => new Writer(syncUrl(server), `${name}${i}`, options))
  clients.push(...writers)
  await waitFor('some of each is saved', () => writers.every(({ saved }) => saved > 10))
  return writers
}

async function readerBy(server: ServerProcess): Promise<Client> {
  const reader = new Client(syncUrl(server), board, { token: token() })
  clients.push(reader)
  await reader.synced()
  return reader
}

async function homeUrl(): Promise<unknown> {
  const [home] = await runSql(
    shared.databaseUrl,
    `SELECT "url" FROM "BoardHome" JOIN "Node" ON "id" = "nodeId" WHERE "boardId" = '${board}'`,
  )
  return home?.url
}

/** The home of the board, once somebody is on it, and the other node. */
async function placed(): Promise<readonly [ServerProcess, ServerProcess]> {
  await readerBy(one)
  return (await homeUrl()) === one.url ? [one, two] : [two, one]
}

/** Waits until more of everybody is saved than now. */
async function goOn(writers: readonly Writer[]): Promise<void> {
  const before = writers.map(({ saved }) => saved)
  // A mark that was under way may still be answered by the old home: the second one was made after it.
  await waitFor('more is saved', () => writers.every(({ saved }, i) => saved > (before[i] ?? 0) + EDITS_PER_SECOND / 2))
}

function expectNothingLost(reader: Client, saved = history.savedNow()): void {
  const verdict = history.judge(reader.doc, saved)
  expect([verdict.lost, verdict.stale, verdict.duplicated]).toEqual([[], [], []])
}

test('the home is killed: the other node has the board soon, with all that was called saved', async () => {
  const [home, other] = await placed()
  const byHome = await writersBy(home, 'home')
  const byOther = await writersBy(other, 'other')
  const isInTime = deadline(KILLED_MS)
  await home.kill()
  for (const writer of byHome) writer.stop()
  await goOn(byOther)
  isInTime()
  expect(await homeUrl()).toBe(other.url)
  for (const writer of byOther) writer.stop()
  const saved = history.savedNow()
  expectNothingLost(await readerBy(other), saved)

  // People who wrote by the killed node bring what was not saved, when it is back and passes them on.
  await home.start()
  await waitFor('all is there', async () => history.judge((await readerBy(home)).doc).missing.length === 0)
  expect(await homeUrl()).toBe(other.url)
})

test('the home is told to end: those who come by the other node go on nearly at once', async () => {
  const [home, other] = await placed()
  await writersBy(home, 'home')
  const byOther = await writersBy(other, 'other')
  const isInTime = deadline(ENDED_MS + GOING_ON_MS)
  const ended = home.stop()
  await goOn(byOther)
  isInTime()
  await ended
  expect(await homeUrl()).toBe(other.url)
  for (const writer of byOther) writer.stop()
  expectNothingLost(await readerBy(other))
})

test('the node that passes on is told to end: the home keeps the board, and nothing is lost', async () => {
  const [home, other] = await placed()
  const byHome = await writersBy(home, 'home')
  await writersBy(other, 'other')
  await other.stop()
  await goOn(byHome)
  expect(await homeUrl()).toBe(home.url)
  for (const writer of byHome) writer.stop()
  expectNothingLost(await readerBy(home))
})

test('a card that is made by either node is there for both', async () => {
  const [byOne, byTwo] = [await readerBy(one), await readerBy(two)]
  for (const server of [one, two]) {
    const answer = await fetch(`${server.url}/api/boards/${board}/cards`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'risk', title: 'By a call' }),
    })
    expect(answer.status).toBe(201)
    const { id } = (await answer.json()) as { id: string }
    for (const reader of [byOne, byTwo]) await waitFor('it is there', () => reader.records.has(id))
  }
  expect(canonicalJson(byOne.doc)).toBe(canonicalJson(byTwo.doc))
})
