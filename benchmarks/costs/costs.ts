// Measures what one node and its PostgreSQL spend on what people do, on boards of eight: coming in, coming back, an edit, a
// moving cursor, a call; and how many commits the nodes' writers reach together. `npm run bench -- capacity` computes with it.

import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openLogDb } from '@/server/db/engine/log-client'
import { SqlHomeLog } from '@/server/persistence/sql-home-log'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { DayBoard } from '../../tests/rehearsal/day/day-board'
import { DayPerson } from '../../tests/rehearsal/day/day-person'
import { ServerProcess } from '../../tests/support/server-process'
import { sharedByNodes } from '../../tests/support/services/node-settings'
import { PostgresServer, runSql } from '../../tests/support/services/postgres-server'
import { waitFor } from '../../tests/support/wait-for'
import { percentile } from '../support/percentile'
import { usageOf } from '../support/process-usage'
import { type Figure, report } from '../support/report'

const BOARDS = 20
const PEOPLE = 8
const WARM_UP_MS = 15_000
const STRETCH_MS = 20_000
/** Each person makes an edit in so many milliseconds. */
const EDIT_EVERY_MS = 2_000
/** People of each board who move their cursor, and how often. */
const CURSORS = 2
const CURSOR_EVERY_MS = 50
const CALLS = 400
const COMMITS_MS = 5_000
const WRITERS = [1, 2, 4, 8]
const ROWS = [1, 10]
/** A change of a card, as bytes of the log. */
const ROW_BYTES = 120
/** Nobody's lease ends while commits are measured. */
const LONG_MS = 600_000

// Each socket waits for the end of the process.
process.setMaxListeners(0)
const postgres = await PostgresServer.start({ settings: { max_connections: '200' } })
process.env.TEST_DATABASE_URL = postgres.urlOf('postgres')
const shared = await sharedByNodes()
const people: DayPerson[] = []
const server = await ServerProcess.start((url) => ({ ...shared.env(url), TRUST_PROXY: 'loopback' }))
try {
  const figures = [...(await measureNode()), ...(await measureCommits())]
  process.exitCode = report('costs', figures) ? 0 : 1
} finally {
  for (const person of people) person.leave()
  await server.stop()
  await shared.remove()
  await postgres.remove()
}

interface Used {
  readonly nodeMs: number
  readonly databaseMs: number
  readonly logBytes: number
  readonly ms: number
}

/** What the node and PostgreSQL spend while something is done. */
async function using(work: () => Promise<unknown>): Promise<Used> {
  const look = async () => ({
    nodeMs: usageOf(server.pid).cpuMs,
    databaseMs: cpuMsOfAll(postgres.pid),
    logBytes: await logPosition(),
    ms: performance.now(),
  })
  const before = await look()
  await work()
  const after = await look()
  return {
    nodeMs: after.nodeMs - before.nodeMs,
    databaseMs: after.databaseMs - before.databaseMs,
    logBytes: after.logBytes - before.logBytes,
    ms: after.ms - before.ms,
  }
}

async function logPosition(): Promise<number> {
  const [row] = await runSql(shared.databaseUrl, `SELECT pg_current_wal_lsn() - '0/0'::pg_lsn AS "bytes"`)
  return Number(row?.bytes)
}

/** The processor time of a process and its children, also of those that have ended. */
function cpuMsOfAll(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const ended = (Number(fields[13]) + Number(fields[14])) * 10
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
  return children.reduce((sum, child) => sum + usageOf(Number(child)).cpuMs, usageOf(pid).cpuMs + ended)
}

async function measureNode(): Promise<readonly Figure[]> {
  const boards: DayBoard[] = []
  for (let i = 0; i < BOARDS; i++) boards.push(await DayBoard.make(server.url, i, i))
  const comeIn = async (board: DayBoard, count: number) => {
    for (let i = 0; i < count; i++) {
      const person = await DayPerson.join(server.url, board, people.length, people.length)
      people.push(person)
      board.people.push(person)
    }
  }
  // What a process does only once is done: on half of the boards, people come and work.
  const [first, second] = [boards.slice(0, BOARDS / 2), boards.slice(BOARDS / 2)]
  await Promise.all(first.map((board) => comeIn(board, PEOPLE)))
  await writing(WARM_UP_MS)
  const emptyBytes = usageOf(server.pid).rssBytes
  const joined = await using(() => Promise.all(second.map((board) => comeIn(board, PEOPLE))))
  const joinedCount = second.length * PEOPLE
  await writing(WARM_UP_MS)
  const usedBytes = usageOf(server.pid).rssBytes - emptyBytes
  const idle = await using(() => pause(STRETCH_MS))
  let edits = 0
  const written = await using(async () => {
    edits = await writing(STRETCH_MS)
  })
  const moving = await using(() => cursors(boards, STRETCH_MS))
  const returned = await using(async () => {
    for (const person of people) person.page.moveTo(`${server.url.replace('http', 'ws')}/sync`)
    await waitFor('everybody is back', () => people.every(({ isIn }) => isIn))
  })
  const lists = await using(() => call(first, () => '/api/boards'))
  const reads = await using(() => call(first, ({ path }) => `${path}/cards`))
  const movedMs = BOARDS * CURSORS * (STRETCH_MS / 1_000)
  const above = (used: Used, of: 'nodeMs' | 'databaseMs') => used[of] - (idle[of] * used.ms) / idle.ms
  const costs = (name: string, used: Used, count: number): Figure[] => [
    { name: `${name}: node`, value: above(used, 'nodeMs') / count, unit: 'ms' },
    { name: `${name}: PostgreSQL`, value: above(used, 'databaseMs') / count, unit: 'ms' },
  ]
  return [
    { name: 'people at rest, a second: node', value: idle.nodeMs / (idle.ms / 1_000), unit: 'ms' },
    { name: 'people at rest, a second: PostgreSQL', value: idle.databaseMs / (idle.ms / 1_000), unit: 'ms' },
    ...costs('a new person comes in', joined, joinedCount),
    ...costs('a person comes back', returned, people.length),
    { name: `all ${people.length} are back`, value: returned.ms, unit: 'ms' },
    ...costs('an edit', written, edits),
    {
      name: 'an edit: bytes of PostgreSQL’s log',
      value: (written.logBytes - (idle.logBytes * written.ms) / idle.ms) / edits,
      unit: 'bytes',
    },
    ...costs('a cursor moves for a second', moving, movedMs),
    ...costs('a list of boards', lists, CALLS),
    ...costs('the cards of a board', reads, CALLS),
    { name: 'memory of a board with its people', value: usedBytes / second.length, unit: 'bytes' },
  ]
}

