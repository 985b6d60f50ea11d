// GET /metrics answers clients with METRICS_TOKEN or, where that isn't set, programs on this machine. Others get a 404.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'
import { AppError } from '@/lib/domain/errors'
import { problemResponse } from '../api/routing/problem'
import type { Metrics } from '../metrics/create-metrics'
import { sendResponse } from './fetch-bridge'
import type { TrustedProxies } from './trusted-proxies'

export interface MetricsRoute {
  readonly metrics: Metrics
  /** METRICS_TOKEN. */
  readonly token: string | undefined
}

const LOOPBACK = new BlockList()
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4')
LOOPBACK.addAddress('::1', 'ipv6')
/** Headers in which a proxy names the client for which it speaks. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip']

/** Answers /metrics for clients that may read it; everybody else gets `not-found`. */
export async function answerMetrics(
  { metrics, token }: MetricsRoute,
  proxies: TrustedProxies,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!mayRead(request, token, proxies)) {
    return sendResponse(problemResponse(new AppError('not-found', 'There is no such route.')), response)
  }
  if (request.method === 'GET' || request.method === 'HEAD') {
    const headers = { 'content-type': metrics.contentType, 'cache-control': 'no-store' }
    return sendResponse(new Response(await metrics.render(), { headers }), response)
  }
  response.statusCode = 405
  response.end()
}

function mayRead(request: IncomingMessage, token: string | undefined, proxies: TrustedProxies): boolean {
  if (token !== undefined) return isSame(request.headers.authorization ?? '', `Bearer ${token}`)
  // The socket's other end, never a header's word. On the same machine may also run the proxy through which everybody
  // comes, whether TRUST_PROXY names it or its operator forgot to.
  const neighbour = request.socket.remoteAddress
  if (neighbour === undefined || proxies.has(neighbour)) return false
  if (PROXY_HEADERS.some((name) => request.headers[name] !== undefined)) return false
  return LOOPBACK.check(neighbour, isIPv6(neighbour) ? 'ipv6' : 'ipv4')
}

/** Takes as long for a near miss as for a far one: digests have one length, and no prefix of them tells anything. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
