// Everyday load: 50 people in a room of whom 1, 10 or 20 move a shape 20 times a second.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { pace } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { measureWindow } from '../load/window'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const CLIENTS = 50
const WRITERS = [1, 10, 20] as const
const HZ = 20
/**
 * Time for compilers to warm up, because a server that has been up for a while is measured. Foreboard makes the most
 * batches at this total rate of all writers; at higher rates they are larger and fewer.
 */
const WARM_UP = { ms: 20_000, perSecond: 200 }
const SETTLE_MS = 2_000
const RECORDS = 200

async function measure(peer: Peer, { boards, stretchMs, isQuick }: Context): Promise<Figures> {
  const board = boardOf(RECORDS)
  const figures: Record<string, number> = {}
  for (const writers of WRITERS) {
    const server = await boards.serve(peer, board)
    try {
      const dialect = dialectOf(peer, board)
      const crowd = await Crowd.gather({ port: server.port, room: ROOM, dialect, board, clients: CLIENTS, writers })
      const write = (ms: number, hz = HZ) => pace(writers * hz, ms, (n) => crowd.move(n % writers))
      await write(isQuick ? SETTLE_MS : WARM_UP.ms, WARM_UP.perSecond / writers)
      await write(SETTLE_MS)
      const rows = (await server.counters()).rowsCommitted
      const window = await measureWindow({
        server,
        crowd,
        clients: CLIENTS,
        ledger: crowd.changes,
        work: () => write(stretchMs),
      })
      const name = (what: string) => `${writers} x ${HZ} Hz: ${what}`
      figures[name('p50 ms')] = window.p50Ms
      figures[name('p99 ms')] = window.p99Ms
      figures[name('server CPU ms per 1,000 delivered')] = window.cpuMsPer1000
      figures[name('RSS MB')] = window.rssMb
      figures[name('share delivered')] = window.share
      figures[name('holes')] = window.holes
      figures[name('frames per client per s')] = window.framesPerClientPerSecond
      figures[name('write calls per client per s')] = window.writeCallsPerClientPerSecond
      figures[name('bytes per delivery')] = window.bytesPerDelivery
      figures[name('generator busy')] = window.generatorBusy
      if (rows !== undefined) {
        figures[name('rows written per s')] =
          (((await server.counters()).rowsCommitted ?? 0) - rows) / (stretchMs / 1_000)
      }
      crowd.leave()
    } finally {
      await server.kill()
    }
  }
  return figures
}

const CPU = 'server CPU ms per 1,000 delivered'

export const light: Workload = {
  name: 'light',
  title: `${CLIENTS} clients, some of them writing at ${HZ} Hz`,
  peers: ['bare-ws', 'stored-ws', 'y-websocket', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [
    { name: '10 writers: p99 ms', of: (figure) => figure('foreboard', '10 x 20 Hz: p99 ms'), atMost: 10 },
    {
      name: '10 writers: CPU, Foreboard / bare ws',
      of: (figure) => figure('foreboard', `10 x 20 Hz: ${CPU}`) / figure('bare-ws', `10 x 20 Hz: ${CPU}`),
      atMost: 1,
    },
    { name: '20 writers: p99 ms', of: (figure) => figure('foreboard', '20 x 20 Hz: p99 ms'), atMost: 20 },
    {
      name: '20 writers: CPU, Foreboard / bare ws',
      of: (figure) => figure('foreboard', `20 x 20 Hz: ${CPU}`) / figure('bare-ws', `20 x 20 Hz: ${CPU}`),
      atMost: 0.8,
    },
    {
      name: '1 writer: p50 ms more than bare ws (a commit, no tick)',
      of: (figure) => figure('foreboard', '1 x 20 Hz: p50 ms') - figure('bare-ws', '1 x 20 Hz: p50 ms'),
      atMost: 3,
    },
    {
      name: '10 and 20 writers: share delivered',
      of: (figure) =>
        Math.min(
          figure('foreboard', '10 x 20 Hz: share delivered'),
          figure('foreboard', '20 x 20 Hz: share delivered'),
        ),
      atLeast: 1,
    },
  ],
}
