// Measures what one more hop costs: people write on a board by its home, and by the other node, in turns. Two whole servers
// and a PostgreSQL of their own, on one machine: the time from an edit until others have it, and the processor time of
// both nodes.

import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import type { Caller } from '../../tests/support/caller'
import { ServerProcess } from '../../tests/support/server-process'
import { sharedByNodes } from '../../tests/support/services/node-settings'
import { PostgresServer, runSql } from '../../tests/support/services/postgres-server'
import { card } from '../../tests/support/sync/board-content'
import { Client } from '../../tests/support/sync/client'
import { visitorOn } from '../../tests/support/visitor-on'
import { percentile } from '../support/percentile'
import { usageOf } from '../support/process-usage'
import { type Figure, report } from '../support/report'

const ROUNDS = 6
const SECONDS = 6
/** Each way has so many people on its board. The owner is there too, and only reads. */
const PEOPLE = 10
const WRITERS = 5
const EDITS_PER_SECOND = 10
/** People write for so long before anything is measured, so that what a process does only once is done. */
const WARM_UP_SECONDS = 5

/** How people come: by the board's home, or by the other node. */
interface Way {
  readonly name: string
  readonly clients: readonly Client[]
  readonly deliveryMs: number[]
  cpuMs: number
}

// Each socket waits for the end of the process.
process.setMaxListeners(0)
const postgres = await PostgresServer.start()
process.env.TEST_DATABASE_URL = postgres.urlOf('postgres')
const shared = await sharedByNodes()
const start = () => ServerProcess.start((url) => shared.env(url))
const servers = [await start(), await start()]
const clients: Client[] = []
try {
  const [home, other] = servers.map(({ url }) => url)
  if (home === undefined || other === undefined) throw new Error('There are not two servers')
  const owner = await visitorOn(home)
  const ways = [await wayOf('by the home', owner, home, home), await wayOf('by another node', owner, home, other)]
  for (const way of ways) await write(way, WARM_UP_SECONDS)
  for (const way of ways) way.deliveryMs.length = 0
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of round % 2 === 0 ? ways : [...ways].reverse()) {
      const before = cpuMs()
      await write(way, SECONDS)
      way.cpuMs += cpuMs() - before
    }
  }
  process.exitCode = report('nodes', ways.flatMap(figuresOf)) ? 0 : 1
} finally {
  for (const client of clients) client.destroy()
  for (const server of servers) await server.stop()
  await shared.remove()
  await postgres.remove()
}

function figuresOf({ name, deliveryMs, cpuMs: ms }: Way): readonly Figure[] {
  return [
    { name: `an edit until others have it, ${name}: p50`, value: percentile(deliveryMs, 0.5), unit: 'ms' },
    { name: `the same, ${name}: p99`, value: percentile(deliveryMs, 0.99), unit: 'ms' },
    {
      name: `processor time of both nodes for 1,000 deliveries, ${name}`,
      value: (ms / deliveryMs.length) * 1_000,
      unit: 'ms',
    },
    { name: `deliveries, ${name}`, value: deliveryMs.length, unit: 'count' },
  ]
}

/** A board of its own for each way, so that nobody of the other one is sent anything. */
async function wayOf(name: string, owner: Caller, home: string, by: string): Promise<Way> {
  const id = await boardAt(home, owner)
  return { name, clients: await join(by, id, await people(owner, id)), deliveryMs: [], cpuMs: 0 }
}

/**
 * A board that its owner has opened at `home`, and keeps open there. The other node may take a new board for a moment, to
 * look what has changed on it: then another one is made.
 */
async function boardAt(home: string, owner: Caller): Promise<string> {
  for (;;) {
    const { id } = (await owner.call<{ id: string }>('POST', '/api/boards', { title: 'Written on' })).body
    await join(home, id, [owner.token ?? ''])
    const [found] = await runSql(
      shared.databaseUrl,
      `SELECT "url" FROM "BoardHome" JOIN "Node" ON "id" = "nodeId" WHERE "boardId" = '${id}'`,
    )
    if (found?.url === home) return id
  }
}

/** The tokens of people who may edit the board. */
async function people(owner: Caller, board: string): Promise<readonly string[]> {
  const { token } = (await owner.call<{ token: string }>('POST', `/api/boards/${board}/invites`, { role: 'editor' }))
    .body
  const tokens: string[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const person = await visitorOn(servers[i % servers.length]?.url ?? '')
    await person.call('POST', '/api/join', { token })
    tokens.push(person.token ?? '')
  }
  return tokens
}

async function join(url: string, board: string, tokens: readonly string[]): Promise<readonly Client[]> {
  const joined = tokens.map((token) => new Client(`${url.replace('http', 'ws')}/sync`, board, { token }))
  clients.push(...joined)
  await Promise.all(joined.map((client) => client.synced()))
  return joined
}

function cpuMs(): number {
  return servers.reduce((sum, { pid }) => sum + usageOf(pid).cpuMs, 0)
}

/** Some write at a steady rate, and all others of this way note when they have it. */
async function write({ clients: joined, deliveryMs }: Way, seconds: number): Promise<void> {
  const stops = joined.map((client, reader) => {
    const note = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const { target, keys } of events.filter((event) => event instanceof Y.YMapEvent)) {
        if (!keys.has('xy') || !(target instanceof Y.Map)) continue
        const [writer, at] = target.get('xy') as [number, number]
        if (writer !== reader && joined[writer]) deliveryMs.push(performance.now() - at)
      }
    }
    recordsOf(client.doc).observeDeep(note)
    return () => recordsOf(client.doc).unobserveDeep(note)
  })
  const timers = joined
    .slice(0, WRITERS)
    .map((client, i) => setInterval(() => edit(client, i), 1_000 / EDITS_PER_SECOND))
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  for (const timer of timers) clearInterval(timer)
  await Promise.all(joined.slice(0, WRITERS).map((client) => client.saved()))
  for (const stop of stops) stop()
}

/** A record of the writer's own holds who wrote last, and when. */
function edit({ doc }: Client, writer: number): void {
  const id = `measured-${writer}`
  const record = recordsOf(doc).get(`shape:${id}`)
  if (record) record.set('xy', [writer, performance.now()])
  else createRecord(doc, card(id, writer, performance.now()))
}
