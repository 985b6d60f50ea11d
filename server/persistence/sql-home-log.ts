// The homes of boards in PostgreSQL. A node that says that it lives writes its own row, not those of its boards: these are
// share-locked by its commits (fenced-statements.ts), so that a node that takes one waits for the commits under way,
// and reads all that was stored.

import type { LogDb } from '@/server/db/engine/log-client'
import type { Home } from './board-homes'
import type { HomeLog, NodeIdentity, TakenHome } from './home-log'

const NOW = `(clock_timestamp() AT TIME ZONE 'UTC')`
/** Rows of nodes that ended without a word are kept for so long, for people who look at them. */
const KEPT = `interval '1 day'`

/** Asks and changes the homes of boards for one node. */
export class SqlHomeLog implements HomeLog {
  readonly #db: LogDb
  readonly #node: NodeIdentity

  constructor(db: LogDb, node: NodeIdentity) {
    this.#db = db
    this.#node = node
  }

  async beat(): Promise<readonly Home[]> {
    const { id, url, leaseMs } = this.#node
    await this.#db.execute(`DELETE FROM "Node" WHERE "expiresAt" < ${NOW} - ${KEPT}`, [])
    const rows = await this.#db.query(
      `WITH "beat" AS (INSERT INTO "Node" ("id", "url", "expiresAt")
         VALUES (?, ?, ${NOW} + CAST(? AS integer) * interval '1 ms')
         ON CONFLICT ("id") DO UPDATE SET "expiresAt" = EXCLUDED."expiresAt")
       SELECT "boardId", "token" FROM "BoardHome" WHERE "nodeId" = ?`,
      [id, url, leaseMs, id],
    )
    return rows.map(([boardId, token]) => ({ boardId: String(boardId), token: Number(token) }))
  }

  async take(boardId: string): Promise<TakenHome> {
    const [taken] = await this.#db.query(
      `INSERT INTO "BoardHome" AS "home" ("boardId", "nodeId", "token") VALUES (?, ?, 1)
       ON CONFLICT ("boardId") DO UPDATE SET "nodeId" = EXCLUDED."nodeId", "token" = "home"."token" + 1
       WHERE "home"."nodeId" IS NULL OR "home"."nodeId" = EXCLUDED."nodeId" OR NOT EXISTS
         (SELECT 1 FROM "Node" WHERE "id" = "home"."nodeId" AND "expiresAt" > ${NOW})
       RETURNING "token"`,
      [boardId, this.#node.id],
    )
    if (taken) return { isOurs: true, token: Number(taken[0]) }
    return { isOurs: false, url: await this.find(boardId) }
  }

  async find(boardId: string): Promise<string | null> {
    const [found] = await this.#db.query(
      `SELECT "url" FROM "BoardHome" JOIN "Node" ON "id" = "nodeId"
       WHERE "boardId" = ? AND "id" <> ? AND "expiresAt" > ${NOW}`,
      [boardId, this.#node.id],
    )
    return found ? String(found[0]) : null
  }

  async living(): Promise<readonly string[]> {
    const rows = await this.#db.query(`SELECT "url" FROM "Node" WHERE "expiresAt" > ${NOW}`, [])
    return rows.map(([url]) => String(url))
  }

  async release(homes: readonly Home[]): Promise<void> {
    if (homes.length === 0) return
    await this.#db.execute(
      `UPDATE "BoardHome" SET "nodeId" = NULL WHERE "nodeId" = ?
       AND ("boardId", "token") IN (${homes.map(() => '(?, CAST(? AS bigint))').join(', ')})`,
      [this.#node.id, ...homes.flatMap(({ boardId, token }) => [boardId, token])],
    )
  }

  async leave(): Promise<void> {
    await this.#db.execute('UPDATE "BoardHome" SET "nodeId" = NULL WHERE "nodeId" = ?', [this.#node.id])
    await this.#db.execute('DELETE FROM "Node" WHERE "id" = ?', [this.#node.id])
  }
}
