// A client stops reading while others write a lot. Measures what the server keeps for it, beside the same load with
// everybody reading.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { pace, pauseFor } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { dialectOf, type Peer } from '../peers'
import type { ServerProcess } from '../server-process'
import type { Context, Figures, Workload } from '../workload'

const RECORDS = 200
const CLIENTS = 20
const WRITERS = 20
const HZ = 20
/** Large labels soon fill the operating system's own buffers of some megabytes. */
const TEXT_BYTES = 2_000
const STOPPED_MS = { usual: 30_000, quick: 3_000 }
const WARM_UP_MS = 2_000
const SAMPLE_MS = 2_000
/** The last of the clients; nobody else depends on its reading. */
const READER = CLIENTS

async function measure(peer: Peer, { boards, isQuick }: Context): Promise<Figures> {
  const board = boardOf(RECORDS)
  const ms = isQuick ? STOPPED_MS.quick : STOPPED_MS.usual
  const server = await boards.serve(peer, board)
  try {
    const dialect = dialectOf(peer, board)
    const crowd = await Crowd.gather({
      port: server.port,
      room: ROOM,
      dialect,
      board,
      clients: CLIENTS + 1,
      writers: WRITERS,
      textBytes: TEXT_BYTES,
    })
    const write = (forMs: number) => pace(WRITERS * HZ, forMs, (n) => crowd.move(n % WRITERS))
    await write(WARM_UP_MS)
    const reading = await most(server, write(ms))
    crowd.setReading(READER, false)
    const stopped = await most(server, write(ms))
    const figures = {
      'everybody reads: most MB': reading.mostMb,
      'one has stopped: most MB': stopped.mostMb,
      'MB that the stopped one costs': stopped.mostMb - reading.mostMb,
      'everybody reads: most RSS MB': reading.mostRssMb,
      'one has stopped: most RSS MB': stopped.mostRssMb,
      'clients put out': crowd.closed,
    }
    crowd.destroy()
    return figures
  } finally {
    await server.kill()
  }
}

/** The most that JavaScript holds, after collections, and the most memory of the process, until `work` is done. */
async function most(server: ServerProcess, work: Promise<void>): Promise<{ mostMb: number; mostRssMb: number }> {
  let isDone = false
  const done = work.then(() => {
    isDone = true
  })
  let [mostMb, mostRssMb] = [0, 0]
  while (!isDone) {
    const { heapBytes, externalBytes } = await server.memory()
    mostMb = Math.max(mostMb, (heapBytes + externalBytes) / 2 ** 20)
    mostRssMb = Math.max(mostRssMb, server.usage().rssBytes / 2 ** 20)
    await Promise.race([done, pauseFor(SAMPLE_MS)])
  }
  return { mostMb, mostRssMb }
}

export const reader: Workload = {
  name: 'reader',
  title: `Somebody stops reading for ${STOPPED_MS.usual / 1_000} s, ${WRITERS} write labels at ${HZ} Hz`,
  peers: ['bare-ws', 'y-websocket', 'hocuspocus', 'foreboard'],
  measure,
  goals: [
    {
      name: 'MB that the stopped one costs',
      of: (figure) => figure('foreboard', 'MB that the stopped one costs'),
      atMost: 8,
    },
  ],
}
