// The address at which programs on this machine reach their server.

import type { Server } from 'node:http'

/**
 * Returns the address at which a server answers on this machine, such as `http://127.0.0.1:3000`. Throws an Error while
 * the server doesn't listen.
 */
export function ownOrigin(server: Server): string {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server does not listen yet.')
  const { address, port, family } = bound
  if (address === '0.0.0.0' || address === '::') return `http://127.0.0.1:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
