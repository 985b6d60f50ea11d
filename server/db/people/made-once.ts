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

  /**
   * Writes down what is about to be made; false where another request has done so by now. `instead` is the row that was
   * found before, of a request that came to no end. The database itself decides, because several nodes may ask at once.
   */
  async begin(row: MadeOnceRow, instead: MadeOnceRow | null): Promise<boolean> {
    const { userId, keyHash, ...data } = row
    if (instead) return (await this.#db.madeOnce.updateMany({ where: asFound(instead), data })).count === 1
    try {
      await this.#db.madeOnce.create({ data: { userId, keyHash, ...data } })
      return true
    } catch (error) {
      // Prisma's code for a broken unique constraint.
      if (error instanceof Error && 'code' in error && error.code === 'P2002') return false
      throw error
    }
  }

  /** Writes down that what a row is about was made, under `thingId`. Nothing where the row is another request's by now. */
  async end(row: MadeOnceRow, thingId: string): Promise<void> {
    await this.#db.madeOnce.updateMany({ where: asFound(row), data: { thingId, isMade: true } })
  }

  /** Removes a row, unless it is another request's by now. */
  async remove(row: MadeOnceRow): Promise<void> {
    await this.#db.madeOnce.deleteMany({ where: asFound(row) })
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

/** A row as it was found: each request that begins has chosen an id of its own. */
function asFound({ userId, keyHash, thingId, isMade }: MadeOnceRow) {
  return { userId, keyHash, thingId, isMade }
}
