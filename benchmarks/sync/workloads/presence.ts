// Everybody's cursor moves 20 times a second and everybody sees it. Servers may skip overtaken positions; the processor
// time is divided by all that were sent, times the receivers.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { pace } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { measureWindow } from '../load/window'
import { dialectOf, type Peer } from '../peers'
import type { Context, Figures, Workload } from '../workload'

const PEOPLE = [50, 100] as const
const HZ = 20
const WARM_UP_MS = 20_000
const RECORDS = 500

async function measure(peer: Peer, { boards, stretchMs }: Context): Promise<Figures> {
  const board = boardOf(RECORDS)
  const figures: Record<string, number> = {}
  for (const people of PEOPLE) {
    const server = await boards.serve(peer, board)
    try {
      const dialect = dialectOf(peer, board)
      const crowd = await Crowd.gather({
        port: server.port,
        room: ROOM,
        dialect,
        board,
        clients: people,
        writers: people,
      })
      const point = (ms: number) => pace(people * HZ, ms, (n) => crowd.point(n % people))
      await point(WARM_UP_MS)
      const window = await measureWindow({
        server,
        crowd,
        clients: people,
        ledger: crowd.cursors,
        work: () => point(stretchMs),
      })
      figures[`${people}: p50 ms`] = window.p50Ms
      figures[`${people}: p99 ms`] = window.p99Ms
      figures[`${people}: server CPU ms per 1,000 sent x receivers`] = window.cpuMsPer1000
      figures[`${people}: share of positions that arrived`] = window.share
      figures[`${people}: everybody has everybody's last`] = window.isComplete
      figures[`${people}: frames per client per s`] = window.framesPerClientPerSecond
      figures[`${people}: write calls per client per s`] = window.writeCallsPerClientPerSecond
      figures[`${people}: generator busy`] = window.generatorBusy
      crowd.leave()
    } finally {
      await server.kill()
    }
  }
  return figures
}

function goalsOf(people: number, atMost: number): Workload['goals'] {
  const cpu = `${people}: server CPU ms per 1,000 sent x receivers`
  return [
    {
      name: `${people} cursors: CPU, Foreboard / bare ws`,
      of: (figure) => figure('foreboard', cpu) / figure('bare-ws', cpu),
      atMost,
    },
    { name: `${people} cursors: p99 ms`, of: (figure) => figure('foreboard', `${people}: p99 ms`), atMost: 60 },
    {
      name: `${people} cursors: everybody has everybody's last`,
      of: (figure) => figure('foreboard', `${people}: everybody has everybody's last`),
      atLeast: 1,
    },
  ]
}

export const presence: Workload = {
  name: 'presence',
  title: `Cursors at ${HZ} Hz, each seen by all others`,
  peers: ['bare-ws', 'y-websocket', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [...goalsOf(50, 0.2), ...goalsOf(100, 0.1)],
}
