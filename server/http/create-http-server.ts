// The one HTTP server: /api, /assets and presses of /unsubscribe to the API app, /healthz, /readyz, /metrics and plain
// requests to /sync here, all else to the pages; upgrades to the rooms.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Api } from '../api/routing/environment'
import type { Logger } from '../log/logger'
import type { Metrics } from '../metrics/create-metrics'
import { requestKind } from '../metrics/http-metrics'
import type { BoardRooms } from '../sync/board-rooms'
import { answerPage } from './answer-page'
import { isPassedOn, requestAddress } from './client-address'
import { sendResponse, toRequest } from './fetch-bridge'
import { answerHealth, answerReadiness, type Readiness } from './health'
import { answerMetrics, type MetricsRoute } from './metrics-route'
import type { Pages } from './pages'
import type { PassOn } from './pass-on'
import { answerPlainSync } from './plain-sync'
import type { ProxyWatch } from './proxy-watch'
import { REQUEST_ID_HEADER, requestIdOf } from './request-id'
import { setSecurityHeaders } from './security-headers'
import type { TrustedProxies } from './trusted-proxies'
import { routeUpgrade } from './upgrade-router'

/** A limit against clients that send their request a byte at a time. */
const HEADERS_TIMEOUT_MS = 20_000
const REQUEST_TIMEOUT_MS = 60_000
/**
 * How long a connection without requests stays. Longer than a proxy keeps its own to us (nginx 60 s, Traefik 90 s, Caddy
 * 120 s): a request that leaves just when we close is lost, and the proxy answers 502.
 */
const KEEP_ALIVE_MS = 125_000
const MAX_HEADER_BYTES = 16 * 1024
/** The status under which nginx counts requests whose client left before the answer. */
const CLIENT_GONE = 499
/** A page of this name is nowhere: it is a percent sign. */
const NO_PAGE = '/%25'
const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

export interface HttpServerOptions {
  readonly api: Api
  readonly rooms: BoardRooms
  /** Hands requests to the homes of their boards; undefined: this server is alone. */
  readonly passOn: PassOn | undefined
  /** Undefined: no pages, as in tests of the API. */
  readonly pages: Pages | undefined
  readonly trustProxy: TrustedProxies
  /** The public origin; undefined: each request's own host. */
  readonly appUrl: string | undefined
  readonly production: boolean
  /** Origins of pages that may hold the page of an embed in a frame. */
  readonly embedOrigins: (boardId: string, key: string) => Promise<readonly string[]>
  readonly checkReadiness: () => Promise<Readiness>
  readonly metrics: MetricsRoute
  readonly proxyWatch: ProxyWatch
  readonly logger: Logger
}

/** Makes the server's one HTTP server, which is not listening yet. */
export function createHttpServer(options: HttpServerOptions): Server {
  const server = createServer({
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  })
  server.on('request', (request, response) => {
    arrived(options, request)
    const requestId = requestIdOf(request, options.trustProxy)
    // Pages read it there.
    request.headers[REQUEST_ID_HEADER] = requestId
    response.setHeader(REQUEST_ID_HEADER, requestId)
    measure(options.metrics.metrics, request, response)
    answer(options, requestId, request, response).catch((error: unknown) => {
      options.logger.error({ err: error, request: requestId }, 'a request failed')
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    arrived(options, request)
    routeUpgrade(request, socket, head, options)
  })
  return server
}

/** Comes before all else. Another node is not a proxy that somebody forgot to trust. */
function arrived({ passOn, proxyWatch }: HttpServerOptions, request: IncomingMessage): void {
  passOn?.receive(request)
  if (!isPassedOn(request)) proxyWatch.saw(request)
}

/** Counts the request once its answer is sent, or its client gone. */
function measure(metrics: Metrics, request: IncomingMessage, response: ServerResponse): void {
  const from = performance.now()
  const kind = requestKind(pathOf(request))
  response.once('close', () => {
    const status = response.writableFinished ? response.statusCode : CLIENT_GONE
    metrics.answered(kind, status, (performance.now() - from) / 1000)
  })
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?', 1)[0] ?? '/'
}

async function answer(
  options: HttpServerOptions,
  requestId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (options.passOn && (await options.passOn.call(request, response))) return
  setSecurityHeaders(response, { isHttps: options.appUrl?.startsWith('https:') ?? false })
  if (!METHODS.has(request.method ?? '')) return answerEmpty(response, 405)
  const path = pathOf(request)
  if (path === '/healthz') return answerHealth(response)
  if (path === '/readyz') return answerReadiness(response, options.checkReadiness)
  if (path === '/metrics') return answerMetrics(options.metrics, options.trustProxy, request, response)
  if (path === '/api' || /^\/(api|assets)\//.test(path)) return answerApi(options, requestId, request, response)
  // The page of the same address asks first.
  if (request.method === 'POST' && path.startsWith('/unsubscribe/'))
    return answerApi(options, requestId, request, response)
  if (path.startsWith('/sync/')) return answerPlainSync(options, request, response)
  // Next would answer 500, before it looks whether there is such a page.
  if (!isReadable(path)) request.url = NO_PAGE
  if (options.pages) return answerPage({ ...options, pages: options.pages }, request, response)
  answerEmpty(response, 404)
}

/** Whether each percent sign begins a letter. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function answerEmpty(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}

async function answerApi(
  { api, trustProxy }: HttpServerOptions,
  requestId: string,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = requestAddress(incoming, trustProxy)
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  const { request, body } = toRequest(incoming, address, gone.signal)
  const answer = await api.fetch(request, { address, requestId })
  // A refused body may still be on its way.
  body?.discard()
  await sendResponse(answer, response)
}
