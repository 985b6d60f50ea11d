// The effects of a changed role, membership or sign-in on open sockets. Each change also reaches sockets that are just
// being admitted, because the upgrade asks again.

import type { LogWriter } from '@/server/persistence/log-writer'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { BoardRooms } from './board-rooms'
import type { RoomRegistry } from './rooms/room-registry'
import type { Upgrade } from './upgrade'

export interface AccessChangesOptions {
  readonly registry: Pick<RoomRegistry, 'all' | 'get'>
  readonly upgrade: Pick<Upgrade, 'accessChanged'>
  readonly writer: Pick<LogWriter, 'flushed'>
  readonly log: Pick<UpdateLog, 'changeClientOwner'>
}

type AccessChanges = Pick<
  BoardRooms,
  | 'disconnect'
  | 'sendAway'
  | 'disconnectCredential'
  | 'disconnectUser'
  | 'replaceCredential'
  | 'credentials'
  | 'changeClientOwner'
  | 'changeRole'
>

/** Makes the part of the rooms that carries changes of access to their sockets. */
export function createAccessChanges({ registry, upgrade, writer, log }: AccessChangesOptions): AccessChanges {
  const connectionsOf = (boardId: string) => {
    upgrade.accessChanged()
    return registry.get(boardId)?.connections
  }
  const allConnections = () => {
    upgrade.accessChanged()
    return [...registry.all()].map(({ connections }) => connections)
  }
  return {
    disconnect: (boardId, code, message, userId) => connectionsOf(boardId)?.disconnect(code, message, userId),
    sendAway: (boardId, userId, why) => connectionsOf(boardId)?.sendAway(userId, why),
    changeRole: (boardId, userId, role) => connectionsOf(boardId)?.changeRole(userId, role),
    disconnectCredential(credentialId, code, message) {
      for (const connections of allConnections()) connections.disconnectCredential(credentialId, code, message)
    },
    disconnectUser(userId, code, message) {
      for (const connections of allConnections()) connections.disconnect(code, message, userId)
    },
    replaceCredential(credentialId, by) {
      for (const connections of allConnections()) connections.replaceCredential(credentialId, by)
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
      // Earlier claims are on their way to the disk under the old name.
      await writer.flushed()
      await log.changeClientOwner(userId, by)
      // This board was being opened at the same time.
      change()
    },
  }
}
