// Routes WebSocket upgrades. Only boards have sockets; in development Next's hot reload has one too. All others are
// answered and closed: an upgrade that nobody answers would hang (SYNC-SPEC facts 9, S20).

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { BoardRooms } from '../sync/board-rooms'
import type { Pages } from './pages'
import type { PassOn } from './pass-on'
import type { ProxyWatch } from './proxy-watch'

export interface UpgradeParts {
  readonly rooms: BoardRooms
  /** Undefined: this server is alone. */
  readonly passOn: PassOn | undefined
  readonly pages: Pages | undefined
  readonly proxyWatch: ProxyWatch
}

/** Routes a WebSocket upgrade to its handler, and answers and closes every other one. */
export function routeUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  { rooms, passOn, pages, proxyWatch }: UpgradeParts,
): void {
  const url = request.url ?? ''
  if (url.startsWith('/sync/')) {
    proxyWatch.upgradeArrived(request)
    const takeIn = () => rooms.handleUpgrade(request, socket, head)
    if (passOn) void passOn.socket(request, socket, head).then((isPassedOn) => isPassedOn || takeIn())
    else takeIn()
    return
  }
  if (url.startsWith('/_next/') && pages?.handleUpgrade(request, socket, head)) return
  socket.on('error', () => socket.destroy())
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n', () => socket.destroy())
}
