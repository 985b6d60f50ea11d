// Sign-in by better-auth: anonymous visitors with a cookie session, or the same session token as a bearer. Only what
// works end to end is switched on; routes of other methods answer 404 by themselves.

import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { anonymous, bearer } from 'better-auth/plugins'
import type { Locale } from '@/lib/domain/localized'
import type { AppDb } from '../db/client'
import { CLIENT_IP_HEADER } from '../http/client-address'
import { pickLocale } from '../http/locale'
import type { Logger } from '../log'
import { visitorName } from './visitor-name'

/**
 * A visitor owns boards by nothing but this session, so it lasts as long as browsers keep a cookie, and each day's
 * visit renews it.
 */
const SESSION_SECONDS = 400 * 24 * 60 * 60
const RENEW_AFTER_SECONDS = 24 * 60 * 60

export interface AuthOptions {
  readonly db: AppDb
  readonly secret: string
  /** The public origin; undefined when each request's own host is it. */
  readonly appUrl: string | undefined
  readonly defaultLocale: Locale
  readonly logger: Logger
}

export type Auth = ReturnType<typeof createAuth>

export function createAuth({ db, secret, appUrl, defaultLocale, logger }: AuthOptions) {
  return betterAuth({
    appName: 'Foreboard',
    secret,
    // Links are never made from it when APP_URL is unset; a fixed value keeps a request from choosing it.
    baseURL: appUrl ?? 'http://localhost',
    basePath: '/api/auth',
    // server/auth/origin has refused foreign origins before a request comes here.
    trustedOrigins: (request) => (request ? [originOf(request)] : []),
    database: prismaAdapter(db, { provider: 'sqlite' }),
    plugins: [
      anonymous({
        emailDomainName: 'visitor.invalid',
        generateName: (context) => {
          const headers = context.headers ?? new Headers()
          return visitorName(pickLocale(headers, defaultLocale), Math.random)
        },
      }),
      bearer(),
    ],
    user: {
      additionalFields: {
        isAdmin: { type: 'boolean', required: false, defaultValue: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: RENEW_AFTER_SECONDS, cookieCache: { enabled: false } },
    advanced: {
      // Over http, as on a local network, browsers drop cookies marked Secure.
      useSecureCookies: appUrl?.startsWith('https:') ?? false,
      cookiePrefix: 'foreboard',
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
    },
    rateLimit: {
      // A whole workshop sits behind one address.
      customRules: { '/sign-in/anonymous': { window: 60, max: 600 }, '/get-session': false },
    },
    telemetry: { enabled: false },
    // Refusals stay answers. Faults come to the API's own handler, and through it into the log; the library would print
    // them past it, uncleaned.
    onAPIError: { throw: true },
    logger: {
      log: (level, message) => logger[level === 'error' ? 'error' : 'warn']({ part: 'auth' }, message),
    },
  })
}

function originOf(request: Request): string {
  return request.headers.get('origin') ?? new URL(request.url).origin
}
