// Steps before every route: they check the origin, bound the body and identify the sender.

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import { scopeIncludes } from '@/lib/domain/people/token-scope'
import { LARGEST_TABLE_BYTES } from '@/lib/import/workbook-sheets'
import type { Limits } from '@/lib/protocol/limits'
import { jsonExtent } from '@/lib/std/json-extent'
import type { Identities } from '../../auth/identities'
import { isOwnOrigin, requestOrigin } from '../../auth/origin'
import type { BusyShares } from '../../fairness/busy-shares'
import { pickLocale } from '../../http/locale'
import type { ProxyWatch } from '../../http/proxy-watch'
import { askerOf } from './asker-of'
import type { ApiEnvironment } from './environment'

/** Methods that change nothing. */
export const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Room for a form's own lines around a brief. */
const FORM_OVERHEAD_BYTES = 64 * 1024

/**
 * Makes the middleware that answers 403 `foreign-origin` to a state-changing request that comes neither from our own
 * page nor from a script.
 */
export function refuseForeignOrigins(
  appUrl: string | undefined,
  proxyWatch: ProxyWatch,
): MiddlewareHandler<ApiEnvironment> {
  return async (c, next) => {
    const own = READING.has(c.req.method) || isOwnOrigin(requestOrigin(c.req.raw.headers, c.env.address), appUrl)
    if (!own) {
      proxyWatch.refusedOrigin(c.req.raw.headers)
      throw new AppError(
        'foreign-origin',
        'This request was sent by another site, or by a script with a cookie. Scripts must use a bearer token; pages must be opened at APP_URL, which is the public address behind a proxy.',
      )
    }
    await next()
  }
}

/** Received as streams that count for themselves: images and boards' files. */
const STREAMED = /\/(?:assets|board-files|boards\/import)$/
/** A form to sign in with, and no schema behind it that could be kept busy. */
const SIGN_IN_BYTES = 16 * 1024

/** A number of bytes for programs, and for people what that is in megabytes. */
function sizeWords(bytes: number): string {
  const megabytes = Math.floor(bytes / 1024 / 1024)
  return megabytes === 0 ? `${bytes} bytes` : `${bytes} bytes, or ${megabytes} MB`
}

/** Makes the middleware that answers 413 `too-large` beyond the limit of the route's kind of body. */
export function limitBody(limits: Limits): MiddlewareHandler<ApiEnvironment> {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new AppError('too-large', `The body may have at most ${sizeWords(maxSize)}.`)
      },
    })
  const json = limit(limits.maxJsonBodyBytes)
  const brief = limit(limits.maxBriefBytes + FORM_OVERHEAD_BYTES)
  const workbook = limit(LARGEST_TABLE_BYTES + FORM_OVERHEAD_BYTES)
  const thumbnail = limit(limits.maxThumbnailBytes)
  const signIn = limit(SIGN_IN_BYTES)
  return (c, next) => {
    if (READING.has(c.req.method) || STREAMED.test(c.req.path)) return next()
    if (c.req.path.startsWith('/api/auth/')) return signIn(c, next)
    if (/\/briefs$/.test(c.req.path)) return brief(c, next)
    if (c.req.path.endsWith('/register/sheets')) return workbook(c, next)
    return (c.req.path.endsWith('/thumbnail') ? thumbnail : json)(c, next)
  }
}

/**
 * Makes the middleware that answers 413 `too-large` for a body with more values or levels than any route takes, before
 * a parser or schema sees it: those take a tenth of a second for sixty thousand keys (SYNC-SPEC S40).
 */
export function boundJson({ maxJsonValues, maxJsonDepth }: Limits): MiddlewareHandler<ApiEnvironment> {
  const most = { values: maxJsonValues, depth: maxJsonDepth }
  return async (c, next) => {
    const isJson = !/^(?:multipart|image)\//.test(c.req.header('content-type') ?? '')
    if (READING.has(c.req.method) || STREAMED.test(c.req.path) || !isJson) return next()
    const { values, depth } = jsonExtent(new Uint8Array(await c.req.arrayBuffer()), most)
    if (values > most.values) {
      throw new AppError('too-large', `The body may have at most ${most.values} keys and entries of lists.`)
    }
    if (depth > most.depth) {
      throw new AppError('too-large', `The body may have at most ${most.depth} objects and lists inside each other.`)
    }
    await next()
  }
}

/** Lets a request go on when its sender has had no more than their share of the event loop. Throws AppError `too-many`. */
export function shareBusyTime(shares: BusyShares): MiddlewareHandler<ApiEnvironment> {
  return (c, next) => {
    // Only the beginning of a file on its way is parsed.
    const bytes = STREAMED.test(c.req.path) ? 0 : Number(c.req.header('content-length') ?? 0)
    return shares.run(askerOf(c), bytes, next, c.req.raw.signal)
  }
}

/** Over https no cookie travels without TLS, whether APP_URL or a proxy says that it is https. */
export function secureCookies(): MiddlewareHandler<ApiEnvironment> {
  return async (c, next) => {
    await next()
    const cookies = c.res.headers.getSetCookie()
    if (c.env.address.protocol !== 'https' || cookies.length === 0) return
    c.res.headers.delete('set-cookie')
    for (const cookie of cookies) {
      c.res.headers.append('set-cookie', /;\s*secure/i.test(cookie) ? cookie : `${cookie}; Secure`)
    }
  }
}

/**
 * Sets person, credential, locale and baseUrl, and renews an old session's cookie. Throws AppError `not-signed-in` for an
 * API token that doesn't work, `forbidden` where it may only read.
 */
export function identifySender(
  identities: Identities,
  defaultLocale: Locale,
  appUrl: string | undefined,
): MiddlewareHandler<ApiEnvironment> {
  return async (c: Context<ApiEnvironment>, next) => {
    const { sender, setCookies } = await identities.identifyAndRenew(c.req.raw.headers)
    if (sender && !READING.has(c.req.method) && !scopeIncludes(sender.credential.scope, 'write')) {
      throw new AppError('forbidden', 'This API token may only read. Make one with the scope write.')
    }
    c.set('person', sender?.person ?? null)
    c.set('credential', sender?.credential ?? null)
    c.set('locale', pickLocale(c.req.raw.headers, defaultLocale))
    c.set('baseUrl', appUrl ?? `${c.env.address.protocol}://${c.env.address.host}`)
    await next()
    for (const cookie of setCookies) c.res.headers.append('set-cookie', cookie)
    c.res.headers.set('cache-control', c.res.headers.get('cache-control') ?? 'no-store')
  }
}
