// Kills a server while twenty people write, starts it again and reads its content. Everything that it acknowledged must
// be there, and nearly everything that was sent a moment before.

import { boardOf } from '../load/board'
import { Crowd } from '../load/crowd'
import { joinAsSomebody } from '../load/join-as'
import { pace } from '../load/pace'
import { ROOM } from '../load/stored-board'
import { dialectOf, type Peer } from '../peers'
import { ServerProcess } from '../server-process'
import type { Context, Figures, Workload } from '../workload'

const RECORDS = 200
const WRITERS = 20
const HZ = 20
const WORK_MS = 3_000
/** The changes of a writer between two marks: about what a page uses while somebody drags. */
const CHANGES_PER_MARK = 5
const GRACE_MS = 100

async function measure(peer: Peer, { boards }: Context): Promise<Figures> {
  const board = boardOf(RECORDS)
  const dialect = dialectOf(peer, board)
  const folder = await boards.folderOf(peer, board)
  const killed = await boards.serveFrom(folder, peer, board)
  let crowd: Crowd
  try {
    crowd = await Crowd.gather({
      port: killed.port,
      room: ROOM,
      dialect,
      board,
      clients: WRITERS,
      writers: WRITERS,
    })
    await pace(WRITERS * HZ, WORK_MS, (n) => {
      crowd.move(n % WRITERS)
      if (Math.floor(n / WRITERS) % CHANGES_PER_MARK === 0) crowd.mark(n % WRITERS)
    })
  } finally {
    // This is in the middle of the last commits.
    await killed.kill()
  }
  const writers = Array.from({ length: WRITERS }, (_, writer) => writer)
  const { killedAt } = killed
  const early = writers.map((writer) => crowd.changes.sentBefore(writer, killedAt - GRACE_MS))
  const acknowledged = writers.map((writer) => Math.max(0, crowd.savedCount(writer)))
  crowd.destroy()

  const again = await ServerProcess.start(peer, { folder })
  try {
    const { parts } = await joinAsSomebody(again, peer, board)
    const stored = dialect.storedCounts(parts, WRITERS)
    const lostOf = (promised: readonly number[]) =>
      promised.reduce((sum, count, writer) => sum + Math.max(0, count - (stored[writer] ?? 0)), 0)
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
    return {
      [`sent ${GRACE_MS} ms before or earlier`]: sum(early),
      'of these lost': lostOf(early),
      ...(dialect.mark(0) && { acknowledged: sum(acknowledged), 'of these lost ': lostOf(acknowledged) }),
    }
  } finally {
    await again.kill()
  }
}

export const kill: Workload = {
  name: 'kill',
  title: `kill -9 under ${WRITERS} writers at ${HZ} Hz`,
  // y-websocket's server without LevelDB keeps nothing, as its authors say.
  peers: ['y-leveldb', 'hocuspocus', 'tldraw', 'foreboard'],
  measure,
  goals: [
    { name: 'acknowledged and lost', of: (figure) => figure('foreboard', 'of these lost '), atMost: 0 },
    {
      name: `sent ${GRACE_MS} ms before and lost`,
      of: (figure) => figure('foreboard', 'of these lost'),
      atMost: 1,
    },
    { name: 'acknowledged at all', of: (figure) => figure('foreboard', 'acknowledged'), atLeast: 1 },
  ],
}
