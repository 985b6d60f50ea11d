// Personal API tokens as a way to sign in: `fb_` and 24 random bytes, known to the database by their SHA-256. Their
// letters come after `Authorization: Bearer`.

import { createHash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { AppError } from '@/lib/domain/errors'
import { scopeIncludes } from '@/lib/domain/people/token-scope'
import type { ApiTokenRepository } from '../db/people/api-tokens'
import { type Sender, toPerson } from './identity'

const PREFIX = 'fb_'
/** The prefix and four letters tell a person's tokens apart, and no more. */
const HINT_LENGTH = PREFIX.length + 4
/** The precision with which the last use of a token is noted. */
const USED_EVERY_MS = 60_000

/** Makes a random API token, with the hash to store and a hint to show. */
export function newApiToken(): { readonly token: string; readonly tokenHash: string; readonly hint: string } {
  const token = `${PREFIX}${randomBytes(24).toString('base64url')}`
  return { token, tokenHash: hashOf(token), hint: token.slice(0, HINT_LENGTH) }
}

/** The API token of a request; undefined for one that comes with none. */
export function bearerToken(headers: Headers | IncomingHttpHeaders): string | undefined {
  const header = headers instanceof Headers ? headers.get('authorization') : headers.authorization
  const [, token] = /^bearer +(\S+)$/i.exec(header ?? '') ?? []
  return token?.startsWith(PREFIX) ? token : undefined
}

/** Finds the owner of a token and notes its use. Throws AppError `not-signed-in` that says what is wrong with it. */
export async function identifyByToken(apiTokens: ApiTokenRepository, token: string, now: Date): Promise<Sender> {
  const found = await apiTokens.findByHash(hashOf(token))
  if (!found) throw refused('This server does not know that API token.')
  const { id, scope, revokedAt, expiresAt, lastUsedAt } = found.token
  if (revokedAt) throw refused('That API token was revoked.')
  if (expiresAt && expiresAt <= now) throw refused('That API token has expired.')
  if (found.user.disabledAt) throw refused('The account of that API token was disabled.')
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > USED_EVERY_MS) await apiTokens.touch(id, now)
  const isAdmin = found.user.isAdmin && scopeIncludes(scope, 'admin')
  return {
    person: toPerson({ ...found.user, isAdmin }),
    credential: { kind: 'token', id, scope },
  }
}

function refused(what: string): AppError {
  return new AppError('not-signed-in', `${what} Make another one on your account page.`)
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
