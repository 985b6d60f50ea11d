// What people made by requests with idempotency keys: the key, the request and the thing's id, no words.

import type { AppDb } from '../engine/client'

/** The key of a request, of one person. */
export interface OnceKey {
  readonly userId: string
  /** SHA-256, as hex. */
  readonly keyHash: string
}

export interface MadeOnceRow extends OnceKey {
  readonly requestHash: string
  readonly thingId: string
  /** False while the thing is being made, or where the server was killed at it. */
  readonly isMade: boolean
  readonly createdAt: Date
}

/** Reads and writes what was made by requests with keys, and takes away what is old. */
export class MadeOnceRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async find({ userId, keyHash }: OnceKey): Promise<MadeOnceRow | null> {
    return this.#db.madeOnce.findUnique({ where: { userId_keyHash: { userId, keyHash } } })
  }

  async put(row: MadeOnceRow): Promise<void> {
    const { userId, keyHash, ...data } = row
    const where = { userId_keyHash: { userId, keyHash } }
    await this.#db.madeOnce.upsert({ where, create: row, update: data })
  }

  async remove({ userId, keyHash }: OnceKey): Promise<void> {
    await this.#db.madeOnce.deleteMany({ where: { userId, keyHash } })
  }

  async countOf(userId: string): Promise<number> {
    return this.#db.madeOnce.count({ where: { userId } })
  }

  /** Removes rows from before a moment, at most `maxCount`; resolves to their number. */
  async prune(before: Date, maxCount: number): Promise<number> {
    const rows = await this.#db.madeOnce.findMany({
      where: { createdAt: { lt: before } },
      orderBy: { createdAt: 'asc' },
      take: maxCount,
      select: { userId: true, keyHash: true },
    })
    if (rows.length === 0) return 0
    await this.#db.madeOnce.deleteMany({ where: { OR: rows } })
    return rows.length
  }
}
