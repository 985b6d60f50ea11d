// Puts the sync engine together: log writer, rooms, upgrades, heartbeats and the sweep of idle boards. Everything hangs
// on the one object that it returns; there is no state outside it.

import type { IncomingMessage } from 'node:http'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { Notice } from '@/lib/protocol/notice'
import type { Logger } from '@/server/log/logger'
import { ALL_AT_HOME, BoardElsewhereError, type Home } from '@/server/persistence/board-homes'
import { Compactor } from '@/server/persistence/compactor'
import type { Folding } from '@/server/persistence/folding'
import type { HomeKeeper } from '@/server/persistence/home-keeper'
import { LogWriter } from '@/server/persistence/log-writer'
import type { UpdateLog } from '@/server/persistence/update-log'
import { type Clock, systemClock } from '@/server/time/clock'
import { createAccessChanges } from './access-changes'
import { createAdmission } from './admit-arrival'
import { SERVER } from './board/client-owners'
import { FoldingShare } from './board/folding-share'
import { loadOpenBoard } from './board/load-open-board'
import type { BoardRules } from './board/open-board'
import { readStored } from './board/read-stored'
import type { BoardRooms, DecideAccess, SyncStats } from './board-rooms'
import { closeRooms } from './close-rooms'
import { RefusalLog } from './in/refusal-log'
import { BoardRewriter } from './rooms/board-rewriter'
import { CommitNotifier } from './rooms/commit-notifier'
import { createErase } from './rooms/erase-board'
import { PersonNotifier } from './rooms/person-notifier'
import { RoomRegistry } from './rooms/room-registry'
import { SyncCounters } from './sockets/sync-counters'
import { Upgrade } from './upgrade'

export interface BoardRoomsOptions {
  readonly log: UpdateLog
  /** Folds, slices and rewrites large states; the product does it in a thread of its own. */
  readonly folding: Folding
  readonly limits: Limits
  readonly decideAccess: DecideAccess
  /** Returns the address that the rate by address counts a request to. Default: the other end of its socket. */
  readonly addressOf?: (request: IncomingMessage) => string
  /** The epoch of a board that exists and isn't deleted, or null. */
  readonly epochOf: (boardId: string) => Promise<number | null>
  /** Stores a board's new epoch, unless another node has taken the board since `homeToken`. */
  readonly changeEpoch: (boardId: string, epoch: number, homeToken: number | undefined) => Promise<void>
  /** Keeps boards at home here, where several nodes use the database; undefined: this server is alone. */
  readonly homeKeeper?: HomeKeeper | undefined
  /** Functions that a board's content needs. */
  readonly rules: BoardRules
  /** True when a document with this `meta` is of this version, so that nothing has to be migrated. */
  readonly isCurrent: (meta: Readonly<Record<string, unknown>>) => boolean
  readonly logger: Logger
  readonly clock?: Clock
  readonly counters?: SyncCounters
}

