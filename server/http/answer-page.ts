// Hands a request to the pages, with a policy and a nonce of its own. Next takes the nonce from the request's policy
// and puts it on every script that it writes, so no layer of Next's in front of the pages is needed (SYNC-SPEC S19).

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { requestAddress } from './client-address'
import { NONCE_HEADER, pagePolicy } from './content-security-policy'
import type { Pages } from './pages'
import { STATIC_FILES } from './static-files'
import type { TrustedProxies } from './trusted-proxies'

const NONCE_BYTES = 16
const EMBED = /^\/embed\/([\w-]{1,64})\/([\w-]{1,64})$/

export interface PageRoute {
  readonly pages: Pages
  readonly trustProxy: TrustedProxies
  readonly appUrl: string | undefined
  readonly production: boolean
  /** Origins of pages that may hold the page of an embed in a frame. */
  readonly embedOrigins: (boardId: string, key: string) => Promise<readonly string[]>
}

/** Hands a request to the pages, with a policy and a nonce of its own. */
export async function answerPage(
  { pages, trustProxy, appUrl, production, embedOrigins }: PageRoute,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Whatever a client sends under these names would choose the nonce.
  delete request.headers[NONCE_HEADER]
  delete request.headers['content-security-policy']
  delete request.headers['content-security-policy-report-only']
  // Static files are kept by browsers: a nonce would be the one of long ago.
  if (!request.url?.startsWith(STATIC_FILES)) {
    const nonce = randomBytes(NONCE_BYTES).toString('base64')
    const { host } = requestAddress(request, trustProxy)
    const hosts = new Set([host, ...(appUrl === undefined ? [] : [new URL(appUrl).host])])
    const [, boardId, key] = EMBED.exec(request.url?.split('?', 1)[0] ?? '') ?? []
    const ancestors = boardId && key ? await embedOrigins(boardId, key) : []
    const policy = pagePolicy({ nonce, hosts: [...hosts], ancestors, production })
    // The older header can't name sites: where it stands, browsers heed it beside the policy.
    if (ancestors.length > 0) response.removeHeader('x-frame-options')
    request.headers['content-security-policy'] = policy
    request.headers[NONCE_HEADER] = nonce
    response.setHeader('content-security-policy', policy)
  }
  await pages.answer(request, response)
}
