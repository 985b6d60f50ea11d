// Plain requests to /sync/*, where only upgrades make sense. One is what a proxy leaves of a page's upgrade; another is
// the page itself, which asks why no socket opens.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { AppError } from '@/lib/domain/errors'
import type { NoSocketReason } from '@/lib/protocol/no-socket'
import { problemResponse } from '../api/routing/problem'
import { isOwnOrigin, requestOrigin } from '../auth/origin'
import { requestAddress } from './client-address'
import { sendResponse } from './fetch-bridge'
import type { ProxyWatch } from './proxy-watch'
import type { TrustedProxies } from './trusted-proxies'

/** The difference in travel time that a request and an upgrade may have. */
const ON_THE_WAY_MS = 1_000

export interface PlainSyncOptions {
  readonly trustProxy: TrustedProxies
  readonly appUrl: string | undefined
  readonly proxyWatch: ProxyWatch
}

/** Answers a POST with the reason why no socket opens, and everything else with 426 `upgrade-required`. */
export async function answerPlainSync(
  options: PlainSyncOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Only a handshake has it, and a proxy that knows no WebSockets passes it on.
  if (request.headers['sec-websocket-key'] !== undefined) options.proxyWatch.droppedUpgrade(request)
  if (request.method === 'POST') {
    const headers = { 'cache-control': 'no-store' }
    return sendResponse(Response.json({ reason: reasonFor(options, request) }, { headers }), response)
  }
  response.setHeader('upgrade', 'websocket')
  const refusal = new AppError(
    'upgrade-required',
    'This address is for WebSockets, and the request came without its Upgrade header. A proxy in between must pass Upgrade and Connection on.',
  )
  return sendResponse(problemResponse(refusal), response)
}

function reasonFor({ trustProxy, appUrl, proxyWatch }: PlainSyncOptions, request: IncomingMessage): NoSocketReason {
  if (!isOwnOrigin(requestOrigin(request.headers, requestAddress(request, trustProxy)), appUrl)) {
    proxyWatch.refusedOrigin(request.headers)
    return 'foreign-origin'
  }
  const ago = Number(/[?&]ago=(\d{1,7})\b/.exec(request.url ?? '')?.[1] ?? 0)
  return proxyWatch.hasUpgradeArrived(request, ago + ON_THE_WAY_MS) ? 'wait' : 'no-upgrade'
}
