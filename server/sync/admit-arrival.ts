// A socket that is let in becomes a connection in the room of its board, unless the room is full or the same person has
// the board open too many times.

import { randomFillSync } from 'node:crypto'
import type { Limits } from '@/lib/protocol/limits'
import { makeId } from '@/lib/std/ids'
import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import type { RoomRegistry } from './rooms/room-registry'
import { Connection } from './sockets/connection'
import type { SyncCounters } from './sockets/sync-counters'
import type { Arrival } from './upgrade'

export interface AdmissionOptions {
  readonly registry: Pick<RoomRegistry, 'open'>
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: SyncCounters
}

/** Makes the function that brings a socket into the room of its board; one too many is closed with its reason. */
export function createAdmission({ registry, limits, clock, logger, counters }: AdmissionOptions) {
  return ({ boardId, socket, stream, access, wantsPacked }: Arrival): void => {
    const { user, role, isReadOnly = false, credentialId, epoch } = access
    const connection = new Connection({
      id: makeId((bytes) => randomFillSync(bytes), 10),
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
}
