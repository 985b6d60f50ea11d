// Posts to an address that a person chose: to the very address that was looked at, without following it anywhere, for a
// bounded time, and reading no more of the answer than its status.

import { type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { PostFailure } from '@/lib/domain/boards/webhook'
import { HostRefused, resolvePublicHost } from './public-address'

export interface WebhookPost {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly allowPrivate: boolean
  readonly timeoutMs: number
  readonly signal: AbortSignal
}

export type PostResult =
  | { readonly ok: true; readonly status: number }
  | { readonly ok: false; readonly failure: PostFailure; readonly status?: number }

/** Never rejects: what can go wrong is somebody else's machine. */
export async function postWebhook({ url: text, headers, body, ...options }: WebhookPost): Promise<PostResult> {
  const url = new URL(text)
  const timeout = AbortSignal.timeout(options.timeoutMs)
  try {
    const host = await resolvePublicHost(url.hostname, options.allowPrivate)
    const status = await send(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      signal: AbortSignal.any([timeout, options.signal]),
      // The name stays in Host and in TLS; where it leads is settled.
      lookup: (_hostname, { all }, done) => {
        if (all) done(null, [host])
        else done(null, host.address, host.family)
      },
      agent: false,
      body,
    })
    if (status >= 200 && status < 300) return { ok: true, status }
    return { ok: false, failure: status >= 300 && status < 400 ? 'redirected' : 'refused', status }
  } catch (error) {
    if (error instanceof HostRefused) return { ok: false, failure: error.why }
    return { ok: false, failure: timeout.aborted ? 'timed-out' : 'unreachable' }
  }
}

function send(url: URL, { body, ...options }: RequestOptions & { readonly body: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, (response) => {
      resolve(response.statusCode ?? 0)
      // Whatever else it says is not for us.
      response.destroy()
    })
    request.on('error', reject)
    request.end(body)
  })
}
