// Many boards at work at once, none of them busy: ten people in each, of whom two write ten times a second.

import { boardOf } from '../load/board'
import { ManyCrowds } from '../load/many-crowds'
import { pace } from '../load/pace'
import { uploadBoard } from '../load/stored-board'
import { measureWindow, type WindowFigures } from '../load/window'
import { dialectOf, type Peer } from '../peers'
import { ServerProcess } from '../server-process'
import type { Context, Figures, Workload } from '../workload'

const BOARDS = { usual: 40, quick: 8 }
const RECORDS = 200
const CLIENTS = 10
const WRITERS = 2
const HZ = 10
const AT_ONCE = 10
const WARM_UP_MS = { usual: 15_000, quick: 2_000 }
/** The length of a run in usual stretches: every board's rows are folded in it about once, which is part of the cost. */
const STRETCHES = 5
/** Makers come on top of the people that a process takes. */
const LIMITS = { maxConnectionsPerProcess: 4_000 }

export type ManyFigures = WindowFigures & { readonly perSecond: Readonly<Record<'commits' | 'rows', number>> }

/** Measures so many boards at once; `ms` of load after the warm-up. */
export async function measureBoards(
  peer: Peer,
  { boards, isQuick, stretchMs }: Context,
  count: number,
): Promise<ManyFigures> {
  const board = boardOf(RECORDS)
  const server = await ServerProcess.start(peer, { folder: boards.folder(), limits: LIMITS })
  try {
    const rooms = Array.from({ length: count }, (_, i) => `room${i}`)
    const makers = []
    for (let first = 0; first < rooms.length; first += AT_ONCE) {
      const some = rooms.slice(first, first + AT_ONCE)
      makers.push(...(await Promise.all(some.map((room) => uploadBoard(server.port, peer, board, room)))))
    }
    const dialect = dialectOf(peer, board)
    const { port } = server
    const crowds = await ManyCrowds.gather({ port, rooms, dialect, board, clients: CLIENTS, writers: WRITERS })
    for (const maker of makers) maker.close()
    const write = (ms: number) =>
      pace(
        count * WRITERS * HZ,
        ms,
        (n) => crowds.move(n),
        () => crowds.closed > 0,
      )
    await write(isQuick ? WARM_UP_MS.quick : WARM_UP_MS.usual)
    const before = await server.counters()
    const ms = isQuick ? stretchMs : STRETCHES * stretchMs
    const clients = count * CLIENTS
    const window = await measureWindow({ server, crowd: crowds, clients, ledger: crowds.ledger, work: () => write(ms) })
    const after = await server.counters()
    if (crowds.closed > 0) throw new Error(`${crowds.closed} were put out`)
    crowds.destroy()
    const perSecond = (name: string) => ((after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)) / (ms / 1_000)
    return { ...window, perSecond: { commits: perSecond('commits'), rows: perSecond('rowsCommitted') } }
  } finally {
    await server.kill()
  }
}

async function measure(peer: Peer, context: Context): Promise<Figures> {
  const window = await measureBoards(peer, context, context.isQuick ? BOARDS.quick : BOARDS.usual)
  return {
    'p50 ms': window.p50Ms,
    'p99 ms': window.p99Ms,
    'server CPU ms per 1,000 delivered': window.cpuMsPer1000,
    'RSS MB': window.rssMb,
    'share delivered': window.share,
    'delivered per s': window.deliveredPerSecond,
    'write calls per client per s': window.writeCallsPerClientPerSecond,
    'generator busy': window.generatorBusy,
    ...(!Number.isNaN(window.perSecond.commits) && {
      'commits per s': window.perSecond.commits,
      'rows written per s': window.perSecond.rows,
    }),
  }
}

const CPU = 'server CPU ms per 1,000 delivered'

export const many: Workload = {
  name: 'many',
  title: `${BOARDS.usual} boards of ${CLIENTS} people, of whom ${WRITERS} write at ${HZ} Hz`,
  peers: ['bare-ws', 'stored-ws', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [
    {
      name: 'CPU, Foreboard / tldraw',
      of: (figure) => figure('foreboard', CPU) / figure('tldraw', CPU),
      atMost: 1,
    },
    { name: 'p99 ms', of: (figure) => figure('foreboard', 'p99 ms'), atMost: 20 },
    { name: 'share delivered', of: (figure) => figure('foreboard', 'share delivered'), atLeast: 1 },
  ],
}
