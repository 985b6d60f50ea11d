// The common part of every measured server: a port of its own, an end when its parent ends, and answers to the
// benchmark over HTTP: the time for which the event loop was blocked, the memory, the counts, and the processor
// profile.

import { writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { Session } from 'node:inspector/promises'
import type { AddressInfo } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Duplex } from 'node:stream'

export interface ServedBy {
  readonly onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void
  readonly counters?: () => Readonly<Record<string, number>>
  /** Saves what is not saved yet; called on SIGTERM. */
  readonly onStop?: () => Promise<void>
}

const LOOP_RESOLUTION_MS = 2

/** The folder that the server may store in: its only argument. */
export const dataFolder = process.argv[2] ?? '.'

/** Listens on a free port of 127.0.0.1 and prints `ready <port>`. */
export function serve({ onUpgrade, counters, onStop }: ServedBy): void {
  const loop = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS })
  let profiler: Session | null = null
  const answers: Readonly<Record<string, (value: string) => unknown>> = {
    '/loop': () => {
      // Watching starts at the first request, because it takes processor time that belongs to no server.
      loop.enable()
      const longestMs = Math.max(0, loop.max / 1e6 - LOOP_RESOLUTION_MS)
      loop.reset()
      return { longestMs }
    },
    '/memory': () => {
      globalThis.gc?.()
      const { heapUsed, external } = process.memoryUsage()
      return { heapBytes: heapUsed, externalBytes: external }
    },
    '/counters': () => counters?.() ?? {},
    async '/start-profile'() {
      profiler = new Session()
      profiler.connect()
      await profiler.post('Profiler.enable')
      await profiler.post('Profiler.start')
    },
    async '/stop-profile'(file) {
      const stopped = await profiler?.post('Profiler.stop')
      writeFileSync(file, JSON.stringify(stopped?.profile))
      profiler?.disconnect()
    },
  }
  const server = createServer((request, response) => {
    const [path = '', value = ''] = decodeURIComponent(request.url ?? '').split('?', 2)
    const answer = answers[path]
    response.statusCode = answer ? 200 : 404
    void Promise.resolve(answer?.(value)).then((told) => response.end(JSON.stringify(told ?? null)))
  })
  server.on('upgrade', onUpgrade)
  server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as AddressInfo).port}`))
  process.once('SIGTERM', () => {
    void Promise.resolve(onStop?.()).finally(() => process.exit(0))
  })
  // The parent holds the other end of this pipe for as long as it lives.
  process.stdin.on('end', () => process.exit(0)).resume()
}
