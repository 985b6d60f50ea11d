// The end of the sync engine: everybody is told that the server restarts, what was received goes to the disk, and the
// rooms go. A disk that doesn't come back in time is not waited for. One of several nodes stores what it has and gives
// its boards up before it tells people: a page that comes back at once finds a board that nobody has (decision 271).

import type { Logger } from '@/server/log/logger'
import type { Compactor } from '@/server/persistence/compactor'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { Clock } from '@/server/time/clock'
import type { CommitNotifier } from './rooms/commit-notifier'
import type { RoomRegistry } from './rooms/room-registry'
import type { Connection } from './sockets/connection'

/** A flush that takes longer than this is given up: the disk is not coming back in time. */
const SHUTDOWN_FLUSH_MS = 8_000

export interface CloseRoomsOptions {
  readonly registry: Pick<RoomRegistry, 'all'>
  readonly writer: Pick<LogWriter, 'flushed' | 'bufferedBytes'>
  readonly compactor: Pick<Compactor, 'settled' | 'stop'>
  readonly commits: Pick<CommitNotifier, 'flush'>
  /** Gives the boards up to other nodes; undefined where this server is alone. */
  readonly giveUpHomes: (() => Promise<void>) | undefined
  readonly clock: Clock
  readonly logger: Logger
}

/** Closes every room; resolves when all is on the disk and nothing is being folded, or after 8 seconds. */
export async function closeRooms(options: CloseRoomsOptions): Promise<void> {
  const { registry, writer, compactor, commits, giveUpHomes, clock, logger } = options
  const isOneOfSeveral = giveUpHomes !== undefined
  const closeAll = () => {
    for (const connection of connectionsOf(registry)) connection.closeForRestart(isOneOfSeveral)
  }
  if (!isOneOfSeveral) closeAll()
  // Otherwise it would never be stored whole: people go on writing.
  else for (const connection of connectionsOf(registry)) connection.stopReading()
  let cancelDeadline = () => {}
  const deadline = new Promise<void>((resolve) => {
    cancelDeadline = clock.after(SHUTDOWN_FLUSH_MS, resolve)
  })
  try {
    await Promise.race([store(options), deadline])
  } finally {
    closeAll()
  }
  await Promise.race([compactor.settled(), deadline])
  cancelDeadline()
  if (writer.bufferedBytes > 0) logger.error({ bytes: writer.bufferedBytes }, 'Changes were left unsaved')
  commits.flush()
  // A board that was just read asks to be folded, and the log may be closed by then.
  compactor.stop()
  for (const room of [...registry.all()]) room.dispose()
}

/** Resolves when everything that was received is on the disk, and other nodes may have the boards. */
async function store({ registry, writer, giveUpHomes, logger }: CloseRoomsOptions): Promise<void> {
  const rooms = [...registry.all()]
  const settled = await Promise.allSettled(rooms.map((room) => room.settle()))
  for (const each of settled) {
    if (each.status === 'rejected') logger.error({ err: each.reason as unknown }, 'Changes could not be taken in')
  }
  await writer.flushed()
  // What is folded after this still counts, unless another node was sooner.
  await giveUpHomes?.()
}

function* connectionsOf(registry: CloseRoomsOptions['registry']): Iterable<Connection> {
  for (const room of registry.all()) yield* room.connections.all
}
