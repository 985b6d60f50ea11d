// The sync engine on this server's database: who may come in, what a board is, and the thread that folds.

import { boardRules } from '../board-rules'
import type { Config } from '../config/config'
import { addressKey } from '../http/address-key'
import { requestAddress } from '../http/client-address'
import type { Logger } from '../log/logger'
import { WorkerFolding } from '../persistence/worker-folding'
import type { BoardRooms, DecideAccess } from '../sync/board-rooms'
import { createBoardRooms } from '../sync/create-board-rooms'
import { SyncCounters } from '../sync/sockets/sync-counters'
import type { Stores } from './open-stores'

export interface OpenRooms {
  readonly rooms: BoardRooms
  readonly counters: SyncCounters
  /** Ends the thread that folds, once the rooms are shut down. */
  readonly close: () => Promise<void>
}

/** Makes the rooms of all boards. */
export function openRooms(config: Config, stores: Stores, decideAccess: DecideAccess, logger: Logger): OpenRooms {
  const { limits, trustProxy } = config
  const { boards } = stores.repositories
  const counters = new SyncCounters()
  const folding = new WorkerFolding({ logger })
  const rooms = createBoardRooms({
    log: stores.log,
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
  return { rooms, counters, close: () => folding.close() }
}
