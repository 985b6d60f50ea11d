// Request headers -> who sent them, and by what: a session's cookie, the same session as a bearer, or an API token. One
// way for HTTP, pages and WebSocket upgrades. A session that works is looked up here, together with those of other requests
// of the same moment; all else about sessions is the sign-in library's business (decision 234).

import type { IncomingHttpHeaders } from 'node:http'
import type { ApiTokenRepository } from '../db/people/api-tokens'
import type { SignedIn, SignInRepository } from '../db/people/sign-ins'
import { bearerToken, identifyByToken } from './api-token'
import { type Auth, isRenewalDue, sessionCookie } from './create-auth'
import type { FormerSecret } from './former-secret'
import { type Sender, toPerson } from './identity'
import { provenToken } from './session-signature'

export interface Identity {
  readonly sender: Sender | null
  /** `Set-Cookie` values that renew the session; empty most of the time. */
  readonly setCookies: readonly string[]
}

export interface Identities {
  /**
   * The sender of the headers, or null. Renews nothing: for pages and upgrades, which can't set a cookie. Throws
   * AppError `not-signed-in` for an API token that doesn't work.
   */
  identify(headers: Headers | IncomingHttpHeaders): Promise<Sender | null>
  /** The same, and a session that is a day old is renewed. */
  identifyAndRenew(headers: Headers): Promise<Identity>
}

export interface IdentitiesOptions {
  readonly auth: Auth
  /** Signs what `auth` reads. */
  readonly secret: string
  /** Takes the sessions that were signed before the server's secret was changed. */
  readonly former: FormerSecret
  readonly signIns: SignInRepository
  readonly apiTokens: ApiTokenRepository
  readonly now: () => Date
}

/** The precision with which the last use of a session is noted. */
const SEEN_EVERY_MS = 60_000

/** Makes the lookup from request headers to their sender. */
export function createIdentities({ auth, secret, former, signIns, apiTokens, now }: IdentitiesOptions): Identities {
  /** The library asks the machine's clock; ours never goes back, so that nothing comes to life again (SYNC-SPEC F12). */
  const toSender = ({ session, user }: SignedIn): Sender | null => {
    if (session.expiresAt <= now() || user.disabledAt) return null
    return { person: toPerson(user), credential: { kind: 'session', id: session.id, scope: 'admin' } }
  }
  const byToken = (headers: Headers | IncomingHttpHeaders) => {
    const token = bearerToken(headers)
    return token === undefined ? null : identifyByToken(apiTokens, token, now())
  }
  const signedIn = async (headers: Headers): Promise<SignedIn | null> => {
    const { authCookies } = await auth.$context
    const token = provenToken(headers, authCookies.sessionToken.name, secret)
    const found = token === null ? null : await signIns.signedInBy(token)
    if (found && found.session.expiresAt > now()) return found
    // The library knows the other ways to prove a session, and clears away what has ended.
    return (await auth.api.getSession({ headers, query: { disableRefresh: true } })) as SignedIn | null
  }
  const find = async (headers: Headers): Promise<{ session: SignedIn; sender: Sender } | null> => {
    const session = await signedIn(headers)
    const sender = session && toSender(session)
    return sender && { session, sender }
  }
  return {
    async identify(headers) {
      return (await byToken(headers)) ?? (await find(former.readmit(credentialsOf(headers)).headers))?.sender ?? null
    },
    async identifyAndRenew(headers) {
      const sender = await byToken(headers)
      if (sender) return { sender, setCookies: [] }
      const { headers: credentials, cookie } = former.readmit(credentialsOf(headers))
      const found = await find(credentials)
      if (!found) return { sender: null, setCookies: [] }
      const { id, updatedAt } = found.session.session
      const at = now()
      if (!isRenewalDue(found.session.session, at)) {
        if (at.getTime() - updatedAt.getTime() > SEEN_EVERY_MS) await signIns.touch(id, at)
        return { sender: found.sender, setCookies: cookie === null ? [] : [sessionCookie(cookie)] }
      }
      const { headers: answer } = await auth.api.getSession({ headers: credentials, returnHeaders: true })
      return { sender: found.sender, setCookies: answer.getSetCookie() }
    },
  }
}

/** Passes on only the headers that prove an identity. */
function credentialsOf(headers: Headers | IncomingHttpHeaders): Headers {
  const read = (name: 'cookie' | 'authorization') => (headers instanceof Headers ? headers.get(name) : headers[name])
  const credentials = new Headers()
  for (const name of ['cookie', 'authorization'] as const) {
    const value = read(name)
    if (value) credentials.set(name, value)
  }
  return credentials
}
