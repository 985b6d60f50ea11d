// Requests a WebSocket from a server by hand: for answers that a browser hides, and for requests that no library sends.

import { type ClientRequest, request } from 'node:http'
import type { Duplex } from 'node:stream'

type Headers = Readonly<Record<string, string>>

function ask(port: number, path: string, headers: Headers = {}): ClientRequest {
  return request({
    host: '127.0.0.1',
    port,
    path,
    headers: {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    },
  })
}

/** The HTTP status of the answer to an upgrade of `path`. When it is 101, the socket is then ended. */
export function rawUpgrade(port: number, path: string, headers: Headers = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const upgrade = ask(port, path, headers)
    upgrade.on('response', (response) => resolve(response.statusCode ?? 0))
    upgrade.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve(response.statusCode ?? 0)
    })
    upgrade.on('error', reject)
    upgrade.end()
  })
}

/** The bare stream of a WebSocket on `path`. Rejects when the upgrade is not taken. */
export function upgradedStream(port: number, path: string): Promise<Duplex> {
  return new Promise((resolve, reject) => {
    const upgrade = ask(port, path)
    upgrade.on('response', (response) => reject(new Error(`The upgrade got ${response.statusCode}`)))
    upgrade.on('upgrade', (_response, stream) => resolve(stream))
    upgrade.on('error', reject)
    upgrade.end()
  })
}
