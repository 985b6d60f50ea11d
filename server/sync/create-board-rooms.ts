// Puts the sync engine together: log writer, rooms, upgrades, heartbeats and the sweep of idle boards. Everything hangs
// on the one object that it returns; there is no state outside it.

import { randomFillSync } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { makeId } from '@/lib/std/ids'
import type { Logger } from '@/server/log/logger'
import { Compactor } from '@/server/persistence/compactor'
import type { Folding } from '@/server/persistence/folding'
import { LogWriter } from '@/server/persistence/log-writer'
import type { UpdateLog } from '@/server/persistence/update-log'
import { type Clock, systemClock } from '@/server/time/clock'
import { SERVER } from './board/client-owners'
import { loadOpenBoard } from './board/load-open-board'
import type { BoardRules } from './board/open-board'
import type { BoardRooms, DecideAccess } from './board-rooms'
import { RefusalLog } from './in/refusal-log'
import { BoardRewriter } from './rooms/board-rewriter'
import { CommitNotifier } from './rooms/commit-notifier'
import { createErase } from './rooms/erase-board'
import { RoomRegistry } from './rooms/room-registry'
import { Connection } from './sockets/connection'
import { SyncCounters } from './sockets/sync-counters'
import { type Arrival, Upgrade } from './upgrade'

export interface BoardRoomsOptions {
  readonly log: UpdateLog
  /** Folds, slices and rewrites large states; the product does it in a thread of its own. */
  readonly folding: Folding
  readonly limits: Limits
  readonly decideAccess: DecideAccess
  /** Whom the rate by address counts a request to. Default: the other end of its socket. */
  readonly addressOf?: (request: IncomingMessage) => string
  /** The epoch of a board that exists and isn't deleted, or null. */
  readonly epochOf: (boardId: string) => Promise<number | null>
  /** Stores a board's new epoch. */
  readonly changeEpoch: (boardId: string, epoch: number) => Promise<void>
  /** Functions that a board's content needs. */
  readonly rules: BoardRules
  /** True when a document with this `meta` is of this version, so that nothing has to be migrated. */
  readonly isCurrent: (meta: Readonly<Record<string, unknown>>) => boolean
  readonly logger: Logger
  readonly clock?: Clock
  readonly counters?: SyncCounters
}

/** A flush that takes longer than this is given up: the disk is not coming back in time. */
const SHUTDOWN_FLUSH_MS = 8_000

