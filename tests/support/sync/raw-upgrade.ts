// Asks a server for a WebSocket by hand, for the answers that a browser hides.

import { request } from 'node:http'

/** The HTTP status of the answer to an upgrade of `path`; 101 when it is taken, and then the socket is ended. */
export function rawUpgrade(port: number, path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const upgrade = request({
      host: '127.0.0.1',
      port,
      path,
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      },
    })
    upgrade.on('response', (response) => resolve(response.statusCode ?? 0))
    upgrade.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve(response.statusCode ?? 0)
    })
    upgrade.on('error', reject)
    upgrade.end()
  })
}
