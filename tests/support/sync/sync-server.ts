// The sync engine on a port of its own, without pages, accounts or routes. The address names the user and the role.

import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type * as Y from 'yjs'
import type { Role } from '@/lib/domain/people/role'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { createLogger, type Logger } from '@/server/log/logger'
import type { Folding } from '@/server/persistence/folding'
import type { HomeKeeper } from '@/server/persistence/home-keeper'
import { InlineFolding } from '@/server/persistence/inline-folding'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { BoardRules } from '@/server/sync/board/open-board'
import type { BoardRooms, SocketAccess } from '@/server/sync/board-rooms'
import { createBoardRooms } from '@/server/sync/create-board-rooms'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'
import type { Clock } from '@/server/time/clock'
import { MemoryUpdateLog } from '../persistence/memory-update-log'

export interface SyncServer {
  readonly rooms: BoardRooms
  readonly log: UpdateLog
  readonly counters: SyncCounters
  /** `ws://127.0.0.1:<port>/sync` */
  readonly url: string
  readonly port: number
  readonly epochs: Map<string, number>
  readonly roles: Map<string, Role>
  /** Stops the engine as the product does. */
  stop(): Promise<void>
}

export interface SyncServerOptions {
  readonly log?: UpdateLog
  readonly limits?: Partial<Limits>
  readonly clock?: Clock
  /** The server is one of several nodes. */
  readonly homeKeeper?: HomeKeeper
  readonly folding?: Folding
  /** The rules of a board's content; by default nothing is repaired. */
  readonly rules?: Partial<BoardRules>
  /** How `folding` rewrites boards, if `folding` is not given. */
  readonly rewrite?: (doc: Y.Doc) => Y.Doc
  readonly decideAccess?: (boardId: string, userId: string, ordinary: () => SocketAccess) => Promise<SocketAccess>
  /** Without a logger nothing is logged. */
  readonly logger?: Logger
  /** Called for each socket before the engine gets it. */
  readonly onUpgrade?: (request: IncomingMessage, stream: Duplex) => void
}

/** A test's hundreds of sockets come from one address, and often from one person. */
const UNHURRIED: Partial<Limits> = {
  maxHandshakesPerSecond: 1_000_000,
  maxHandshakesPerMinutePerAddress: 1_000_000,
  maxHandshakesPerMinutePerUser: 1_000_000,
}

/** Starts a server on a free port. Users are named by `?user=`, editors unless `roles` says otherwise. */
export async function startSyncServer(options: SyncServerOptions = {}): Promise<SyncServer> {
  const log = options.log ?? new MemoryUpdateLog()
  const counters = new SyncCounters()
  const epochs = new Map<string, number>()
  const roles = new Map<string, Role>()
  const rooms = createBoardRooms({
    log,
    limits: { ...DEFAULT_LIMITS, ...UNHURRIED, ...options.limits },
    decideAccess: (request, boardId) => {
      const userId = new URL(request.url ?? '', 'http://host').searchParams.get('user') ?? 'nobody'
      const ordinary = (): SocketAccess => ({
        ok: true,
        user: { id: userId, name: `Name of ${userId}` },
        role: roles.get(userId) ?? 'editor',
        credentialId: `of ${userId}`,
        epoch: epochs.get(boardId) ?? 1,
      })
      return options.decideAccess ? options.decideAccess(boardId, userId, ordinary) : Promise.resolve(ordinary())
    },
    epochOf: (boardId) => Promise.resolve(epochs.get(boardId) ?? 1),
    changeEpoch: (boardId, epoch) => Promise.resolve(void epochs.set(boardId, epoch)),
    folding: options.folding ?? new InlineFolding(options.rewrite),
    rules: {
      repair: () => ({ repaired: 0, invalid: 0 }),
      hasLocks: () => false,
      migrate: () => undefined,
      index: () => [],
      ...options.rules,
    },
    isCurrent: () => true,
    counters,
    homeKeeper: options.homeKeeper,
    logger: options.logger ?? createLogger('silent'),
    ...(options.clock && { clock: options.clock }),
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    options.onUpgrade?.(request, socket)
    rooms.handleUpgrade(request, socket, head)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    rooms,
    log,
    counters,
    url: `ws://127.0.0.1:${port}/sync`,
    port,
    epochs,
    roles,
    async stop() {
      await rooms.shutdown()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
