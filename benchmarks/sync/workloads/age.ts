// A board after a simulated workshop of two hours beside a fresh one with the same content: opening it, its memory, and
// what a change costs. The workshop is the one of benchmarks/growth.

import * as Y from 'yjs'
import { rewriteBoard } from '../../../lib/document/write/rewrite-board'
import { playWorkshop, WORKSHOP } from '../../growth/workshop'
import { type Board, describe } from '../load/board'
import { Crowd } from '../load/crowd'
import { applyMs, joinAsSomebody, PACKED } from '../load/join-as'
import { pace } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { measureWindow } from '../load/window'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const CLIENTS = 20
const WRITERS = 10
const HZ = 20
const WARM_UP_MS = 2_000
const QUICK_SECONDS = 120
const AGES = ['aged', 'fresh'] as const

let played: Readonly<Record<(typeof AGES)[number], Board>> | null = null

function boardsAfter(seconds: number): Readonly<Record<(typeof AGES)[number], Board>> {
  if (played) return played
  const aged = new Y.Doc()
  playWorkshop(aged, 'gestures', seconds)
  played = { aged: boardIn(aged), fresh: boardIn(rewriteBoard(aged)) }
  return played
}

function boardIn(doc: Y.Doc): Board {
  return describe(doc, [Y.encodeStateAsUpdate(doc)])
}

async function measure(peer: Peer, { boards, isQuick, stretchMs }: Context): Promise<Figures> {
  const ages = boardsAfter(isQuick ? QUICK_SECONDS : WORKSHOP.seconds)
  const figures: Record<string, number> = {}
  for (const age of AGES) {
    const board = ages[age]
    const server = await boards.serve(peer, board)
    try {
      const dialect = dialectOf(peer, board)
      const cold = await joinAsSomebody(server, peer, board, PACKED)
      const crowd = await Crowd.gather({
        port: server.port,
        room: ROOM,
        dialect,
        board,
        clients: CLIENTS,
        writers: WRITERS,
      })
      const write = (ms: number) => pace(WRITERS * HZ, ms, (n) => crowd.move(n % WRITERS))
      await write(WARM_UP_MS)
      const window = await measureWindow({
        server,
        crowd,
        clients: CLIENTS,
        ledger: crowd.changes,
        work: () => write(stretchMs),
      })
      const { heapBytes, externalBytes } = await server.memory()
      figures[`${age}: ms to the last byte`] = cold.lastByteMs
      figures[`${age}: ms for the client's document`] = applyMs(peer, board, cold)
      figures[`${age}: MB on the wire`] = cold.wireBytes / 1e6
      figures[`${age}: MB held`] = (heapBytes + externalBytes) / 2 ** 20
      figures[`${age}: server CPU ms per 1,000 delivered`] = window.cpuMsPer1000
      figures[`${age}: p50 ms of a change`] = window.p50Ms
      figures[`${age}: p99 ms of a change`] = window.p99Ms
      crowd.destroy()
    } finally {
      await server.kill()
    }
  }
  return figures
}

function goal(what: string): Workload['goals'][number] {
  return {
    name: `${what}, aged / fresh`,
    of: (figure) => figure('foreboard', `aged: ${what}`) / figure('foreboard', `fresh: ${what}`),
    atMost: 1.5,
  }
}

export const age: Workload = {
  name: 'age',
  title: 'A board after a workshop of two hours beside a fresh one with the same content',
  peers: ['foreboard'],
  measure,
  goals: ['ms to the last byte', 'MB held', 'server CPU ms per 1,000 delivered', 'p50 ms of a change'].map(goal),
}
