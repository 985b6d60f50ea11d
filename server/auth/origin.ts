// Cross-site requests (SYNC-SPEC S15, S18). A browser names the page that sends a request in `Origin`; it must be ours.
// Scripts send none: they are let in by a bearer token, or with no credentials at all, never by a cookie.

import type { IncomingHttpHeaders } from 'node:http'
import type { RequestAddress } from '../http/client-address'

export interface RequestOrigin {
  readonly origin: string | null | undefined
  /** The address that the request was sent to. */
  readonly sentTo: Pick<RequestAddress, 'host' | 'protocol'>
  readonly hasCookie: boolean
  readonly hasBearer: boolean
}

/**
 * Says whether a state-changing request or an upgrade comes from our own page or from a script. Our page's origin is
 * `appUrl`, and no other where it is set: what a request calls this server proves nothing. Without it, it is the very
 * address that the request was sent to, scheme, host and port.
 */
export function isOwnOrigin(request: RequestOrigin, appUrl: string | undefined): boolean {
  const { origin, sentTo, hasCookie, hasBearer } = request
  if (origin === undefined || origin === null || origin === '') return hasBearer || !hasCookie
  return origin === (appUrl ?? originOf(sentTo))
}

/** Reads what isOwnOrigin wants. */
export function requestOrigin(headers: Headers | IncomingHttpHeaders, sentTo: RequestOrigin['sentTo']): RequestOrigin {
  const read = (name: string) => (headers instanceof Headers ? headers.get(name) : headers[name])
  const origin = read('origin')
  return {
    origin: Array.isArray(origin) ? origin.join() : origin,
    sentTo,
    hasCookie: Boolean(read('cookie')),
    hasBearer: /^bearer \S/i.test(String(read('authorization') ?? '')),
  }
}

/** The origin as browsers write it: in lower case, without the scheme's default port. */
function originOf({ host, protocol }: RequestOrigin['sentTo']): string | undefined {
  const text = `${protocol}://${host}`
  return URL.canParse(text) ? new URL(text).origin : undefined
}
