// The sender of a request: a person, and the credential with which they proved who they are.

import { personColor } from '@/lib/domain/people/person-color'
import type { Standing } from '@/lib/domain/people/role'
import type { TokenScope } from '@/lib/domain/people/token-scope'

/** A signed-in person. Visitors are persons too, with `isAnonymous`. */
export interface Person {
  readonly id: string
  readonly name: string
  /** A CSS colour, the same on every screen. */
  readonly color: string
  /** A visitor: has no account to come back to. */
  readonly isAnonymous: boolean
  /** Runs this server, and came with a credential that may say so. */
  readonly isAdmin: boolean
}

/** The credential with which a person proved who they are. */
export interface Credential {
  readonly kind: 'session' | 'token'
  /** Id of the session's or the token's row. */
  readonly id: string
  /** The most that the credential allows; a session allows everything that the person may do. */
  readonly scope: TokenScope
}

/** The sender of a request. */
export interface Sender {
  readonly person: Person
  readonly credential: Credential
}

/**
 * Returns a credential's key, `session:<id>` or `token:<id>`: open sockets are known by it, so that they end with it.
 */
export function credentialKey({ kind, id }: Pick<Credential, 'kind' | 'id'>): string {
  return `${kind}:${id}`
}

/** Makes a person from a user's row; missing flags count as false. */
export function toPerson(user: {
  id: string
  name: string
  isAnonymous?: boolean | null
  isAdmin?: boolean | null
}): Person {
  const { id, name } = user
  return { id, name, color: personColor(id), isAnonymous: user.isAnonymous ?? false, isAdmin: user.isAdmin ?? false }
}

/** The relation of a person, or of nobody, to the server (lib/domain/people/role). */
export function standingOf(person: Person | null): Standing {
  if (!person) return 'nobody'
  if (person.isAnonymous) return 'visitor'
  return person.isAdmin ? 'admin' : 'account'
}
