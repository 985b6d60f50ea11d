// Personal API tokens. The database knows a token only as its SHA-256.

import { TOKEN_SCOPES, type TokenScope } from '@/lib/domain/people/token-scope'
import { assert } from '@/lib/std/assert'
import type { AppDb } from '../engine/client'
import type { UserRow } from './users'

export interface ApiTokenRow {
  readonly id: string
  readonly userId: string
  readonly name: string
  /** The token's first letters. */
  readonly hint: string
  readonly scope: TokenScope
  readonly expiresAt: Date | null
  readonly lastUsedAt: Date | null
  readonly createdAt: Date
  readonly revokedAt: Date | null
}

export interface NewApiToken {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly tokenHash: string
  readonly hint: string
  readonly scope: TokenScope
  readonly expiresAt: Date | null
  readonly createdAt: Date
}

/** Reads and writes API tokens, which the database knows only as their SHA-256. */
export class ApiTokenRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async create(token: NewApiToken): Promise<ApiTokenRow> {
    return toToken(await this.#db.apiToken.create({ data: token }))
  }

  /** A user's tokens that were not revoked, the newest first. */
  async list(userId: string): Promise<ApiTokenRow[]> {
    const rows = await this.#db.apiToken.findMany({
      where: { userId, revokedAt: null },
      orderBy: { createdAt: 'desc' },
    })
    return rows.map(toToken)
  }

  /** Also finds revoked and expired tokens, so that the answer can say what is wrong with them. */
  async findByHash(
    tokenHash: string,
  ): Promise<{ token: ApiTokenRow; user: Omit<UserRow, 'isAnonymous' | 'email' | 'emailVerified'> } | null> {
    const row = await this.#db.apiToken.findUnique({
      where: { tokenHash },
      include: { user: { select: { id: true, name: true, isAdmin: true, disabledAt: true } } },
    })
    return row && { token: toToken(row), user: row.user }
  }

  /** Which of these tokens work at `now`, with an account that isn't disabled. */
  async alive(ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const rows = await this.#db.apiToken.findMany({
      where: {
        id: { in: [...ids] },
        revokedAt: null,
        OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
        user: { disabledAt: null },
      },
      select: { id: true },
    })
    return new Set(rows.map((row) => row.id))
  }

  async touch(tokenId: string, at: Date): Promise<void> {
    await this.#db.apiToken.updateMany({ where: { id: tokenId }, data: { lastUsedAt: at } })
  }

  /** Resolves to the token that ended, null when the user has no such one. */
  async revoke(userId: string, tokenId: string, at: Date): Promise<ApiTokenRow | null> {
    const row = await this.#db.apiToken.findFirst({ where: { id: tokenId, userId, revokedAt: null } })
    if (!row) return null
    return toToken(await this.#db.apiToken.update({ where: { id: tokenId }, data: { revokedAt: at } }))
  }
}

function toToken(row: Omit<ApiTokenRow, 'scope'> & { readonly scope: string }): ApiTokenRow {
  const scope = TOKEN_SCOPES.find((each) => each === row.scope)
  assert(scope, `an API token has the unknown scope ${JSON.stringify(row.scope)}`)
  const { id, userId, name, hint, expiresAt, lastUsedAt, createdAt, revokedAt } = row
  return { id, userId, name, hint, scope, expiresAt, lastUsedAt, createdAt, revokedAt }
}
