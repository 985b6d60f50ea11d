// The token of an invite link: 24 random bytes, shown once. The database knows only its SHA-256 (SYNC-SPEC S17).

import { createHash, randomBytes } from 'node:crypto'

/** A new token, 32 letters of base64url. */
export function newJoinToken(): string {
  return randomBytes(24).toString('base64url')
}

/** SHA-256 of a token in hex. A reader of the database can't open a board with it. */
export function hashJoinToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
