// How much a server delivers before people wait: 20 writers, faster and faster, until the 99th percentile passes 100 ms
// or deliveries fall behind what is sent.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { pace } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { measureWindow, type WindowFigures } from '../load/window'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const CLIENTS = [50, 200] as const
const WRITERS = 20
const MOST_P99_MS = 100
const FACTOR = 1.4
/** Deliveries a second of the first step. */
const FIRST = 20_000
/** Of what was sent, as much must have come when the sending ends plus what is under way. */
const LEAST_SHARE = 0.99
const WARM_UP_MS = 1_000
const SHAPES = 200

async function measure(peer: Peer, context: Context): Promise<Figures> {
  const figures: Record<string, number> = {}
  for (const clients of CLIENTS) {
    const best = await mostOf(peer, clients, context)
    figures[`${clients} clients: delivered per s`] = best.deliveredPerSecond
    figures[`${clients} clients: p99 ms there`] = best.p99Ms
    figures[`${clients} clients: server CPU ms per 1,000 delivered`] = best.cpuMsPer1000
    figures[`${clients} clients: write calls per client per s`] = best.writeCallsPerClientPerSecond
    figures[`${clients} clients: bytes per delivery`] = best.bytesPerDelivery
    figures[`${clients} clients: generator busy`] = best.generatorBusy
  }
  return figures
}

/** The figures of the fastest step that the server kept up with. */
async function mostOf(peer: Peer, clients: number, { boards, stretchMs }: Context): Promise<WindowFigures> {
  const board = boardOf(SHAPES)
  const server = await boards.serve(peer, board)
  const dialect = dialectOf(peer, board)
  const crowd = await Crowd.gather({ port: server.port, room: ROOM, dialect, board, clients, writers: WRITERS })
  try {
    let best: WindowFigures | null = null
    let perSecond = FIRST / (clients - 1)
    const write = (ms: number) =>
      pace(
        perSecond,
        ms,
        (n) => crowd.move(n % WRITERS),
        () => crowd.closed > 0,
      )
    await write(WARM_UP_MS)
    for (;;) {
      const window = await measureWindow({
        ...{ server, crowd, clients, ledger: crowd.changes, work: () => write(stretchMs) },
        drainMs: MOST_P99_MS,
      })
      const keepsUp = window.p99Ms < MOST_P99_MS && window.share >= LEAST_SHARE && crowd.closed === 0
      if (!keepsUp) break
      // A generator that sends less than it was told to is at its own end.
      if (best && window.deliveredPerSecond < best.deliveredPerSecond) break
      best = window
      perSecond *= FACTOR
    }
    if (!best) throw new Error(`${clients} clients: did not keep up with ${FIRST} deliveries a second`)
    return best
  } finally {
    crowd.destroy()
    await server.kill()
  }
}

/** The most that any peer delivers, Foreboard aside: tldraw's or another's. */
function ratio(clients: number): Workload['goals'][number] {
  const name = `${clients} clients: delivered per s`
  return {
    name: `${clients} clients: delivered per s, Foreboard / tldraw`,
    of: (figure) => figure('foreboard', name) / figure('tldraw', name),
    atLeast: 1.5,
  }
}

export const saturation: Workload = {
  name: 'saturation',
  title: `Most delivered with p99 < ${MOST_P99_MS} ms, ${WRITERS} writers`,
  peers: ['bare-ws', 'y-websocket', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: CLIENTS.map(ratio),
}
