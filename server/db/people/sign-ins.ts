// The sign-ins of people, as far as they are not better-auth's business: listed, ended, looked at while a socket is
// open.

import { Gathered } from '../../time/gathered'
import type { AppDb } from '../engine/client'
import { sessionTokenHash } from './session-token'

export interface SignInRow {
  readonly id: string
  readonly userId: string
  readonly userAgent: string | null
  readonly ipAddress: string | null
  readonly createdAt: Date
  /** When it was last used, to the minute. */
  readonly updatedAt: Date
  readonly expiresAt: Date
}

/** A sign-in with its person, as far as both decide who sent a request. */
export interface SignedIn {
  readonly session: Pick<SignInRow, 'id' | 'updatedAt' | 'expiresAt'>
  readonly user: {
    readonly id: string
    readonly name: string
    readonly isAnonymous: boolean | null
    readonly isAdmin: boolean
    readonly disabledAt: Date | null
  }
}

const PERSON = { id: true, name: true, isAnonymous: true, isAdmin: true, disabledAt: true } as const
/** Everybody's questions are one. */
const ALL = ''

const COLUMNS = {
  id: true,
  userId: true,
  userAgent: true,
  ipAddress: true,
  createdAt: true,
  updatedAt: true,
  expiresAt: true,
} as const

/** Lists and ends people's sign-ins. */
export class SignInRepository {
  readonly #db: AppDb
  readonly #signedIn: Gathered<string, SignedIn | null>
  readonly #touched: Gathered<string, true>

  constructor(db: AppDb) {
    this.#db = db
    this.#signedIn = new Gathered((_key, tokens) => this.#findByTokens(tokens))
    this.#touched = new Gathered((at, ids) => this.#touchAll(new Date(Number(at)), ids))
  }

  /** The sessions that work at `now`, the last used first. */
  async list(userId: string, now: Date): Promise<SignInRow[]> {
    return this.#db.session.findMany({
      where: { userId, expiresAt: { gt: now } },
      orderBy: { updatedAt: 'desc' },
      select: COLUMNS,
    })
  }

  async findByToken(token: string): Promise<SignInRow | null> {
    return this.#db.session.findUnique({ where: { tokenHash: sessionTokenHash(token) }, select: COLUMNS })
  }

  /** Which of these sessions exist and work at `now`, with an account that isn't disabled. */
  async alive(ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const rows = await this.#db.session.findMany({
      where: { id: { in: [...ids] }, expiresAt: { gt: now }, user: { disabledAt: null } },
      select: { id: true },
    })
    return new Set(rows.map((row) => row.id))
  }

  /** The sign-in that the token proves, ended or not, with its person; null for none. Don't ask inside a transaction. */
  signedInBy(token: string): Promise<SignedIn | null> {
    return this.#signedIn.ask(ALL, token)
  }

  async #findByTokens(tokens: readonly string[]): Promise<(SignedIn | null)[]> {
    const hashes = tokens.map(sessionTokenHash)
    const rows = await this.#db.session.findMany({
      where: { tokenHash: { in: hashes } },
      select: { id: true, tokenHash: true, updatedAt: true, expiresAt: true, user: { select: PERSON } },
    })
    const byHash = new Map(rows.map(({ tokenHash, user, ...session }) => [tokenHash, { session, user }]))
    return hashes.map((hash) => byHash.get(hash) ?? null)
  }

  /** Notes the last use of a sign-in, in whole seconds. Don't call it inside a transaction. */
  async touch(sessionId: string, at: Date): Promise<void> {
    await this.#touched.ask(String(Math.floor(at.getTime() / 1000) * 1000), sessionId)
  }

  async #touchAll(at: Date, ids: readonly string[]): Promise<true[]> {
    await this.#db.session.updateMany({ where: { id: { in: [...ids] } }, data: { updatedAt: at } })
    return ids.map(() => true)
  }

  /** Ends one session of a user. False when there is none. */
  async end(userId: string, sessionId: string): Promise<boolean> {
    const { count } = await this.#db.session.deleteMany({ where: { id: sessionId, userId } })
    return count > 0
  }

  /** Ends all sessions of a user, but for one; resolves to their ids. */
  async endAll(userId: string, exceptId?: string): Promise<string[]> {
    const where = exceptId === undefined ? { userId } : { userId, id: { not: exceptId } }
    const rows = await this.#db.session.findMany({ where, select: { id: true } })
    await this.#db.session.deleteMany({ where: { id: { in: rows.map((row) => row.id) } } })
    return rows.map((row) => row.id)
  }

  /**
   * Removes sessions that ended before a moment, and links for passwords and addresses that did, at most `maxCount`; resolves to
   * their number. A session's row has the address and the browser of a person.
   */
  async prune(before: Date, maxCount: number): Promise<number> {
    const where = { expiresAt: { lt: before } }
    const sessions = await this.#db.session.findMany({ where, take: maxCount, select: { id: true } })
    await this.#db.session.deleteMany({ where: { id: { in: sessions.map(({ id }) => id) } } })
    const take = maxCount - sessions.length
    const links = take === 0 ? [] : await this.#db.verification.findMany({ where, take, select: { id: true } })
    await this.#db.verification.deleteMany({ where: { id: { in: links.map(({ id }) => id) } } })
    return sessions.length + links.length
  }
}
