// Request headers -> who sent them. One way for HTTP, pages and WebSocket upgrades.

import type { IncomingHttpHeaders } from 'node:http'
import { personColor } from '@/lib/domain/person-color'
import type { Standing } from '@/lib/domain/role'
import type { Auth } from './create-auth'

/** A signed-in person. Visitors are persons too, with `isAnonymous`. */
export interface Person {
  readonly id: string
  readonly name: string
  /** A CSS colour, the same on every screen. */
  readonly color: string
  /** A visitor: has no account to come back to. */
  readonly isAnonymous: boolean
  /** Runs this server. */
  readonly isAdmin: boolean
}

export interface Identity {
  readonly person: Person | null
  /** `Set-Cookie` values that renew the session; empty most of the time. */
  readonly setCookies: readonly string[]
}

export interface Identities {
  /** Who sent the headers, or null. Renews nothing: for pages and upgrades, which can't set a cookie. */
  identify(headers: Headers | IncomingHttpHeaders): Promise<Person | null>
  /** The same, and a session that is a day old is renewed. */
  identifyAndRenew(headers: Headers): Promise<Identity>
}

export function createIdentities(auth: Auth): Identities {
  return {
    async identify(headers) {
      const session = await auth.api.getSession({ headers: credentialsOf(headers), query: { disableRefresh: true } })
      return session && toPerson(session.user)
    },
    async identifyAndRenew(headers) {
      const { headers: answer, response } = await auth.api.getSession({
        headers: credentialsOf(headers),
        returnHeaders: true,
      })
      // Without a session the answer only tells the browser to drop its cookie; a route may be about to set a new one.
      if (!response) return { person: null, setCookies: [] }
      return { person: toPerson(response.user), setCookies: answer.getSetCookie() }
    },
  }
}

export function toPerson(user: {
  id: string
  name: string
  isAnonymous?: boolean | null
  isAdmin?: boolean | null
}): Person {
  const { id, name } = user
  return { id, name, color: personColor(id), isAnonymous: user.isAnonymous ?? false, isAdmin: user.isAdmin ?? false }
}

/** How a person, or nobody, stands to the server (lib/domain/role). */
export function standingOf(person: Person | null): Standing {
  if (!person) return 'nobody'
  if (person.isAnonymous) return 'visitor'
  return person.isAdmin ? 'admin' : 'account'
}

/** Only what proves an identity is passed on. */
function credentialsOf(headers: Headers | IncomingHttpHeaders): Headers {
  const read = (name: 'cookie' | 'authorization') => (headers instanceof Headers ? headers.get(name) : headers[name])
  const credentials = new Headers()
  for (const name of ['cookie', 'authorization'] as const) {
    const value = read(name)
    if (value) credentials.set(name, value)
  }
  return credentials
}