/** Everybody writes at a steady pace. Returns the number of edits. */
async function writing(ms: number): Promise<number> {
  let edits = 0
  const timers = people.map((person) =>
    setInterval(() => {
      person.write()
      edits += 1
    }, EDIT_EVERY_MS),
  )
  await pause(ms)
  for (const timer of timers) clearInterval(timer)
  await Promise.all(people.map((person) => person.goHome()))
  return edits
}

async function cursors(boards: readonly DayBoard[], ms: number): Promise<void> {
  let x = 0
  const timers = boards
    .flatMap((board) => board.people.slice(0, CURSORS))
    .map(({ page }) =>
      setInterval(() => {
        page.writer.client.provider.awareness.setLocalState({ pageId: 'page:page', cursor: { x: x++ % 1_000, y: 0 } })
      }, CURSOR_EVERY_MS),
    )
  await pause(ms)
  for (const timer of timers) clearInterval(timer)
}

/** One person of each of these boards calls one time after the other. */
async function call(boards: readonly DayBoard[], pathOf: (board: DayBoard) => string): Promise<void> {
  await Promise.all(
    boards.map(async (board) => {
      for (let i = 0; i < CALLS / boards.length; i++) {
        const status = (await board.people[0]?.participant.caller.call('GET', pathOf(board)))?.status
        if (status !== 200) throw new Error(`${pathOf(board)} is answered by ${status}`)
      }
    }),
  )
}

/** Several nodes' writers at once, each with boards of its own and one commit after the other. */
async function measureCommits(): Promise<readonly Figure[]> {
  await server.stop()
  const figures: Figure[] = []
  for (const rows of ROWS) {
    for (const writers of WRITERS) {
      const begin = cpuMsOfAll(postgres.pid)
      const ms = (
        await Promise.all(Array.from({ length: writers }, (_, i) => commit(`w${writers}r${rows}n${i}`, rows)))
      ).flat()
      const spent = cpuMsOfAll(postgres.pid) - begin
      const name = `${writers} writers, ${rows} boards in a commit`
      figures.push({ name: `${name}: commits a second`, value: ms.length / (COMMITS_MS / 1_000), unit: 'count' })
      figures.push({ name: `${name}: p50`, value: percentile(ms, 0.5), unit: 'ms' })
      figures.push({ name: `${name}: p99`, value: percentile(ms, 0.99), unit: 'ms' })
      figures.push({ name: `${name}: processor time of PostgreSQL a commit`, value: spent / ms.length, unit: 'ms' })
    }
  }
  return figures
}

async function commit(node: string, count: number): Promise<readonly number[]> {
  const db = await openLogDb(shared.databaseUrl, { lock: 'shared' })
  try {
    const homes = new SqlHomeLog(db, { id: node, url: `http://${node}`, leaseMs: LONG_MS })
    await homes.beat()
    const log = new SqlUpdateLog(db, { isShared: true })
    const rows = []
    for (let i = 0; i < count; i++) {
      const boardId = `${node}-${i}`
      const taken = await homes.take(boardId)
      if (!taken.isOurs) throw new Error(`${boardId} is another node's`)
      rows.push({ boardId, epoch: 1, authorId: 'ann', homeToken: taken.token })
    }
    const took: number[] = []
    const until = performance.now() + COMMITS_MS
    for (let n = 0; performance.now() < until; n++) {
      const from = performance.now()
      await log.append(rows.map((row) => ({ ...row, bytes: new Uint8Array(ROW_BYTES).fill(n % 251) })))
      took.push(performance.now() - from)
    }
    return took
  } finally {
    await db.close()
  }
}
