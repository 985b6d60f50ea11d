// Fifty people open the same board at the same moment while five others write. Beside it a bare server sends each of
// them one prepared buffer of the same length: nothing that sends as much can be faster.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { PACKED } from '../load/join-as'
import { joinStorm } from '../load/join-storm'
import { pace, pauseFor } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const RECORDS = { usual: 5_000, quick: 1_000 }
const JOINERS = 50
const WRITERS = 5
const HZ = 20
const WARM_UP_MS = 1_000

interface Variant {
  readonly query: string
  readonly leastBytes: number
}

async function measure(peer: Peer, { boards, isQuick }: Context): Promise<Figures> {
  const board = boardOf(isQuick ? RECORDS.quick : RECORDS.usual)
  const plain = { query: '', leastBytes: board.bytes / 2 }
  const buffer = (bytes: number): Variant => ({ query: `join=${bytes}`, leastBytes: bytes })
  const variants: Readonly<Record<string, Variant>> =
    peer === 'bare-ws'
      ? { packed: buffer(board.packedBytes), plain: buffer(board.bytes) }
      : peer === 'foreboard'
        ? { packed: { query: PACKED, leastBytes: 0 }, plain }
        : { plain }
  const figures: Record<string, number> = {}
  for (const [name, { query, leastBytes }] of Object.entries(variants)) {
    const server = await boards.serve(peer, board)
    try {
      const dialect = dialectOf(peer, board)
      const crowd = await Crowd.gather({
        port: server.port,
        room: ROOM,
        dialect,
        board,
        clients: WRITERS,
        writers: WRITERS,
      })
      let isOver = false
      const writing = pace(
        WRITERS * HZ,
        60_000,
        (n) => crowd.move(n % WRITERS),
        () => isOver || crowd.closed > 0,
      )
      await pauseFor(WARM_UP_MS)
      await server.longestBlockMs()
      const before = { usage: server.usage(), counters: await server.counters() }
      const stormed = await joinStorm(
        { peer, port: server.port, room: ROOM, joiners: JOINERS, query, leastBytes },
        () => crowd.changes.begin(),
      )
      const counters = await server.counters()
      isOver = true
      await writing
      figures[`${name}: ms until all are in`] = stormed.allMs
      figures[`${name}: ms until half are in`] = stormed.medianMs
      figures[`${name}: MB for each`] = stormed.wireBytes / 1e6
      figures[`${name}: server CPU ms for each`] = (server.usage().cpuMs - before.usage.cpuMs) / JOINERS
      figures[`${name}: longest block, ms`] = await server.longestBlockMs()
      figures[`${name}: p99 ms of the writers`] = crowd.changes.latencies.percentile(0.99)
      figures[`${name}: RSS MB`] = server.usage().rssBytes / 2 ** 20
      if (counters.slicings !== undefined) {
        figures[`${name}: loads, slicings`] = counters.slicings - (before.counters.slicings ?? 0)
      }
      crowd.destroy()
    } finally {
      await server.kill()
    }
  }
  return figures
}

export const storm: Workload = {
  name: 'storm',
  title: `${JOINERS} people open a board of ${RECORDS.usual.toLocaleString('en')} records at once, ${WRITERS} write`,
  peers: ['bare-ws', 'y-websocket', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: ['packed', 'plain'].map((variant) => ({
    name: `${variant}: ms until all are in, Foreboard / bare ws`,
    of: (figure) => {
      const name = `${variant}: ms until all are in`
      return figure('foreboard', name) / figure('bare-ws', name)
    },
    atMost: 2,
  })),
}
