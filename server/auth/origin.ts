// Cross-site requests (SYNC-SPEC S15, S18). A browser names the page that sends a request in `Origin`; it must be ours.
// Scripts send none: they are let in by a bearer token, or with no credentials at all, never by a cookie.

import type { IncomingHttpHeaders } from 'node:http'

export interface RequestOrigin {
  readonly origin: string | null | undefined
  /** The host that the request was sent to, with its port. */
  readonly host: string
  readonly hasCookie: boolean
  readonly hasBearer: boolean
}

/** Says whether a state-changing request or an upgrade comes from our own page or from a script. */
export function isOwnOrigin(request: RequestOrigin, appUrl: string | undefined): boolean {
  const { origin, host, hasCookie, hasBearer } = request
  if (origin === undefined || origin === null || origin === '') return hasBearer || !hasCookie
  if (origin === appUrl) return true
  // `null`, the origin of sandboxed pages, is no URL.
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  return url.origin === origin && /^https?:$/.test(url.protocol) && url.host === hostOf(host, url.protocol)
}

/** Reads what isOwnOrigin wants. `host` is the effective host of server/http/request-address. */
export function requestOrigin(headers: Headers | IncomingHttpHeaders, host: string): RequestOrigin {
  const read = (name: string) => (headers instanceof Headers ? headers.get(name) : headers[name])
  const origin = read('origin')
  return {
    origin: Array.isArray(origin) ? origin.join() : origin,
    host,
    hasCookie: Boolean(read('cookie')),
    hasBearer: /^bearer \S/i.test(String(read('authorization') ?? '')),
  }
}

/** A host as URL writes it: in lower case, without the scheme's default port. */
function hostOf(host: string, protocol: string): string | undefined {
  const text = `${protocol}//${host}`
  return URL.canParse(text) ? new URL(text).host : undefined
}
