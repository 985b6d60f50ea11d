// The sign-ins of people, as far as they are not better-auth's business: listed, ended, looked at while a socket is
// open.

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

  constructor(db: AppDb) {
    this.#db = db
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

  async touch(sessionId: string, at: Date): Promise<void> {
    await this.#db.session.updateMany({ where: { id: sessionId }, data: { updatedAt: at } })
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
}
