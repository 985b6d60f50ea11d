// Measures one stretch of load: opens the ledger, lets the crowd work, waits for changes in transit, and reports the
// deliveries to clients and the cost to the server.

import type { ServerProcess } from '../server-process'
import type { Crowd } from './crowd'
import type { Ledger } from './ledger'
import { holdsWithin } from './pace'

export interface WindowFigures {
  readonly p50Ms: number
  readonly p99Ms: number
  /** A second, over the time from the first send to the last delivery. */
  readonly deliveredPerSecond: number
  /** Delivered of expected, 0 to 1. */
  readonly share: number
  /** 1 when everybody has everybody's newest change at the end. */
  readonly isComplete: number
  readonly holes: number
  /** Server processor time for 1,000 deliveries of sent changes; for a coalesced cursor all positions count. */
  readonly cpuMsPer1000: number
  readonly rssMb: number
  readonly framesPerClientPerSecond: number
  readonly writeCallsPerClientPerSecond: number
  readonly bytesPerDelivery: number
  /** The load of the load generator, 0 to 1: near 1 the figures measure the generator itself. */
  readonly generatorBusy: number
}

/** The part of a ledger that a window reads: which client has received which change. */
export type LedgerOfWindow = Pick<Ledger, 'begin' | 'latencies' | 'delivered' | 'expected' | 'holes' | 'isComplete'>

export interface WindowOptions {
  readonly server: ServerProcess
  readonly crowd: Pick<Crowd, 'received' | 'busyMs' | 'closed'>
  readonly clients: number
  readonly ledger: LedgerOfWindow
  readonly work: () => Promise<void>
  /** The time to wait for changes in transit after the work is done. */
  readonly drainMs?: number
}

export async function measureWindow(options: WindowOptions): Promise<WindowFigures> {
  const { server, crowd, clients, ledger, work, drainMs = 3_000 } = options
  ledger.begin()
  const before = { usage: server.usage(), received: crowd.received, busyMs: crowd.busyMs, at: performance.now() }
  await server.during(work)
  const workedMs = performance.now() - before.at
  await holdsWithin(drainMs, () => ledger.isComplete || crowd.closed > 0)
  const seconds = (performance.now() - before.at) / 1_000
  const usage = server.usage()
  const received = crowd.received
  const perClientSecond = clients * seconds
  return {
    p50Ms: ledger.latencies.percentile(0.5),
    p99Ms: ledger.latencies.percentile(0.99),
    deliveredPerSecond: ledger.delivered / seconds,
    share: ledger.delivered / ledger.expected,
    isComplete: ledger.isComplete ? 1 : 0,
    holes: ledger.holes,
    cpuMsPer1000: (usage.cpuMs - before.usage.cpuMs) / (ledger.expected / 1_000),
    rssMb: usage.rssBytes / 2 ** 20,
    framesPerClientPerSecond: (received.frames - before.received.frames) / perClientSecond,
    writeCallsPerClientPerSecond: (usage.writeCalls - before.usage.writeCalls) / perClientSecond,
    bytesPerDelivery: (received.bytes - before.received.bytes) / ledger.delivered,
    generatorBusy: (crowd.busyMs - before.busyMs) / workedMs,
  }
}
