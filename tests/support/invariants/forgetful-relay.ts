// A relay in front of a sync server that skips one receiver once, to simulate a broadcast that forgets a socket.

import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import WebSocket, { WebSocketServer } from 'ws'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'

export interface Relay {
  /** The address that clients connect to instead. */
  readonly url: string
  close(): Promise<void>
}

const SYNC_UPDATE = 2

/** Starts a relay to `target` that swallows the third update for `victim`. */
export async function startForgetfulRelay(target: string, victim: string): Promise<Relay> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  server.on('connection', (client, request) => {
    const path = request.url ?? ''
    const upstream = new WebSocket(target.replace(/\/sync$/, path))
    const early: Buffer[] = []
    let updates = 0
    client.on('message', (data: Buffer) => {
      if (upstream.readyState === WebSocket.OPEN) upstream.send(data)
      else early.push(data)
    })
    upstream.on('open', () => {
      for (const frame of early.splice(0)) upstream.send(frame)
    })
    upstream.on('message', (data: Buffer) => {
      if (path.includes(`user=${victim}`) && isUpdate(data)) {
        updates += 1
        if (updates === 3) return
      }
      client.send(data)
    })
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      one.on('close', () => other.close())
      // An error on either side ends both; the test looks for its cause.
      one.on('error', () => other.terminate())
    }
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    async close() {
      for (const client of server.clients) client.terminate()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function isUpdate(frame: Uint8Array): boolean {
  const decoder = decoding.createDecoder(frame)
  return decoding.readVarUint(decoder) === MESSAGE_SYNC && decoding.readVarUint(decoder) === SYNC_UPDATE
}
