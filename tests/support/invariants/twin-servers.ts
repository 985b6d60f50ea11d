// Two engines on one log behind one address, to simulate a process that loads the server's modules twice, or a registry
// that opens a second room for one board.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { Stage } from '../sync/stage'
import { startSyncServer } from '../sync/sync-server'

/** Starts the stage's server on `log`; every second socket goes to a separate engine beside it. */
export async function startTwinServers(stage: Stage, log: UpdateLog): Promise<void> {
  const twin = await startSyncServer({ log })
  stage.onClear(() => twin.stop())
  const { rooms } = await stage.start({ log })
  const own = rooms.handleUpgrade.bind(rooms)
  let sockets = 0
  Object.assign(rooms, {
    handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      sockets += 1
      if (sockets % 2 === 0) twin.rooms.handleUpgrade(request, socket, head)
      else own(request, socket, head)
    },
  })
}