/** Assembles the sync engine. */
export function createBoardRooms(options: BoardRoomsOptions): BoardRooms {
  const { log, folding, limits, decideAccess, epochOf, changeEpoch, rules, isCurrent, logger } = options
  const { clock = systemClock, counters = new SyncCounters() } = options
  const { addressOf = (request) => request.socket.remoteAddress ?? '' } = options
  const writer = new LogWriter({ log, limits, clock, logger, counters })
  const compactor = new Compactor({ log, folding, limits, logger })
  const commits = new CommitNotifier(clock, logger)
  const loading = { log, folding, compactor, writer, limits, clock, logger, counters, rules, isCurrent, epochOf }
  const registry = new RoomRegistry({
    writer,
    limits,
    clock,
    logger,
    refusalLog: new RefusalLog(clock, logger),
    counters,
    load: (boardId, onCommitted) => loadOpenBoard(loading, boardId, onCommitted),
    onCommitted: (boardId) => commits.committed(boardId),
  })
  const rewriter = new BoardRewriter({ log, folding, registry, limits, clock, logger, epochOf, changeEpoch })
  writer.onStateChanged(() => {
    for (const room of registry.all()) room.writerStateChanged()
  })

  const onArrival = ({ boardId, socket, stream, access, wantsPacked }: Arrival): void => {
    const { user, role, isReadOnly = false, credentialId, epoch } = access
    const id = makeId((bytes) => randomFillSync(bytes), 10)
    const connection = new Connection({
      id,
      boardId,
      socket,
      stream,
      user,
      role,
      isReadOnly,
      credentialId,
      wantsPacked,
      limits,
      clock,
      logger,
      counters,
    })
    const room = registry.open(boardId)
    const own = [...room.connections.all].filter((each) => each.userId === user.id).length
    const isFull = room.connections.size >= limits.maxConnectionsPerBoard
    room.join(connection, epoch)
    if (isFull) connection.close('too-many', 'This board is full. Try again when somebody has left.')
    else if (own >= limits.maxConnectionsPerUserPerBoard) {
      connection.close('too-many', 'You have this board open too many times. Close some of its windows.')
    }
  }
  const upgrade = new Upgrade({ limits, clock, logger, counters, decideAccess, addressOf, onArrival })

  const repeat = (intervalMs: number, work: () => void): (() => void) => {
    let cancel = clock.after(intervalMs, function tick() {
      work()
      cancel = clock.after(intervalMs, tick)
    })
    return () => cancel()
  }
  const stopBeating = repeat(limits.heartbeatIntervalMs, () => {
    for (const room of registry.all()) for (const connection of room.connections.all) connection.beat()
  })
  const stopSweeping = repeat(limits.rewriteSweepMs, () => {
    rewriter.sweep().catch((error: unknown) => logger.error({ err: error }, 'Idle boards could not be looked for'))
  })
  let stopping: Promise<void> | undefined

  /** Everything that was received is on the disk, and nothing is being folded. */
  const settle = async (): Promise<void> => {
    const rooms = [...registry.all()]
    const settled = await Promise.allSettled(rooms.map((room) => room.settle()))
    for (const each of settled) {
      if (each.status === 'rejected') logger.error({ err: each.reason as unknown }, 'Changes could not be taken in')
    }
    await writer.flushed()
    await compactor.settled()
  }

  const stop = async (): Promise<void> => {
    upgrade.stop()
    stopBeating()
    stopSweeping()
    for (const room of registry.all()) for (const connection of room.connections.all) connection.closeForRestart()
    let cancelDeadline = () => {}
    const deadline = new Promise<void>((resolve) => {
      cancelDeadline = clock.after(SHUTDOWN_FLUSH_MS, resolve)
    })
    await Promise.race([settle(), deadline])
    cancelDeadline()
    if (writer.bufferedBytes > 0) logger.error({ bytes: writer.bufferedBytes }, 'Changes were left unsaved')
    commits.flush()
    for (const room of [...registry.all()]) room.dispose()
  }

  return {
    edit: (boardId, origin, change) => registry.open(boardId).edit(origin, ({ doc }) => change(doc)),
    read: (boardId, look) => registry.open(boardId).use((live) => look(live.doc)),
    async seed(boardId, epoch, { update: bytes, clientIds }) {
      if (writer.isDegraded || writer.isFull) throw new AppError('busy', 'Nothing can be saved just now. Try again.')
      const claims = clientIds.map((clientId) => ({ boardId, clientId, ownerKey: SERVER }))
      await new Promise<void>((resolve) => writer.submit({ boardId, epoch, authorId: SERVER, bytes }, claims, resolve))
      commits.committed(boardId)
    },
    people: (boardId) => registry.get(boardId)?.connections.people() ?? [],
    disconnect(boardId, code, message, userId) {
      upgrade.accessChanged()
      registry.get(boardId)?.connections.disconnect(code, message, userId)
    },
    sendAway(boardId, userId, why) {
      upgrade.accessChanged()
      registry.get(boardId)?.connections.sendAway(userId, why)
    },
    disconnectCredential(credentialId, code, message) {
      upgrade.accessChanged()
      for (const room of registry.all()) room.connections.disconnectCredential(credentialId, code, message)
    },
    disconnectUser(userId, code, message) {
      upgrade.accessChanged()
      for (const room of registry.all()) room.connections.disconnect(code, message, userId)
    },
    replaceCredential(credentialId, by) {
      upgrade.accessChanged()
      for (const room of registry.all()) room.connections.replaceCredential(credentialId, by)
    },
    credentials() {
      const ids = new Set<string>()
      for (const room of registry.all()) for (const { credentialId } of room.connections.all) ids.add(credentialId)
      return ids
    },
    async changeClientOwner(userId, by) {
      const change = () => {
        for (const room of registry.all()) room.changeClientOwner(userId, by)
      }
      change()
      // What was claimed before is on its way to the disk under the old name.
      await writer.flushed()
      await log.changeClientOwner(userId, by)
      // This board was being opened at the same time.
      change()
    },
    changeRole(boardId, userId, role) {
      upgrade.accessChanged()
      registry.get(boardId)?.connections.changeRole(userId, role)
    },
    notify: (boardId, notice, toHosts) => registry.get(boardId)?.connections.notify(notice, toHosts),
    erase: createErase({ log, compactor, registry, clock }),
    onCommitted: (listener) => commits.subscribe(listener),
    stats() {
      const rooms = [...registry.all()]
      return {
        connections: rooms.reduce((sum, room) => sum + room.connections.size, 0),
        rooms: rooms.length,
        documents: rooms.filter((room) => room.isLive).length,
        bufferedBytes: writer.bufferedBytes,
        waitingStructs: rooms.reduce((sum, room) => sum + room.waiting.structs, 0),
        waitingBytes: rooms.reduce((sum, room) => sum + room.waiting.bytes, 0),
        isDegraded: writer.isDegraded,
        degradedMs: writer.degradedMs,
      }
    },
    handleUpgrade: (request, socket, head) => upgrade.handle(request, socket, head),
    shutdown: () => (stopping ??= stop()),
  }
}
