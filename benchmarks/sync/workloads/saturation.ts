// Measures how much a server delivers before people wait: 20 writers, faster and faster, until the 99th percentile
// passes 100 ms or deliveries fall behind the sent changes.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { holdsWithin, pace } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { measureWindow, type WindowFigures } from '../load/window'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, RoundFigure, Workload } from '../workload'

/** The bare broadcast is not a peer: it is the least cost of one frame for each message. */
const PEERS = ['y-websocket', 'hocuspocus', 'tldraw'] as const satisfies readonly Peer[]
const CLIENTS = [50, 200] as const
const WRITERS = 20
const MOST_P99_MS = 100
/** Deliveries a second of the first step. */
const FIRST = 20_000
/** Each step is twice as fast, until one is too fast; then the gap is halved this often, on a logarithmic scale. */
const HALVINGS = 2
/** The share of sent changes that must have arrived when the sending ends, apart from those in transit. */
const LEAST_SHARE = 0.99
/** A generator that sends less than this share of its target has reached its own limit. */
const LEAST_PACE = 0.9
const WARM_UP_MS = 1_000
const SETTLE_DEADLINE_MS = 10_000
const RECORDS = 200

async function measure(peer: Peer, context: Context): Promise<Figures> {
  const figures: Record<string, number> = {}
  for (const clients of context.isQuick ? [CLIENTS[0]] : CLIENTS) {
    const best = await mostOf(peer, clients, context)
    const note = (what: string, value: number) => {
      figures[`${clients} clients: ${what}`] = value
    }
    note('delivered per s', best.deliveredPerSecond)
    note('p99 ms there', best.p99Ms)
    note('server CPU ms per 1,000 delivered', best.cpuMsPer1000)
    note('RSS MB', best.rssMb)
    note('write calls per client per s', best.writeCallsPerClientPerSecond)
    note('bytes per delivery', best.bytesPerDelivery)
    note('generator busy', best.generatorBusy)
  }
  return figures
}

/** The figures of the fastest stretch that the server kept up with. */
async function mostOf(peer: Peer, clients: number, { boards, stretchMs, isQuick }: Context): Promise<WindowFigures> {
  const board = boardOf(RECORDS)
  const server = await boards.serve(peer, board)
  const dialect = dialectOf(peer, board)
  const crowd = await Crowd.gather({ port: server.port, room: ROOM, dialect, board, clients, writers: WRITERS })
  const isOver = () => crowd.closed > 0
  const write = (perSecond: number, ms: number) => pace(perSecond, ms, (n) => crowd.move(n % WRITERS), isOver)
  let best: WindowFigures | null = null

  const keepsUp = async (deliveries: number): Promise<boolean> => {
    const perSecond = deliveries / (clients - 1)
    const ms = stretchMs / 2
    const sentBefore = crowd.sent
    const window = await measureWindow({
      server,
      crowd,
      clients,
      ledger: crowd.changes,
      work: () => write(perSecond, ms),
      drainMs: MOST_P99_MS,
    })
    const sent = crowd.sent - sentBefore
    const isPaced = sent >= LEAST_PACE * perSecond * (ms / 1_000)
    const rounded = (value: number) => value.toPrecision(3)
    process.stderr.write(
      `    ${clients} clients, ${Math.round(deliveries)} a second: p99 ${rounded(window.p99Ms)} ms, ` +
        `${rounded(window.share * 100)} % delivered, ${rounded((100 * sent) / (perSecond * (ms / 1_000)))} % sent\n`,
    )
    const isIn = window.p99Ms < MOST_P99_MS && window.share >= LEAST_SHARE && !isOver()
    if (isIn && window.deliveredPerSecond > (best?.deliveredPerSecond ?? 0)) best = window
    // The backlog of a failed step must not burden the next one.
    await holdsWithin(SETTLE_DEADLINE_MS, () => crowd.changes.isComplete || isOver())
    return isPaced && isIn
  }
  /** A single failed stretch may have another cause. */
  const keepsUpTwice = async (deliveries: number): Promise<boolean> => {
    return (await keepsUp(deliveries)) || (!isQuick && !isOver() && (await keepsUp(deliveries)))
  }

  try {
    await write(FIRST / (clients - 1), WARM_UP_MS)
    let rate = FIRST
    while (await keepsUpTwice(rate)) rate *= 2
    let factor = 2
    for (let i = 0; i < HALVINGS && !isQuick && !isOver(); i++) {
      factor = Math.sqrt(factor)
      rate /= factor
      if (await keepsUp(rate)) rate *= factor
    }
    if (!best) throw new Error(`${clients} clients: did not keep up with ${FIRST} deliveries a second`)
    return best
  } finally {
    crowd.destroy()
    await server.kill()
  }
}

function ratio(clients: number): Workload['goals'][number] {
  const name = `${clients} clients: delivered per s`
  const bestPeer = (figure: RoundFigure) => Math.max(...PEERS.map((peer) => figure(peer, name)).filter(Number.isFinite))
  return {
    name: `${clients} clients: delivered per s, Foreboard / best peer`,
    of: (figure) => figure('foreboard', name) / bestPeer(figure),
    atLeast: 1.5,
  }
}

export const saturation: Workload = {
  name: 'saturation',
  title: `Most delivered with p99 < ${MOST_P99_MS} ms, ${WRITERS} writers`,
  peers: ['bare-ws', ...PEERS, 'foreboard'],
  measure,
  goals: CLIENTS.map(ratio),
}
