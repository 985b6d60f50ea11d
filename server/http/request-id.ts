// The id of a request: in the answer's header, in the log's lines about it, and in a problem's body, so that a person can
// quote it. A trusted proxy's own id is taken over, so that its log can be searched for it, too.

import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { TrustedProxies } from './trusted-proxies'

export const REQUEST_ID_HEADER = 'x-request-id'

/** What proxies send: a UUID, or letters of hex or base64. Anything else could be text that somebody wants in the log. */
const WELL_FORMED = /^[A-Za-z0-9][\w-]{7,63}$/
const ID_BYTES = 8

/** The id that a trusted proxy gave a request, or a new one. */
export function requestIdOf(request: IncomingMessage, proxies: TrustedProxies): string {
  const given = request.headers[REQUEST_ID_HEADER]
  const isTaken =
    typeof given === 'string' && WELL_FORMED.test(given) && proxies.has(request.socket.remoteAddress ?? '')
  return isTaken ? given : randomBytes(ID_BYTES).toString('hex')
}
