// The largest allowed board. Opening it, opening it again and the first change to it must not hold up anybody else:
// measures the longest time for which the server's event loop did nothing else.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { joinAsSomebody, PACKED } from '../load/join-as'
import { pace } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const RECORDS = { usual: 20_000, quick: 5_000 }
const JOINS = 10
const WRITERS = 5
const HZ = 20

async function measure(peer: Peer, { boards, isQuick, stretchMs }: Context): Promise<Figures> {
  const board = boardOf(isQuick ? RECORDS.quick : RECORDS.usual)
  const dialect = dialectOf(peer, board)
  const server = await boards.serve(peer, board)
  try {
    await server.longestBlockMs()
    const query = peer === 'foreboard' ? PACKED : ''
    const cold = await joinAsSomebody(server, peer, board, query)
    const coldBlock = await server.longestBlockMs()
    // Half of them stock clients, who get the plain state.
    const queries = Array.from({ length: JOINS }, (_, i) => (i % 2 === 0 ? query : ''))
    const warm = await Promise.all(queries.map((each) => joinAsSomebody(server, peer, board, each)))
    const warmBlock = await server.longestBlockMs()
    // The document is loaded only when somebody writes.
    const crowd = await Crowd.gather({
      port: server.port,
      room: ROOM,
      dialect,
      board,
      clients: WRITERS,
      writers: WRITERS,
    })
    crowd.changes.begin()
    await pace(WRITERS * HZ, stretchMs / 2, (n) => crowd.move(n % WRITERS))
    const writeBlock = await server.longestBlockMs()
    const figures = {
      'opened cold, ms to the last byte': cold.lastByteMs,
      'opened cold, longest block, ms': coldBlock,
      [`${JOINS} at once, ms to the last byte`]: Math.max(...warm.map(({ lastByteMs }) => lastByteMs)),
      [`${JOINS} at once, longest block, ms`]: warmBlock,
      'first changes, longest block, ms': writeBlock,
      'longest block, ms': Math.max(coldBlock, warmBlock, writeBlock),
      'MB on the wire': cold.wireBytes / 1e6,
      'p99 ms of the writers': crowd.changes.latencies.percentile(0.99),
      'RSS MB': server.usage().rssBytes / 2 ** 20,
    }
    crowd.destroy()
    return figures
  } finally {
    await server.kill()
  }
}

export const large: Workload = {
  name: 'large',
  title: `A board of ${RECORDS.usual.toLocaleString('en')} records`,
  peers: ['y-leveldb', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [{ name: 'longest block, ms', of: (figure) => figure('foreboard', 'longest block, ms'), atMost: 50 }],
}
