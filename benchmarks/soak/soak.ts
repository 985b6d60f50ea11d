// Checks that memory stays level (SYNC-SPEC F23): a real server works and rests in turns for an hour, or for
// SOAK_MINUTES. It compares the memory at the end of rests: the median of the last quarter with that of the first,
// without a forced collection. It also reports the memory after a full collection, once a quarter. Budget: 10 percent.

import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ServerProcess } from '../../tests/support/server-process'
import { median, report } from '../support/report'
import { ScriptClient } from '../support/script-client'
import { curveOf, tableOf } from './curve'
import { DevTools, type IsolateMemory, inspectorAddress } from './devtools'
import { type Done, Shift } from './shift'
import { type Sample, sampleOf } from './watch'
import { openWorkplace } from './workplace'

const MINUTES = Number(process.env.SOAK_MINUTES ?? 60)
/** A folder that gets a heap snapshot of the server's isolate with each collection. */
const SNAPSHOTS = process.env.SOAK_SNAPSHOTS
const QUARTERS = 4
const CYCLES = 3 * QUARTERS
const CYCLE_MS = (MINUTES * 60_000) / CYCLES
/**
 * The share of a cycle that is work; the rest is rest. V8 gives back what it keeps of a busy time 100 to 116 s after the
 * last collection in it.
 */
const WORK_SHARE = 0.55
const SAMPLE_MS = 10_000
const BUDGET = 1.1

const metricsToken = 'the-soak-benchmark'
const chromiumPath = process.env.CHROMIUM_PATH
const server = await ServerProcess.start({
  NODE_OPTIONS: '--inspect=127.0.0.1:0',
  METRICS_TOKEN: metricsToken,
  // An hour sees many boards loaded, parked and unloaded, and all people come from one address.
  IDLE_UNLOAD_MS: '10000',
  PARK_AFTER_MS: '5000',
  MAX_HANDSHAKES_PER_MINUTE_PER_ADDRESS: '100000',
  MAX_HANDSHAKES_PER_MINUTE_PER_USER: '100000',
  MAX_WRITES_PER_MINUTE_PER_USER: '100000',
  MAX_RENDERS_PER_MINUTE_PER_USER: '100000',
  MAX_VISITORS_PER_MINUTE_PER_ADDRESS: '100000',
  ...(chromiumPath !== undefined && { CHROMIUM_PATH: chromiumPath }),
})
const watched = { url: server.url, pid: server.pid ?? 0, metricsToken }
const samples: Sample[] = []
const restRss: number[][] = Array.from({ length: QUARTERS }, () => [])
const collected: { at: number; rssBytes: number; isolates: IsolateMemory[] }[] = []
const done: Done = { moves: 0, joins: 0, requests: 0, failures: 0 }
let phase: Sample['phase'] = 'rest'
let isOver = false
// Every provider of a person listens for the end of this process.
process.setMaxListeners(1_000)
const startedAt = performance.now()
const seconds = () => (performance.now() - startedAt) / 1_000

async function sample(): Promise<Sample> {
  const taken = await sampleOf(watched, seconds(), phase)
  samples.push(taken)
  return taken
}

async function collect(): Promise<void> {
  const isolates = await DevTools.during(inspectorAddress(server.output), async (tools) => {
    const memory = await tools.memory(true)
    if (SNAPSHOTS) await tools.snapshot(`${SNAPSHOTS}/${collected.length}.heapsnapshot`)
    return memory
  })
  const at = Math.round(seconds())
  const { rssBytes } = await sampleOf(watched, at, phase)
  collected.push({ at, rssBytes, isolates })
  const told = isolates.map(({ name, heapUsed, external }) => `${name} ${mb(heapUsed)} + ${mb(external)}`)
  console.log(`  after a collection: ${mb(rssBytes)} MB; ${told.join(', ')}`)
}

const mb = (bytes: number) => Math.round(bytes / 1024 / 1024)

try {
  const idle = await sample()
  const owner = await ScriptClient.signIn(server.url)
  const place = await openWorkplace(server.url, owner, chromiumPath !== undefined)
  console.log(`${MINUTES} minutes in ${CYCLES} cycles; idle at the start ${mb(idle.rssBytes)} MB`)
  const beganAt = performance.now()
  const sampling = (async () => {
    for (let due = performance.now(); !isOver; due += SAMPLE_MS) {
      await pause(Math.max(0, due - performance.now()))
      if (!isOver) await sample().catch((error: unknown) => console.log('A sample failed', error))
    }
  })()
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const endsAt = beganAt + (cycle + 1) * CYCLE_MS
    const restsAt = beganAt + (cycle + WORK_SHARE) * CYCLE_MS
    phase = 'work'
    await new Shift(place, done).work(() => performance.now() >= restsAt)
    phase = 'rest'
    await pause(Math.max(0, endsAt - performance.now()))
    const rest = await sample()
    restRss[Math.floor((cycle * QUARTERS) / CYCLES)]?.push(rest.rssBytes)
    console.log(
      `${Math.round(rest.at / 60)} min: ${mb(rest.rssBytes)} MB at rest (heap ${mb(rest.heapUsedBytes)} of ${mb(rest.heapTotalBytes)}, external ${mb(rest.externalBytes)}, Chromium and readers ${mb(rest.childBytes)}); ${rest.boards} boards, ${rest.sockets} sockets, ${rest.descriptors} descriptors; ${rest.joins} joins, ${rest.updates} changes, ${done.requests} requests, ${done.failures} failed`,
    )
    if ((cycle + 1) % (CYCLES / QUARTERS) === 0) await collect()
  }
  isOver = true
  await sampling
} catch (error) {
  console.log(server.output.slice(-2_000))
  throw error
} finally {
  isOver = true
  await server.stop()
}

const [first = [], , , last = []] = restRss
const heapOf = (at: number) => collected.at(at)?.isolates.reduce((sum, { heapUsed }) => sum + heapUsed, 0) ?? Number.NaN
const folder = fileURLToPath(new URL('../results/', import.meta.url))
mkdirSync(folder, { recursive: true })
writeFileSync(`${folder}soak-samples.json`, `${JSON.stringify({ minutes: MINUTES, done, collected, samples })}\n`)
writeFileSync(`${folder}soak.svg`, curveOf(samples))
console.log(tableOf(samples))
const end = samples.at(-1)
const ok = report('soak', [
  ...restRss.map((values, i) => ({
    name: `quarter ${i + 1}: resident at the end of a rest, median`,
    value: median(values),
    unit: 'bytes' as const,
  })),
  { name: 'the last quarter, times the first', value: median(last) / median(first), unit: 'times', budget: BUDGET },
  ...collected.map(({ isolates }, i) => ({
    name: `quarter ${i + 1}: heaps of the server and its threads after a collection`,
    value: isolates.reduce((sum, { heapUsed }) => sum + heapUsed, 0),
    unit: 'bytes' as const,
  })),
  { name: 'heaps after a collection, the last quarter, times the first', value: heapOf(-1) / heapOf(0), unit: 'times' },
  { name: 'sockets that joined', value: end?.joins ?? Number.NaN, unit: 'count' },
  { name: 'changes that were stored', value: end?.updates ?? Number.NaN, unit: 'count' },
  { name: 'requests', value: done.requests, unit: 'count' },
  { name: 'requests and joins that failed', value: done.failures, unit: 'count' },
  { name: 'boards open at the end', value: end?.boards ?? Number.NaN, unit: 'count', budget: 0 },
  { name: 'sockets open at the end', value: end?.sockets ?? Number.NaN, unit: 'count', budget: 0 },
])
process.exitCode = ok ? 0 : 1
