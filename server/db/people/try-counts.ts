// Tries at what people guess, as several nodes on one PostgreSQL count them together: one statement a try, which commits by
// itself, so that tries at two nodes at once are two (decision 274). Keys are hashes of the caller's.

import { Gathered } from '../../time/gathered'
import type { AppDb } from '../engine/client'
import type { LogDb } from '../engine/log-db'

/** The database's clock, which all nodes have in common, as precise as the column is. */
const NOW = `date_trunc('milliseconds', statement_timestamp() AT TIME ZONE 'UTC')`
const MS = `CAST(? AS integer) * interval '1 ms'`
/** Everybody's questions are one. */
const ALL = ''

/** What is known of a key. */
export interface Counted {
  readonly count: number
  /** The time until that is forgotten; 0 when it is. */
  readonly leftMs: number
}
const NOTHING: Counted = { count: 0, leftMs: 0 }

/** Counts tries, on the connection for what nodes have in common. */
export class TryCounts {
  readonly #db: LogDb
  readonly #counted: Gathered<string, Counted>

  constructor(db: LogDb) {
    this.#db = db
    this.#counted = new Gathered((_key, keys) => this.#readAll(keys))
  }

  /** What is known of a key. Nobody waits for it: what is asked in one moment is one statement, and locks nothing. */
  read(key: string): Promise<Counted> {
    return this.#counted.ask(ALL, key)
  }

  /** Puts the end of a key off by `stepMs`, unless it is further away than `mostMs`. False: it was. */
  async putOff(key: string, stepMs: number, mostMs: number): Promise<boolean> {
    const changed = await this.#db.execute(
      `INSERT INTO "TryCount" AS "of" ("key", "count", "endsAt") VALUES (?, 0, ${NOW} + ${MS})
       ON CONFLICT ("key") DO UPDATE SET "endsAt" = GREATEST("of"."endsAt", ${NOW}) + ${MS}
       WHERE "of"."endsAt" <= ${NOW} + ${MS}`,
      [key, stepMs, stepMs, mostMs],
    )
    return changed > 0
  }

  /** Takes a step of putting off back. */
  async bringForward(key: string, stepMs: number): Promise<void> {
    await this.#db.execute(`UPDATE "TryCount" SET "endsAt" = "endsAt" - ${MS} WHERE "key" = ?`, [stepMs, key])
  }

  /** Counts one, of at most `most` in a time of `windowMs` that begins with the first one. False: there were as many. */
  async countOne(key: string, windowMs: number, most: number): Promise<boolean> {
    const changed = await this.#db.execute(
      `INSERT INTO "TryCount" AS "of" ("key", "count", "endsAt") VALUES (?, 1, ${NOW} + ${MS})
       ON CONFLICT ("key") DO UPDATE SET
         "count" = CASE WHEN "of"."endsAt" > ${NOW} THEN "of"."count" + 1 ELSE 1 END,
         "endsAt" = CASE WHEN "of"."endsAt" > ${NOW} THEN "of"."endsAt" ELSE EXCLUDED."endsAt" END
       WHERE "of"."endsAt" <= ${NOW} OR "of"."count" < CAST(? AS integer)`,
      [key, windowMs, most],
    )
    return changed > 0
  }

  async #readAll(keys: readonly string[]): Promise<Counted[]> {
    const once = [...new Set(keys)]
    const rows = await this.#db.query(
      `SELECT "key", "count", CAST(EXTRACT(EPOCH FROM "endsAt" - ${NOW}) * 1000 AS integer) FROM "TryCount"
       WHERE "endsAt" > ${NOW} AND "key" IN (${once.map(() => '?').join(', ')})`,
      once,
    )
    const known = new Map(
      rows.map(([key, count, leftMs]) => [String(key), { count: Number(count), leftMs: Number(leftMs) }]),
    )
    return keys.map((key) => known.get(key) ?? NOTHING)
  }
}

/** Takes away what nothing depends on any more. */
export class TryCountRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Removes rows that ended before a moment, at most `maxCount`; resolves to their number. */
  async prune(before: Date, maxCount: number): Promise<number> {
    const where = { endsAt: { lt: before } }
    const rows = await this.#db.tryCount.findMany({ where, take: maxCount, select: { key: true } })
    if (rows.length === 0) return 0
    // One that was tried again in the meantime stays.
    await this.#db.tryCount.deleteMany({ where: { ...where, key: { in: rows.map(({ key }) => key) } } })
    return rows.length
  }
}
