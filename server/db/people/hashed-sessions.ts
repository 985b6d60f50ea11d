// The database as the sign-in library sees it. The library knows sessions by their tokens and has no way to keep hashes,
// so its queries are hashed on their way in; rows that come back bear the token that the query named them by.

import { Prisma } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import { sessionTokenHash } from './session-token'

const COLUMN = 'tokenHash'

/** The same client; in queries of sessions, `tokenHash` is written and read as the token itself. */
export function withHashedSessions(db: AppDb) {
  return db.$extends(
    Prisma.defineExtension({
      name: 'hashed-sessions',
      query: {
        session: {
          async $allOperations({ args, query }) {
            const tokens = new Map<string, string>()
            const rows: unknown = await query(hashed(args, tokens) as typeof args)
            return named(rows, tokens)
          },
        },
      },
    }),
  )
}

/** A copy of a query in which each token is its hash. `tokens` learns which was which. */
function hashed(value: unknown, tokens: Map<string, string>, isToken = false): unknown {
  if (typeof value === 'string' && isToken) {
    const hash = sessionTokenHash(value)
    tokens.set(hash, value)
    return hash
  }
  if (Array.isArray(value)) return value.map((each) => hashed(each, tokens, isToken))
  // Dates and bytes aren't part of a query's shape.
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, hashed(each, tokens, isToken || key === COLUMN)]),
  )
}

/** Rows whose token the query knew have it again; the others keep the hash, which proves nothing. */
function named(rows: unknown, tokens: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(rows)) return rows.map((row) => named(row, tokens))
  if (rows === null || typeof rows !== 'object' || !(COLUMN in rows)) return rows
  return { ...rows, [COLUMN]: tokens.get(String(rows[COLUMN])) ?? rows[COLUMN] }
}
