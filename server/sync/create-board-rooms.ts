// Puts the sync engine together: log writer, rooms, upgrades, heartbeats and the sweep of idle boards. Everything hangs
// on the one object that it returns; there is no state outside it.

import { randomFillSync } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import * as Y from 'yjs'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { makeId } from '@/lib/std/ids'
import { type Clock, systemClock } from '@/server/clock'
import type { Logger } from '@/server/log'
import { Compactor } from '@/server/persistence/compactor'
import { LogWriter } from '@/server/persistence/log-writer'
import type { UpdateLog } from '@/server/persistence/update-log'
import { BoardRewriter } from './board-rewriter'
import type { BoardRooms, DecideAccess } from './board-rooms'
import { SERVER } from './client-owners'
import { CommitNotifier } from './commit-notifier'
import { Connection } from './connection'
import type { RepairBoard } from './live-document'
import { RoomRegistry } from './room-registry'
import { SyncCounters } from './sync-counters'
import { Upgrade } from './upgrade'

export interface BoardRoomsOptions {
  readonly log: UpdateLog
  readonly limits: Limits
  readonly decideAccess: DecideAccess
  /** The epoch of a board that exists and isn't deleted, or null. */
  readonly epochOf: (boardId: string) => Promise<number | null>
  /** Stores a board's new epoch. */
  readonly changeEpoch: (boardId: string, epoch: number) => Promise<void>
  /** Mends records inside the running transaction; returns the number of repairs. */
  readonly repair: RepairBoard
  /** Brings a document that was just loaded to this version, inside a transaction of the server. */
  readonly migrate: (doc: Y.Doc) => void
  /** A new document with the same content and no history. */
  readonly rewrite: (doc: Y.Doc) => Y.Doc
  readonly logger: Logger
  readonly clock?: Clock
  /** What /metrics reads. */
  readonly counters?: SyncCounters
  /** Whom the rate of handshakes by address counts a request to; the socket's other end unless told otherwise. */
  readonly addressOf?: (request: IncomingMessage) => string
}

/** A flush that takes longer than this is given up: the disk is not coming back in time. */
const SHUTDOWN_FLUSH_MS = 8_000

export function createBoardRooms(options: BoardRoomsOptions): BoardRooms {
  const { log, limits, decideAccess, epochOf, changeEpoch, repair, migrate, rewrite, logger } = options
  const { clock = systemClock, counters = new SyncCounters() } = options
  const { addressOf = (request) => request.socket.remoteAddress ?? '' } = options
  const writer = new LogWriter({ log, limits, clock, logger })
  const compactor = new Compactor({ log, limits, logger })
  const commits = new CommitNotifier(clock, logger)
  const registry = new RoomRegistry({
    log,
    writer,
    compactor,
    limits,
    clock,
    logger,
    repair,
    migrate,
    epochOf,
    onCommitted: (boardId) => commits.committed(boardId),
  })
  const rewriter = new BoardRewriter({ log, registry, limits, clock, logger, epochOf, changeEpoch, rewrite })
  let degradedSince: number | null = null
  const degradedMs = () => (degradedSince === null ? 0 : clock.now() - degradedSince)
  writer.onStateChanged(() => {
    counters.degradedMs += degradedMs()
    degradedSince = writer.isDegraded ? clock.now() : null
    for (const room of registry.all()) room.writerStateChanged()
  })

  const upgrade = new Upgrade({
    limits,
    clock,
    logger,
    counters,
    decideAccess,
    addressOf,
    onArrival({ boardId, socket, access }) {
      const { user, role, epoch } = access
      const id = makeId((bytes) => randomFillSync(bytes), 10)
      const connection = new Connection({ id, socket, user, role, limits, clock, logger })
      const room = registry.open(boardId)
      const own = [...room.connections.keys()].filter((each) => each.userId === user.id).length
      const isFull = room.connections.size >= limits.maxConnectionsPerBoard
      room.join(connection, epoch)
      if (isFull) connection.close('too-many', 'This board is full. Try again when somebody has left.')
      else if (own >= limits.maxConnectionsPerUserPerBoard) {
        connection.close('too-many', 'You have this board open too many times. Close some of its windows.')
      }
    },
  })

  const repeat = (intervalMs: number, work: () => void): (() => void) => {
    let cancel = clock.after(intervalMs, function tick() {
      work()
      cancel = clock.after(intervalMs, tick)
    })
    return () => cancel()
  }
  const stopBeating = repeat(limits.heartbeatIntervalMs, () => {
    for (const room of registry.all()) for (const connection of room.connections.keys()) connection.beat()
  })
  const stopSweeping = repeat(limits.rewriteSweepMs, () => {
    rewriter.sweep().catch((error: unknown) => logger.error({ err: error }, 'Idle boards could not be looked for'))
  })
  let stopping: Promise<void> | undefined

  const stop = async (): Promise<void> => {
    upgrade.stop()
    stopBeating()
    stopSweeping()
    for (const room of registry.all()) for (const connection of room.connections.keys()) connection.closeForRestart()
    let cancelDeadline = () => {}
    const deadline = new Promise<void>((resolve) => {
      cancelDeadline = clock.after(SHUTDOWN_FLUSH_MS, resolve)
    })
    await Promise.race([writer.flushed(), deadline])
    await Promise.race([compactor.settled(), deadline])
    cancelDeadline()
    if (writer.bufferedBytes > 0) logger.error({ bytes: writer.bufferedBytes }, 'Changes were left unsaved')
    commits.flush()
    for (const room of [...registry.all()]) room.dispose()
  }

  return {
    edit: (boardId, origin, change) => registry.open(boardId).edit(origin, change),
    read: (boardId, look) => registry.open(boardId).use((live) => look(live.doc)),
    async seed(boardId, epoch, build) {
      if (writer.isDegraded || writer.isFull) throw new AppError('busy', 'Nothing can be saved just now. Try again.')
      const doc = new Y.Doc()
      doc.transact(() => build(doc), { type: 'seed' })
      const bytes = Y.encodeStateAsUpdate(doc)
      // A copied document also brings its authors' clientIDs: on this board they are nobody's to go on with.
      const claims = [...doc.store.clients.keys()].map((clientId) => ({ boardId, clientId, ownerKey: SERVER }))
      doc.destroy()
      await new Promise<void>((resolve) => writer.submit({ boardId, epoch, authorId: SERVER, bytes }, claims, resolve))
      commits.committed(boardId)
    },
    people: (boardId) => registry.get(boardId)?.people() ?? [],
    disconnect(boardId, code, message, userId) {
      upgrade.accessChanged()
      registry.get(boardId)?.disconnect(code, message, userId)
    },
    changeRole(boardId, userId, role) {
      upgrade.accessChanged()
      registry.get(boardId)?.changeRole(userId, role)
    },
    notify: (boardId, notice) => registry.get(boardId)?.notify(notice),
    onCommitted: (listener) => commits.subscribe(listener),
    stats() {
      const rooms = [...registry.all()].length
      const bufferedBytes = writer.bufferedBytes
      return { connections: upgrade.size, rooms, documents: rooms, bufferedBytes, degradedMs: degradedMs() }
    },
    handleUpgrade: (request, socket, head) => upgrade.handle(request, socket, head),
    shutdown: () => (stopping ??= stop()),
  }
}
