// Reads the address that a request comes from and the one that it was sent to. X-Forwarded-* count only from a trusted
// proxy.

import type { IncomingMessage } from 'node:http'
import type { TrustedProxies } from './trusted-proxies'

/** Our own header for what runs behind the HTTP server; an incoming one of this name is overwritten. */
export const CLIENT_IP_HEADER = 'x-foreboard-client-ip'

export interface RequestAddress {
  /** IP address of the client, '' when the socket is gone. */
  readonly clientIp: string
  /** Host with port, as the browser wrote it. */
  readonly host: string
  readonly protocol: 'http' | 'https'
}

/** Addresses that another node has told, of requests that it has passed on. */
const passedOn = new WeakMap<IncomingMessage, RequestAddress>()

/** Notes what another node has told about a request that it passes on; it must have been checked. */
export function setPassedOnAddress(request: IncomingMessage, address: RequestAddress): void {
  passedOn.set(request, address)
}

/** Whether another node has passed the request on. */
export function isPassedOn(request: IncomingMessage): boolean {
  return passedOn.has(request)
}

const HOST =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** Reads the client's address and the requested host; X-Forwarded-* count only from trusted proxies. */
export function requestAddress(request: IncomingMessage, proxies: TrustedProxies): RequestAddress {
  const told = passedOn.get(request)
  if (told) return told
  const neighbour = request.socket.remoteAddress ?? ''
  const trusted = proxies.has(neighbour)
  const forwarded = (name: string) => (trusted ? lastValue(request.headers[name]) : undefined)
  const host = forwarded('x-forwarded-host') ?? request.headers.host ?? ''
  return {
    clientIp: (trusted ? forwardedClient(request.headers['x-forwarded-for'], proxies) : undefined) ?? neighbour,
    host: HOST.test(host) ? host : 'localhost',
    // Some proxies name the scheme of a socket.
    protocol: /^(https|wss)$/.test(forwarded('x-forwarded-proto') ?? '') ? 'https' : 'http',
  }
}

/** The last address of the list that isn't one of our proxies: the ones before it could be made up. */
function forwardedClient(header: string | string[] | undefined, proxies: TrustedProxies): string | undefined {
  const hops = String(header ?? '')
    .split(',')
    .map((each) => each.trim())
  return hops.reverse().find((hop) => hop !== '' && !proxies.has(hop))
}

function lastValue(header: string | string[] | undefined): string | undefined {
  return header === undefined ? undefined : String(header).split(',').at(-1)?.trim()
}
