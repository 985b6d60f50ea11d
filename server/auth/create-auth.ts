// Sign-in by better-auth: visitors, passwords, single sign-on; sessions in cookies, or what the cookie holds as a
// bearer. It keeps sessions and talks to the issuer; `events` decides what a sign-in means for people and their boards.

import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { anonymous, bearer } from 'better-auth/plugins'
import type { Locale } from '@/lib/domain/localized'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/domain/people/password'
import type { SignupMode } from '@/lib/domain/people/signup-mode'
import { visitorName } from '@/lib/domain/people/visitor-name'
import type { OidcConfig } from '../config/config'
import type { AppDb } from '../db/engine/client'
import { withHashedSessions } from '../db/people/hashed-sessions'
import { CLIENT_IP_HEADER } from '../http/client-address'
import { pickLocale } from '../http/locale'
import type { Logger } from '../log/logger'
import type { AuthEvents } from './auth-events'
import { singleSignOn } from './oidc'
import { hashPassword, isPassword } from './password-hash'
import { VISITOR_EMAIL_DOMAIN } from './visitor'

/**
 * A visitor owns boards by nothing but this session, so it lasts as long as browsers keep a cookie, and each day's
 * visit renews it.
 */
const SESSION_SECONDS = 400 * 24 * 60 * 60
const RENEW_AFTER_SECONDS = 24 * 60 * 60
export const RESET_LINK_SECONDS = 60 * 60

/** Whether a session is to be renewed by the library at `now`. */
export function isRenewalDue({ expiresAt }: { readonly expiresAt: Date }, now: Date): boolean {
  return expiresAt.getTime() - now.getTime() <= (SESSION_SECONDS - RENEW_AFTER_SECONDS) * 1000
}

/** The `Set-Cookie` of a session's cookie that was signed again, as the library sets it. */
export function sessionCookie({ name, value }: { readonly name: string; readonly value: string }): string {
  const secure = name.startsWith('__Secure-') ? '; Secure' : ''
  return `${name}=${value}; Max-Age=${SESSION_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

export interface AuthOptions {
  readonly db: AppDb
  readonly secret: string
  /** The public origin; undefined when each request's own host is it. */
  readonly appUrl: string | undefined
  readonly defaultLocale: Locale
  readonly signupMode: SignupMode
  readonly oidc: OidcConfig | undefined
  readonly events: AuthEvents
  readonly logger: Logger
}

export type Auth = ReturnType<typeof createAuth>

/** Configures better-auth with visitors, passwords and, where it is set, single sign-on. */
export function createAuth({ db, secret, appUrl, defaultLocale, signupMode, oidc, events, logger }: AuthOptions) {
  const localeOf = (headers: Headers | undefined) => pickLocale(headers ?? new Headers(), defaultLocale)
  return betterAuth({
    appName: 'Foreboard',
    secret,
    // Links are never made from it when APP_URL is unset; a fixed value keeps a request from choosing it.
    baseURL: appUrl ?? 'http://localhost',
    basePath: '/api/auth',
    // server/auth/origin has refused foreign origins before a request comes here.
    trustedOrigins: (request) => (request ? [originOf(request)] : []),
    database: prismaAdapter(withHashedSessions(db), { provider: db.provider }),
    emailAndPassword: {
      enabled: true,
      // Accounts are made by server/services/accounts/create-account, which knows who may and what a visitor brings along.
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
      resetPasswordTokenExpiresIn: RESET_LINK_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }, request) => events.resetRequested(user, token, localeOf(request?.headers)),
      onPasswordReset: ({ user }) => events.passwordReset(user.id),
    },
    plugins: [
      anonymous({
        emailDomainName: VISITOR_EMAIL_DOMAIN,
        generateName: (context) => visitorName(localeOf(context.headers), Math.random),
        // The merge deletes the visitor itself, or keeps it and deletes the other one.
        disableDeleteAnonymousUser: true,
        onLinkAccount: ({ anonymousUser, newUser }) =>
          events.visitorSignedIn(anonymousUser.user.id, newUser.user.id, newUser.session.id),
      }),
      // As in the cookie: a token without its signature, as somebody who reads memory or a log may find it, is nobody's.
      bearer({ requireSignature: true }),
      ...(oidc ? [singleSignOn(oidc, { mayMakeAccounts: signupMode !== 'closed' })] : []),
    ],
    user: {
      additionalFields: {
        isAdmin: { type: 'boolean', required: false, defaultValue: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    session: {
      fields: { token: 'tokenHash' },
      expiresIn: SESSION_SECONDS,
      updateAge: RENEW_AFTER_SECONDS,
      cookieCache: { enabled: false },
    },
    verification: { storeIdentifier: 'hashed' },
    account: { updateAccountOnSignIn: false },
    databaseHooks: {
      account: {
        create: {
          // Nothing here ever acts for somebody at the issuer: what is not kept can't leak.
          before: (account) =>
            Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
      user: {
        create: {
          after: async (user, context) => {
            if (isSignIn(context?.path)) await events.accountMade(user.id, localeOf(context?.headers))
          },
        },
      },
      session: {
        create: {
          before: async (session) => {
            const refusal = await events.refusalOf(session.userId)
            if (refusal !== null) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: refusal })
          },
          after: async (session, context) => {
            if (isSignIn(context?.path)) {
              await events.signedIn(session.userId, session.ipAddress ?? null, localeOf(context?.headers))
            }
          },
        },
      },
    },
    advanced: {
      // Over http, as on a local network, browsers drop cookies marked Secure.
      useSecureCookies: appUrl?.startsWith('https:') ?? false,
      cookiePrefix: 'foreboard',
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
    },
    // server/auth/rate-limit counts what the routes let in.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // Refusals stay answers. Faults come to the API's own handler, and through it into the log; the library would print
    // them past it, uncleaned.
    onAPIError: { throw: true, errorURL: `${appUrl ?? ''}/sign-in` },
    logger: {
      log: (level, message) => logger[level === 'error' ? 'error' : 'warn']({ part: 'auth' }, message),
    },
  })
}

/** Whether it is a sign-in by password or by the issuer. Visitors and sessions that replace others don't count. */
function isSignIn(path: string | undefined): boolean {
  return path === '/sign-in/email' || path?.startsWith('/callback/') === true
}

function originOf(request: Request): string {
  return request.headers.get('origin') ?? new URL(request.url).origin
}
