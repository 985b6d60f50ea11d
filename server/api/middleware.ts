// What happens before a route: the origin is checked, the body is bounded, the sender is known.

import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '@/lib/domain/errors'
import type { Locale } from '@/lib/domain/localized'
import { scopeIncludes } from '@/lib/domain/token-scope'
import type { Limits } from '@/lib/protocol/limits'
import type { Identities } from '../auth/identities'
import { isOwnOrigin, requestOrigin } from '../auth/origin'
import { pickLocale } from '../http/locale'
import type { ProxyWatch } from '../http/proxy-watch'
import type { ApiEnvironment } from './environment'

/** Methods that change nothing. */
export const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])
/** Room for a form's own lines around a brief. */
const FORM_OVERHEAD_BYTES = 64 * 1024

/** 403 `foreign-origin` for a state-changing request that comes neither from our own page nor from a script. */
export function refuseForeignOrigins(
  appUrl: string | undefined,
  proxyWatch: ProxyWatch,
): MiddlewareHandler<ApiEnvironment> {
  return async (c, next) => {
    const own = READING.has(c.req.method) || isOwnOrigin(requestOrigin(c.req.raw.headers, c.env.address.host), appUrl)
    if (!own) {
      proxyWatch.refusedOrigin(c.req.raw.headers)
      throw new AppError(
        'foreign-origin',
        'This request was sent by another site, or by a script with a cookie. Scripts must use a bearer token; behind a proxy, set APP_URL to the public address.',
      )
    }
    await next()
  }
}

/** 413 `too-large` beyond the limit of the route's kind of body. */
export function limitBody(limits: Limits): MiddlewareHandler<ApiEnvironment> {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new AppError('too-large', `The body may have at most ${maxSize} bytes.`)
      },
    })
  const json = limit(limits.maxJsonBodyBytes)
  const brief = limit(limits.maxBriefBytes + FORM_OVERHEAD_BYTES)
  const thumbnail = limit(limits.maxThumbnailBytes)
  return (c, next) => {
    // Images and boards' files are received as streams that count for themselves.
    if (READING.has(c.req.method) || /\/(?:assets|board-files|boards\/import)$/.test(c.req.path)) return next()
    if (/\/briefs$/.test(c.req.path)) return brief(c, next)
    return (c.req.path.endsWith('/thumbnail') ? thumbnail : json)(c, next)
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
