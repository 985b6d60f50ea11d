// Node's request and response <-> the web's, for the API app. Bodies stream in both directions.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import type { RequestAddress } from './client-address'
import { RequestBody } from './request-body'

export interface BridgedRequest {
  readonly request: Request
  /** Undefined for a request without one. */
  readonly body: RequestBody | undefined
}

/** The web's view of a request. `signal` aborts when the client goes away. */
export function toRequest(incoming: IncomingMessage, address: RequestAddress, signal: AbortSignal): BridgedRequest {
  const headers = new Headers()
  for (let i = 0; i + 1 < incoming.rawHeaders.length; i += 2) {
    headers.append(incoming.rawHeaders[i] ?? '', incoming.rawHeaders[i + 1] ?? '')
  }
  const method = incoming.method ?? 'GET'
  const url = new URL(pathOf(incoming), `${address.protocol}://${address.host}`)
  if (method === 'GET' || method === 'HEAD' || !hasBody(incoming)) {
    return { request: new Request(url, { method, headers, signal }), body: undefined }
  }
  const body = new RequestBody(incoming)
  // The types of the DOM don't know `duplex`, which Node wants for a streamed body.
  const init: RequestInit & { duplex: 'half' } = { method, headers, signal, body: body.stream, duplex: 'half' }
  return { request: new Request(url, init), body }
}

/** RFC 9112 6.3: a request without these headers has no body, whatever its method. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

const JSON_TYPE = /^application\/(?:problem\+)?json\b/

/** Writes an answer. Resolves when it is sent, or when the client has gone away. */
export async function sendResponse(response: Response, outgoing: ServerResponse): Promise<void> {
  const headers: [string, string][] = []
  for (const [name, value] of response.headers) if (name !== 'set-cookie') headers.push([name, value])
  for (const cookie of response.headers.getSetCookie()) headers.push(['set-cookie', cookie])
  for (const [name, value] of headers) {
    // A browser takes only one of this header: an answer for other sites sends its own instead of the common one.
    if (name === 'cross-origin-resource-policy') outgoing.setHeader(name, value)
    else outgoing.appendHeader(name, value)
  }
  outgoing.statusCode = response.status
  if (!response.body || outgoing.req.method === 'HEAD') {
    outgoing.end()
    return
  }
  if (isWhole(response)) {
    outgoing.end(Buffer.from(await response.arrayBuffer()))
    return
  }
  try {
    await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing)
  } catch (error) {
    // A closed tab is not a failure of the server.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

/** Whether an answer is in memory as a whole: as a stream, a short one would take a tenth longer. A file may be large. */
function isWhole({ headers }: Response): boolean {
  return JSON_TYPE.test(headers.get('content-type') ?? '') && !headers.has('content-disposition')
}

/** An absolute-form target, as proxies get it, is cut to its path (SYNC-SPEC S20). */
function pathOf({ url = '/' }: IncomingMessage): string {
  if (url.startsWith('/')) return url.replace(/^\/+/, '/')
  return URL.canParse(url) ? new URL(url).pathname : '/'
}
