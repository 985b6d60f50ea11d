// The order in which a server stops: people's edits to the disk while new sockets get 503 (SYNC-SPEC F2), then no new
// connections, then the database, and the lock last. One of several nodes takes no new connections from the beginning: a
// proxy then brings people to another node at once.

import type { Server } from 'node:http'
import type { Pages } from './http/pages'
import type { PassOn } from './http/pass-on'
import type { BoardRooms } from './sync/board-rooms'

/** How long requests under way may take to end. */
const REQUESTS_GRACE_MS = 3_000

export interface Stoppable {
  readonly httpServer: Server
  readonly rooms: BoardRooms
  /** Sockets that it has passed on would keep the server listening; undefined where it is alone. */
  readonly passOn: PassOn | undefined
  /** Its browser loads from the server: it ends before that does. */
  readonly pictures: { close(): Promise<void> }
  readonly pages: Pages | undefined
  /** Stops what the services do by themselves, when what they have begun is done. */
  readonly stopServices: () => Promise<void>
  /** Closes the database connections. */
  readonly disconnect: () => Promise<void>
  readonly releaseLock: () => Promise<void>
}

/** Stops the server: sync first, then connections, the database, and the lock last. */
export async function shutDown(parts: Stoppable): Promise<void> {
  const stopped = parts.passOn && stopListening(parts.httpServer)
  parts.passOn?.close()
  await parts.rooms.shutdown()
  await parts.pictures.close()
  await (stopped ?? stopListening(parts.httpServer))
  await parts.stopServices()
  await parts.pages?.close()
  await parts.disconnect()
  await parts.releaseLock()
}

function stopListening(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve()
  return new Promise((resolve) => {
    const grace = setTimeout(() => server.closeAllConnections(), REQUESTS_GRACE_MS)
    server.close(() => {
      clearTimeout(grace)
      resolve()
    })
    server.closeIdleConnections()
  })
}
