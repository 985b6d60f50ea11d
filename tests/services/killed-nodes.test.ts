// Twenty people write on a board by two whole servers, of which one after the other is killed, stands still or is told to
// end, in any order: nothing that was called saved is lost, everybody has the same at the end, and goes on soon. They come
// back with the pauses of a page. FAULT_FULL=1 kills thirty times.

import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonicalJson } from '@/server/persistence/same-content'
import { percentile } from '../../benchmarks/support/percentile'
import type { Caller } from '../support/caller'
import { seededRandom } from '../support/seeded-random'
import { ServerProcess } from '../support/server-process'
import { type SharedByNodes, sharedByNodes } from '../support/services/node-settings'
import { PageLike } from '../support/services/page-like'
import { runSql } from '../support/services/postgres-server'
import { Client } from '../support/sync/client'
import { scale } from '../support/sync/fault-scale'
import { History } from '../support/sync/history'
import { expectWithin } from '../support/time-bound'
import { visitorOn } from '../support/visitor-on'
import { waitFor } from '../support/wait-for'

type Way = 'kill' | 'end' | 'stand still'

const PEOPLE = 20
const ROUNDS: Readonly<Record<Way, number>> = {
  kill: scale({ quick: 2, full: 30 }),
  end: scale({ quick: 2, full: 10 }),
  'stand still': scale({ quick: 2, full: 10 }),
}
const EDITS_PER_SECOND = 5
const BACK_MS = 5_000
const TIMEOUT_MS = scale({ quick: 120_000, full: 1_800_000 })
const SEED = 24

let shared: SharedByNodes
let servers: ServerProcess[]
let owner: Caller
let board: string
let history: History
let people: PageLike[]

beforeEach(async () => {
  shared = await sharedByNodes()
  const start = () => ServerProcess.start((url) => shared.env(url))
  servers = [await start(), await start()]
  owner = await visitorOn(servers[0]?.url ?? '')
  board = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Shared' })).body.id
  history = new History()
  people = []
})
afterEach(async () => {
  for (const person of people) person.destroy()
  for (const server of servers) await server.stop()
  await shared.remove()
})

const syncUrl = (server: ServerProcess) => `${server.url.replace('http', 'ws')}/sync`
const token = () => owner.token ?? ''
const serverOf = (i: number) => servers[i % servers.length] as ServerProcess

async function homeUrl(): Promise<unknown> {
  const [home] = await runSql(
    shared.databaseUrl,
    `SELECT "url" FROM "BoardHome" JOIN "Node" ON "id" = "nodeId" WHERE "boardId" = '${board}'`,
  )
  return home?.url
}

/** The tokens of people who may edit the board: each has limits of their own. */
async function editors(): Promise<readonly string[]> {
  const { token: invite } = (
    await owner.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'editor' })
  ).body
  return Promise.all(
    Array.from({ length: PEOPLE }, async (_, i) => {
      const person = await visitorOn(serverOf(i).url)
      expect((await person.call('POST', '/api/join', { token: invite })).status).toBe(200)
      return person.token ?? ''
    }),
  )
}

/** A copy of the board as a node has it. */
async function readBy<T>(server: ServerProcess, look: (reader: Client) => T): Promise<T> {
  const reader = new Client(syncUrl(server), board, { token: token() })
  try {
    await reader.synced()
    return look(reader)
  } finally {
    reader.destroy()
  }
}

/** The time of each person until something is saved that they changed later than now. */
function untilSavedAgain(): readonly Promise<number>[] {
  const from = performance.now()
  return people.map(async ({ writer }) => {
    const { edits } = writer
    await waitFor(`${writer.name} goes on`, () => writer.saved > edits)
    return performance.now() - from
  })
}

async function round(way: Way, victim: ServerProcess, other: ServerProcess): Promise<readonly number[]> {
  const saved = history.savedNow()
  const waits = untilSavedAgain()
  const { pid = 0 } = victim
  let done: Promise<void> | undefined
  if (way === 'kill') done = victim.kill()
  else if (way === 'end') done = victim.stop()
  else process.kill(pid, 'SIGSTOP')
  const isVictims = (i: number) => serverOf(i) === victim
  // A proxy does so: what stands still takes connections and says nothing until the proxy gives it up.
  people.forEach((person, i) => {
    if (!isVictims(i)) return
    if (way === 'stand still') person.moveTo(syncUrl(other))
    else person.comeBy(syncUrl(other))
  })
  const tookMs = await Promise.all(waits)
  await done
  const verdict = await readBy(other, ({ doc }) => history.judge(doc, saved))
  expect([verdict.lost, verdict.stale, verdict.duplicated]).toEqual([[], [], []])
  if (way === 'stand still') process.kill(pid, 'SIGCONT')
  else await victim.start()
  people.forEach((person, i) => {
    if (isVictims(i)) person.moveTo(syncUrl(victim))
  })
  await Promise.all(untilSavedAgain())
  return tookMs
}

function tell(what: string, tookMs: readonly number[]): void {
  if (tookMs.length === 0) return
  const of = (share: number) => Math.round(percentile(tookMs, share))
  console.log(`${what}: ${tookMs.length} times, p50 ${of(0.5)}, p95 ${of(0.95)}, longest ${of(1)} ms`)
}

test.each<Way>(['kill', 'end', 'stand still'])(
  'nodes %s in any order: nothing is lost, and everybody has the same',
  async (way) => {
    const tokens = await editors()
    people = tokens.map(
      (each, i) =>
        new PageLike(syncUrl(serverOf(i)), `p${i}`, {
          history,
          boardId: board,
          editsPerSecond: EDITS_PER_SECOND,
          token: each,
        }),
    )
    await waitFor('some of each is saved', () => people.every(({ writer }) => writer.saved > EDITS_PER_SECOND))
    const random = seededRandom(SEED)
    const took = { home: [] as number[], other: [] as number[] }
    for (let i = 0; i < ROUNDS[way]; i++) {
      const victim = serverOf(random() < 0.5 ? 0 : 1)
      const other = servers.find((each) => each !== victim) as ServerProcess
      const wasHome = (await homeUrl()) === victim.url
      took[wasHome ? 'home' : 'other'].push(...(await round(way, victim, other)))
    }
    for (const { writer } of people) writer.stop()
    await Promise.all(people.map(({ writer }) => writer.client.saved()))
    const byOne = await readBy(serverOf(0), ({ doc }) => canonicalJson(doc))
    for (const server of servers) {
      const verdict = await readBy(server, ({ doc }) => history.judge(doc))
      expect([verdict.lost, verdict.missing, verdict.stale, verdict.duplicated]).toEqual([[], [], [], []])
    }
    await waitFor('everybody has the same', () =>
      people.every(({ writer }) => canonicalJson(writer.client.doc) === byOne),
    )
    tell(`${way}, the home of the board`, took.home)
    tell(`${way}, the node that passes on`, took.other)
    if (took.home.length > 0) expectWithin(percentile(took.home, 0.95), BACK_MS, 'p95 until people go on')
  },
  TIMEOUT_MS,
)
