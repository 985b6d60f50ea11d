// Imports documents of 300 pages into a real server, which reads each in a program of its own, as it does people's
// files. Measures the time to the brief and to the first report of progress, the program's processor time and memory,
// and how long the server's event loop kept everybody else waiting, beside the same server at rest. Budget: a third of
// the processor time that a file may take, and 100 ms for the event loop at p99.

import { setTimeout } from 'node:timers/promises'
import { DEFAULT_LIMITS } from '../../lib/protocol/limits'
import { ServerProcess } from '../../tests/support/server-process'
import { launchBrowser } from '../support/browser'
import { type Figure, median, report } from '../support/report'
import { ScriptClient } from '../support/script-client'
import { type Document, makeDocuments } from './documents'
import { watchProgram } from './program-watch'

const PAGES = 300
const ROUNDS = 3
const REST_MS = 10_000

interface Run {
  readonly seconds: number
  readonly firstProgressMs: number
  readonly cpuMs: number
  readonly peakBytes: number
  readonly pages: number
}

interface LoopDelay {
  readonly p99: number
  readonly max: number
}

/** Milliseconds since the last call. */
async function loopDelay(url: string): Promise<LoopDelay> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  const quantile = (name: string) =>
    1_000 * Number(new RegExp(`foreboard_event_loop_delay_seconds\\{quantile="${name}"\\} (\\S+)`).exec(metrics)?.[1])
  return { p99: quantile('0.99'), max: quantile('1') }
}

async function importOne(server: ServerProcess, client: ScriptClient, path: string, document: Document): Promise<Run> {
  const watch = watchProgram(server.pid ?? 0)
  const body = new FormData()
  body.set('file', new Blob([Uint8Array.from(document.bytes)]), document.fileName)
  const headers = { authorization: `Bearer ${client.token}`, accept: 'application/x-ndjson', origin: server.url }
  const start = performance.now()
  const response = await fetch(server.url + path, { method: 'POST', headers, body })
  if (!response.ok || !response.body) throw new Error(`The import of ${document.name} failed with ${response.status}`)
  let firstProgressMs = Number.NaN
  let told = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    told += chunk
    if (Number.isNaN(firstProgressMs) && told.includes('"reading"')) firstProgressMs = performance.now() - start
  }
  const seconds = (performance.now() - start) / 1_000
  const { brief, problem } = JSON.parse(told.trim().split('\n').at(-1) ?? '') as {
    brief?: { readonly pages: readonly number[] | null }
    problem?: unknown
  }
  if (!brief) throw new Error(`${document.name} was refused: ${JSON.stringify(problem)}`)
  return { seconds, firstProgressMs, ...watch.stop(), pages: brief.pages?.length ?? PAGES }
}

const server = await ServerProcess.start({ MAX_UPLOADS_PER_MINUTE_PER_USER: '1000' })
const browser = await launchBrowser()
try {
  const documents = await makeDocuments(browser, PAGES)
  await browser.close()
  const client = await ScriptClient.signIn(server.url)
  const { id } = await client.post<{ id: string }>('/api/boards', { title: 'Imports' })
  const runs = new Map<string, Run[]>(documents.map(({ name }) => [name, []]))
  const delays: Record<'atRest' | 'importing', LoopDelay[]> = { atRest: [], importing: [] }
  for (let round = 0; round < ROUNDS; round++) {
    await loopDelay(server.url)
    await setTimeout(REST_MS)
    delays.atRest.push(await loopDelay(server.url))
    for (const document of documents) {
      runs.get(document.name)?.push(await importOne(server, client, `/api/boards/${id}/briefs`, document))
    }
    delays.importing.push(await loopDelay(server.url))
  }
  const of = (name: string, figure: keyof Run) => median((runs.get(name) ?? []).map((run) => run[figure]))
  const rows = documents.map(({ name, bytes }) => ({
    document: name,
    pages: of(name, 'pages'),
    kB: Math.round(bytes.length / 1_000),
    s: Number(of(name, 'seconds').toFixed(2)),
    'ms a page': Number(((1_000 * of(name, 'seconds')) / of(name, 'pages')).toFixed(1)),
    'first progress, ms': Math.round(of(name, 'firstProgressMs')),
    'processor, s': Number((of(name, 'cpuMs') / 1_000).toFixed(2)),
    'memory, MB': Math.round(of(name, 'peakBytes') / 1e6),
  }))
  console.table(rows)
  const figures = documents.flatMap(({ name }): Figure[] => [
    { name: `${name}: import`, value: of(name, 'seconds'), unit: 's' },
    {
      name: `${name}: processor`,
      value: of(name, 'cpuMs') / 1_000,
      unit: 's',
      budget: DEFAULT_LIMITS.maxBriefCpuMs / 3_000,
    },
    { name: `${name}: memory`, value: of(name, 'peakBytes'), unit: 'bytes' },
  ])
  const delay = (when: keyof typeof delays, figure: keyof LoopDelay) => median(delays[when].map((each) => each[figure]))
  figures.push(
    { name: 'server at rest: p99', value: delay('atRest', 'p99'), unit: 'ms' },
    { name: 'server at rest: longest', value: delay('atRest', 'max'), unit: 'ms' },
    { name: 'server while it imports: p99', value: delay('importing', 'p99'), unit: 'ms', budget: 100 },
    { name: 'server while it imports: longest', value: delay('importing', 'max'), unit: 'ms' },
  )
  process.exitCode = report('import', figures) ? 0 : 1
} finally {
  await browser.close()
  await server.stop()
}
