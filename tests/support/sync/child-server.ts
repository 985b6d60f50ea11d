// A sync server in a process of its own, to be killed: node child-server.mjs <ChildOptions as JSON>. It uses a real
// database and the product's own board rules; everybody may edit, named by `?user=`. It prints "ready <port>" and
// serves.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { boardRules } from '@/server/board-rules'
import { type LogDb, openLogDb } from '@/server/db/engine/log-client'
import { migrate } from '@/server/db/migration/migrate'
import { createLogger } from '@/server/log/logger'
import { HomeKeeper } from '@/server/persistence/home-keeper'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { ThreadedUpdateLog } from '@/server/persistence/threaded-update-log'
import { WorkerFolding } from '@/server/persistence/worker-folding'
import { createBoardRooms } from '@/server/sync/create-board-rooms'
import { type Clock, systemClock } from '@/server/time/clock'
import { forgetErrorListeners } from '../invariants/deaf-sockets'
import type { ChildAnswer, ChildOptions, ChildRequest, Vitals } from './child-protocol'
import { withCrashPoint } from './crash-points'
import { FaultyLog } from './faulty-log'

/** How often a node says that it lives. */
const BEAT_MS = 500
const options = JSON.parse(process.argv[2] ?? '') as ChildOptions
if (options.defect === 'deaf-sockets') forgetErrorListeners()
const url = options.databaseUrl
await migrate(url)
const logger = createLogger('error')
const { log, db, homes, closeLog } = await openLog()
const limits = { ...DEFAULT_LIMITS, ...options.limits }
const folding = new WorkerFolding({ logger })
let timers = 0
/** The system's clock, which also counts waiting timers. */
const clock: Clock = {
  ...systemClock,
  after(delayMs, run) {
    timers += 1
    let isWaiting = true
    const end = (): void => {
      if (isWaiting) timers -= 1
      isWaiting = false
    }
    const cancel = systemClock.after(delayMs, () => {
      end()
      run()
    })
    return () => {
      end()
      cancel()
    }
  },
}
const homeKeeper = homes && (await HomeKeeper.start({ log: homes, beatMs: BEAT_MS, clock, logger }))
const rooms = createBoardRooms({
  log,
  homeKeeper,
  folding,
  limits,
  decideAccess: (request) => {
    const id = new URL(request.url ?? '', 'http://host').searchParams.get('user') ?? 'nobody'
    return Promise.resolve({ ok: true, user: { id, name: id }, role: 'editor', credentialId: id, epoch: 1 })
  },
  epochOf: () => Promise.resolve(1),
  changeEpoch: () => Promise.resolve(),
  ...boardRules(limits),
  logger,
  clock,
})
const server = createServer()
server.on('upgrade', (request, socket, head) => rooms.handleUpgrade(request, socket, head))
server.listen(options.port, '127.0.0.1', () => {
  process.stdout.write(`ready ${(server.address() as AddressInfo).port}\n`)
})

process.once('SIGTERM', () => {
  void rooms.shutdown().then(async () => {
    await folding.close()
    await closeLog()
    process.exit(0)
  })
})

const loopDelay = monitorEventLoopDelay({ resolution: 10 })
loopDelay.enable()
process.on('message', (request: ChildRequest) => {
  void answer(request).then((reply) => process.send?.(reply))
})
// The parent has gone, and nobody else would stop this process.
process.once('disconnect', () => process.exit(0))

/** Opened as in the product, unless a test needs access to the connection, which a separate thread would hide. */
async function openLog() {
  if (!options.crashAt && !options.canFillDisk) {
    const threaded = await ThreadedUpdateLog.open(url, logger, { node: options.node ?? undefined })
    const homes = options.node ? threaded.homes : undefined
    return { log: new FaultyLog(threaded), db: null, homes, closeLog: () => threaded.close() }
  }
  const own = await openLogDb(url)
  const stored = new SqlUpdateLog(options.crashAt ? withCrashPoint(own, options.crashAt) : own)
  return { log: new FaultyLog(stored), db: own, homes: undefined, closeLog: () => own.close() }
}

async function answer({ id, question }: ChildRequest): Promise<ChildAnswer> {
  if (question.ask === 'limit-pages') {
    if (!db) throw new Error('Start the server with canFillDisk')
    await limitPages(db, question.maxPages)
  } else if (question.collect) globalThis.gc?.()
  return { id, vitals: vitals() }
}

function vitals(): Vitals {
  const { rss, heapUsed } = process.memoryUsage()
  const resources: Record<string, number> = {}
  for (const kind of process.getActiveResourcesInfo()) resources[kind] = (resources[kind] ?? 0) + 1
  const { connections, rooms: open, documents } = rooms.stats()
  const answered: Vitals = {
    rssBytes: rss,
    heapBytes: heapUsed,
    loopDelayP99Ms: loopDelay.percentile(99) / 1e6,
    loopDelayMaxMs: loopDelay.max / 1e6,
    resources,
    timers,
    connections,
    rooms: open,
    documents,
    logCalls: Object.fromEntries(log.calls),
  }
  loopDelay.reset()
  return answered
}

/** The limit belongs to the connection that writes; 0 means the present size. */
async function limitPages(client: LogDb, maxPages: number): Promise<void> {
  // SQLite accepts no limit below the present size, and then uses that size.
  await client.query(`PRAGMA max_page_count = ${Math.max(maxPages, 1)}`, [])
}
