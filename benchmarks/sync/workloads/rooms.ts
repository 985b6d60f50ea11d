// Many boards with a few idle people in each. Measures their memory, and whether all of it is released.

import { boardOf } from '../load/board'
import { joinRoomIdly } from '../load/idle'
import { pauseFor } from '../load/pace'
import { uploadBoard } from '../load/stored-board'
import type { Peer } from '../peers'
import { ServerProcess } from '../server-process'
import type { Context, Figures, Workload } from '../workload'

const RECORDS = 100
const ROOMS = { usual: 500, quick: 40 }
const CLIENTS = 4
const AT_ONCE = 10
/** Longer than Foreboard keeps an idle board's document and the thread that folds it. */
const SETTLE_MS = { usual: 50_000, quick: 2_000 }
/**
 * Empty rooms are closed after this time; the product waits a minute. Makers come on top of the people that a process
 * admits.
 */
const LIMITS = { idleUnloadMs: 500, maxConnectionsPerProcess: 4_000 }
async function measure(peer: Peer, { boards, isQuick }: Context): Promise<Figures> {
  const board = boardOf(RECORDS)
  const rooms = isQuick ? ROOMS.quick : ROOMS.usual
  const settleMs = isQuick ? SETTLE_MS.quick : SETTLE_MS.usual
  const server = await ServerProcess.start(peer, { folder: boards.folder(), limits: LIMITS })

  /** Fills the rooms; returns a function that leaves them. */
  const fill = async (prefix: string, count: number): Promise<() => void> => {
    const leaves: (() => void)[] = []
    for (let first = 0; first < count; first += AT_ONCE) {
      const names = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, i) => `${prefix}${first + i}`)
      await Promise.all(
        names.map(async (room) => {
          const maker = await uploadBoard(server.port, peer, board, room)
          const people = Array.from({ length: CLIENTS }, (_, person) =>
            joinRoomIdly({ port: server.port, peer, board, room, person }),
          )
          for (const leave of await Promise.all(people)) leaves.push(leave)
          maker.close()
        }),
      )
    }
    return () => {
      for (const leave of leaves) leave()
    }
  }

  try {
    // A heap has its caches, and compilers put their code there: as many rooms are opened and left once before the
    // release of memory is measured.
    const leaveFirst = await fill('first', rooms)
    leaveFirst()
    await pauseFor(settleMs)
    const before = await server.memory()
    const leave = await fill('room', rooms)
    const full = await server.memory()
    const filledRss = server.usage().rssBytes
    await pauseFor(settleMs)
    const idle = await server.memory()
    const idleRss = server.usage().rssBytes
    leave()
    await pauseFor(settleMs)
    const after = await server.memory()
    return {
      'RSS MB when all are in': filledRss / 2 ** 20,
      'RSS MB when nothing has happened for a while': idleRss / 2 ** 20,
      'heap MB before': before.heapBytes / 2 ** 20,
      'heap MB when all are in': full.heapBytes / 2 ** 20,
      'heap MB when nothing has happened for a while': idle.heapBytes / 2 ** 20,
      'heap after all have left / before': after.heapBytes / before.heapBytes,
      'RSS MB after all have left': server.usage().rssBytes / 2 ** 20,
    }
  } finally {
    await server.kill()
  }
}

export const rooms: Workload = {
  name: 'rooms',
  title: `${ROOMS.usual} rooms of ${RECORDS} records, ${CLIENTS} idle people in each`,
  peers: ['y-websocket', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [
    {
      name: 'RSS MB',
      of: (figure) => figure('foreboard', 'RSS MB when nothing has happened for a while'),
      atMost: 250,
    },
    {
      name: 'heap after all have left / before',
      of: (figure) => figure('foreboard', 'heap after all have left / before'),
      atMost: 1.1,
    },
  ],
}