/** Assembles the sync engine. */
export function createBoardRooms(options: BoardRoomsOptions): BoardRooms {
  const { log, folding, limits, decideAccess, epochOf, changeEpoch, rules, isCurrent, logger } = options
  const { clock = systemClock, counters = new SyncCounters() } = options
  const { addressOf = (request) => request.socket.remoteAddress ?? '' } = options
  const { homeKeeper } = options
  const homes = homeKeeper ?? ALL_AT_HOME
  const onMoved = (home: Home) => homeKeeper?.lose(home)
  const writer = new LogWriter({ log, limits, clock, logger, counters, onMoved })
  const compactor = new Compactor({ log, homes, folding, limits, logger })
  const commits = new CommitNotifier(clock, logger)
  const persons = new PersonNotifier(logger)
  const foldingShare = new FoldingShare(clock)
  const loading = {
    log,
    folding,
    compactor,
    foldingShare,
    writer,
    limits,
    clock,
    logger,
    counters,
    rules,
    isCurrent,
    epochOf,
  }
  const registry = new RoomRegistry({
    writer,
    limits,
    clock,
    logger,
    refusalLog: new RefusalLog(clock, logger),
    counters,
    homes,
    load: (boardId, homeToken, onCommitted) => loadOpenBoard(loading, boardId, homeToken, onCommitted),
    onCommitted: (boardId) => commits.committed(boardId),
    onPerson: (boardId, userId, isHere) => persons.tell(boardId, userId, isHere),
  })
  const rewriter = new BoardRewriter({ log, folding, registry, homes, limits, clock, logger, epochOf, changeEpoch })
  homeKeeper?.onLost((home) => registry.get(home.boardId)?.moved(home))
  writer.onStateChanged(() => {
    for (const room of registry.all()) room.writerStateChanged()
  })

  const onArrival = createAdmission({ registry, limits, clock, logger, counters })
  const upgrade = new Upgrade({
    limits,
    clock,
    logger,
    counters,
    decideAccess: homeKeeper ? withOwnClients(decideAccess, registry, log) : decideAccess,
    addressOf,
    onArrival,
    isOneOfSeveral: homeKeeper !== undefined,
  })

  const stopBeating = repeat(clock, limits.heartbeatIntervalMs, () => {
    for (const room of registry.all()) for (const connection of room.connections.all) connection.beat()
  })
  const stopSweeping = repeat(clock, limits.rewriteSweepMs, () => {
    rewriter.sweep().catch((error: unknown) => logger.error({ err: error }, 'Idle boards could not be looked for'))
  })
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => {
    upgrade.stop()
    stopBeating()
    stopSweeping()
    const giveUpHomes = homeKeeper && (() => homeKeeper.stop())
    return closeRooms({ registry, writer, compactor, commits, giveUpHomes, clock, logger })
  }

  const noticeListeners = new Set<(boardId: string, notice: Notice) => void>()
  return {
    edit: (boardId, origin, change) => registry.open(boardId).edit(origin, ({ doc }) => change(doc)),
    read: async (boardId, look) => {
      try {
        return await registry.open(boardId).use((live) => look(live.doc))
      } catch (error) {
        if (!(error instanceof BoardElsewhereError)) throw error
        return await readStored(loading, boardId, look)
      }
    },
    async seed(boardId, epoch, { update: bytes, clientIds }) {
      if (writer.isDegraded || writer.isFull) throw new AppError('busy', 'Nothing can be saved just now. Try again.')
      const home = await homes.hold(boardId)
      const homeToken = home.token
      const claims = clientIds.map((clientId) => ({ boardId, clientId, ownerKey: SERVER, homeToken }))
      const row = { boardId, epoch, authorId: SERVER, bytes, homeToken }
      await new Promise<void>((resolve, reject) =>
        writer.submit(row, claims, resolve, () => reject(new BoardElsewhereError())),
      ).finally(() => home.release())
      commits.committed(boardId)
    },
    people: (boardId) => registry.get(boardId)?.connections.people() ?? [],
    present: () => new Map([...registry.all()].map(({ boardId, connections }) => [boardId, connections.people()])),
    isElsewhere: async (boardId) => homeKeeper !== undefined && (await homeKeeper.find(boardId)) !== null,
    ...createAccessChanges({ registry, upgrade, writer, log }),
    notify(boardId, notice, toHosts) {
      registry.get(boardId)?.connections.notify(notice, toHosts)
      for (const listener of noticeListeners) listener(boardId, notice)
    },
    onNotice(listener) {
      noticeListeners.add(listener)
      return () => noticeListeners.delete(listener)
    },
    erase: createErase({ log, compactor, registry, homes, clock }),
    onCommitted: (listener) => commits.subscribe(listener),
    onPerson: (listener) => persons.subscribe(listener),
    stats: () => statsOf(registry, writer),
    handleUpgrade: (request, socket, head) => upgrade.handle(request, socket, head),
    shutdown: () => (stopping ??= stop()),
  }
}

/** A visitor may have signed in at another node since the board was opened here: who comes in has what the log says is theirs. */
function withOwnClients(decide: DecideAccess, registry: RoomRegistry, log: UpdateLog): DecideAccess {
  return async (request, boardId) => {
    const access = await decide(request, boardId)
    const room = registry.get(boardId)
    if (access.ok && room) {
      room.adoptOwner(access.user.id, await log.clientOwners(boardId))
    }
    return access
  }
}

function repeat(clock: Clock, intervalMs: number, work: () => void): () => void {
  let cancel = clock.after(intervalMs, function tick() {
    work()
    cancel = clock.after(intervalMs, tick)
  })
  return () => cancel()
}

function statsOf(registry: RoomRegistry, writer: LogWriter): SyncStats {
  const rooms = [...registry.all()]
  return {
    connections: rooms.reduce((sum, room) => sum + room.connections.size, 0),
    rooms: rooms.length,
    documents: rooms.filter((room) => room.isLive).length,
    bufferedBytes: writer.bufferedBytes,
    waitingStructs: rooms.reduce((sum, room) => sum + room.waiting.structs, 0),
    waitingBytes: rooms.reduce((sum, room) => sum + room.waiting.bytes, 0),
    isDegraded: writer.isDegraded,
    heldUpBoards: writer.heldUpBoards,
    degradedMs: writer.degradedMs,
  }
}
