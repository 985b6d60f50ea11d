// A socket on a board of a real server, opened with the credentials of a script or a browser.

import * as Y from 'yjs'
import { encodeAck, encodeSyncStep1 } from '@/lib/protocol/frames'
import { MESSAGE_ACK } from '@/lib/protocol/message-type'
import type { ApiServer, Caller } from './api-server'
import { RawSocket } from './sync/raw-socket'
import { waitFor } from './wait-for'

/** Resolves when the socket is open and the board has been sent, or when it is closed. */
export async function openBoard(
  server: ApiServer,
  boardId: string,
  { token }: Pick<Caller, 'token'>,
): Promise<RawSocket> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const socket = new RawSocket(`${server.url.replace('http', 'ws')}/sync/${boardId}`, headers)
  await waitFor('the upgrade is answered', () => socket.isOpen || socket.closed !== null)
  socket.socket.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
  // The answer to a mark comes after everything that was sent before.
  socket.socket.send(encodeAck({ type: 'mark', mark: 1 }))
  await waitFor('the board is here', () => socket.closed !== null || socket.ofType(MESSAGE_ACK).length > 0)
  return socket
}

/** An update that adds one record under a clientID. */
export function newRecord(clientId: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = clientId
  doc.getMap('records').set(`something:${clientId}`, new Y.Map([['x', 1]]))
  return Y.encodeStateAsUpdate(doc)
}
