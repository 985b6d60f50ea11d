// What every measured server has in common: a port of its own, an end when its parent ends, and three questions that the
// benchmark asks over HTTP: how long was the event loop blocked, what does memory hold, what was counted.

import { createServer, type IncomingMessage } from 'node:http'
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
  loop.enable()
  const answers: Readonly<Record<string, () => unknown>> = {
    '/loop': () => {
      const longestMs = Math.max(0, loop.max / 1e6 - LOOP_RESOLUTION_MS)
      loop.reset()
      return { longestMs }
    },
    '/memory': () => {
      globalThis.gc?.()
      return { heapBytes: process.memoryUsage().heapUsed }
    },
    '/counters': () => counters?.() ?? {},
  }
  const server = createServer((request, response) => {
    const answer = answers[request.url ?? '']
    response.statusCode = answer ? 200 : 404
    response.end(JSON.stringify(answer?.() ?? null))
  })
  server.on('upgrade', onUpgrade)
  server.listen(0, '127.0.0.1', () => console.log(`ready ${(server.address() as AddressInfo).port}`))
  process.once('SIGTERM', () => {
    void Promise.resolve(onStop?.()).finally(() => process.exit(0))
  })
  // The parent holds the other end of this pipe for as long as it lives.
  process.stdin.on('end', () => process.exit(0)).resume()
}
