// Opens a board that nobody has open: measures the time from the connection to its last byte, and the bytes on the
// wire.

import { boardOf } from '../load/board'
import { applyMs, joinAsSomebody, PACKED } from '../load/join-as'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const RECORDS = { usual: 5_000, quick: 1_000 }
/** Joins after the first one, which get the board from memory. */
const WARM_JOINS = 3

async function measure(peer: Peer, { boards, isQuick }: Context): Promise<Figures> {
  const board = boardOf(isQuick ? RECORDS.quick : RECORDS.usual)
  const figures: Record<string, number> = {}
  // Foreboard's own page asks for the packed state; a stock y-websocket client is measured beside it.
  const queries: Readonly<Record<string, string>> =
    peer === 'foreboard' ? { '': PACKED, 'stock client: ': '' } : { '': '' }
  for (const [prefix, query] of Object.entries(queries)) {
    const server = await boards.serve(peer, board)
    try {
      await server.longestBlockMs()
      const cold = await joinAsSomebody(server, peer, board, query)
      figures[`${prefix}cold, ms to the last byte`] = cold.lastByteMs
      figures[`${prefix}longest block, ms`] = await server.longestBlockMs()
      figures[`${prefix}MB on the wire`] = cold.wireBytes / 1e6
      if (dialectOf(peer, board).isYjs) figures[`${prefix}ms for the client's document`] = applyMs(peer, board, cold)
      const warm: number[] = []
      for (let i = 0; i < WARM_JOINS; i++) warm.push((await joinAsSomebody(server, peer, board, query)).lastByteMs)
      figures[`${prefix}again, ms to the last byte`] = Math.min(...warm)
      figures[`${prefix}RSS MB`] = server.usage().rssBytes / 2 ** 20
    } finally {
      await server.kill()
    }
  }
  return figures
}

export const cold: Workload = {
  name: 'cold',
  title: `A board of ${RECORDS.usual.toLocaleString('en')} records, opened cold`,
  peers: ['y-leveldb', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [
    { name: 'ms to the last byte', of: (figure) => figure('foreboard', 'cold, ms to the last byte'), atMost: 100 },
    { name: 'MB on the wire', of: (figure) => figure('foreboard', 'MB on the wire'), atMost: 0.6 },
  ],
}
