// Measures the effect of one room on another: the latencies of a busy room while fifty people open the largest allowed
// board on the same server.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { PACKED } from '../load/join-as'
import { joinStorm } from '../load/join-storm'
import { pace } from '../load/pace'
import { ROOM, uploadBoard } from '../load/stored-board'
import { measureWindow } from '../load/window'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const OWN_ROOM = 'own'
const OWN_RECORDS = 200
const LARGE = { usual: 20_000, quick: 5_000 }
const JOINERS = 50
const CLIENTS = 20
const WRITERS = 10
const HZ = 20
const WARM_UP_MS = 2_000
const AT_MOST_MS = 60_000

async function measure(peer: Peer, { boards, isQuick, stretchMs }: Context): Promise<Figures> {
  const board = boardOf(OWN_RECORDS)
  const large = boardOf(isQuick ? LARGE.quick : LARGE.usual)
  const server = await boards.serve(peer, large)
  try {
    const dialect = dialectOf(peer, board)
    const maker = await uploadBoard(server.port, peer, board, OWN_ROOM)
    const crowd = await Crowd.gather({
      port: server.port,
      room: OWN_ROOM,
      dialect,
      board,
      clients: CLIENTS,
      writers: WRITERS,
    })
    maker.close()
    let isOver = false
    const write = (ms: number) =>
      pace(
        WRITERS * HZ,
        ms,
        (n) => crowd.move(n % WRITERS),
        () => isOver || crowd.closed > 0,
      )
    await write(WARM_UP_MS)
    const window = { server, crowd, clients: CLIENTS, ledger: crowd.changes }
    const alone = await measureWindow({ ...window, work: () => write(stretchMs) })

    const query = peer === 'foreboard' ? PACKED : peer === 'bare-ws' ? `join=${large.packedBytes}` : ''
    const leastBytes = peer === 'foreboard' ? 0 : peer === 'bare-ws' ? large.packedBytes : large.bytes / 2
    await server.longestBlockMs()
    let stormMs = Number.NaN
    const disturbed = await measureWindow({
      ...window,
      async work() {
        const writing = write(AT_MOST_MS)
        const stormed = await joinStorm({ peer, port: server.port, room: ROOM, joiners: JOINERS, query, leastBytes })
        stormMs = stormed.allMs
        isOver = true
        await writing
      },
    })
    const figures = {
      'alone: p50 ms': alone.p50Ms,
      'alone: p99 ms': alone.p99Ms,
      'during the joins: p50 ms': disturbed.p50Ms,
      'during the joins: p99 ms': disturbed.p99Ms,
      'during the joins: longest block, ms': await server.longestBlockMs(),
      'ms until all had joined': stormMs,
      'RSS MB': disturbed.rssMb,
    }
    crowd.destroy()
    return figures
  } finally {
    await server.kill()
  }
}

export const isolation: Workload = {
  name: 'isolation',
  title: `A busy room while ${JOINERS} people open another of ${LARGE.usual.toLocaleString('en')} records`,
  peers: ['bare-ws', 'y-leveldb', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [
    {
      name: 'p99, during the joins / alone',
      of: (figure) => figure('foreboard', 'during the joins: p99 ms') / figure('foreboard', 'alone: p99 ms'),
      atMost: 2,
    },
  ],
}
