// The sync engine on this server's database: who may come in, what a board is, and the thread that folds.

import { boardRules } from '../board-rules'
import type { Config } from '../config/config'
import { addressKey } from '../http/address-key'
import { requestAddress } from '../http/client-address'
import type { Logger } from '../log/logger'
import { HomeKeeper } from '../persistence/home-keeper'
import { WorkerFolding } from '../persistence/worker-folding'
import type { BoardRooms, DecideAccess } from '../sync/board-rooms'
import { createBoardRooms } from '../sync/create-board-rooms'
import { SyncCounters } from '../sync/sockets/sync-counters'
import { systemClock } from '../time/clock'
import type { Stores } from './open-stores'

/** How often a node says that it lives: it may fail to do so once. */
const BEAT_MS = 1_000

export interface OpenRooms {
  readonly rooms: BoardRooms
  /** Knows where boards are at home; undefined where this server is alone. */
  readonly homeKeeper: HomeKeeper | undefined
  readonly counters: SyncCounters
  /** Ends the thread that folds, once the rooms are shut down. */
  readonly close: () => Promise<void>
}

/** Makes the rooms of all boards; resolves when the other nodes, if there are any, know this one. */
export async function openRooms(
  config: Config,
  stores: Stores,
  decideAccess: DecideAccess,
  logger: Logger,
): Promise<OpenRooms> {
  const { limits, trustProxy } = config
  const { boards } = stores.repositories
  const counters = new SyncCounters()
  const folding = new WorkerFolding({ logger })
  const homeKeeper =
    stores.node && (await HomeKeeper.start({ log: stores.log.homes, beatMs: BEAT_MS, clock: systemClock, logger }))
  const rooms = createBoardRooms({
    log: stores.log,
    homeKeeper,
    folding,
    limits,
    decideAccess,
    addressOf: (request) => addressKey(requestAddress(request, trustProxy).clientIp),
    counters,
    epochOf: (boardId) => boards.epochOf(boardId),
    changeEpoch: (boardId, epoch, homeToken) => boards.setEpoch(boardId, epoch, homeToken),
    ...boardRules(limits),
    logger,
  })
  return { rooms, homeKeeper, counters, close: () => folding.close() }
}
