// The people on each board, shared by several nodes on one PostgreSQL (decision 275): a node writes who is on its own boards.
// Rows of a node that died, or that lost the board since, are not read; they go with the node's row.

import type { LogDb } from '../engine/log-db'

/** The rows of one statement. */
const AT_ONCE = 500

/** A person on a board. */
export interface PresentPerson {
  readonly boardId: string
  readonly userId: string
}

/** Writes the people on this node's boards for other nodes, and reads theirs. */
export class BoardPresence {
  readonly #db: LogDb
  readonly #nodeId: string
  /** What is written, by its key. */
  readonly #written = new Map<string, PresentPerson>()

  constructor(db: LogDb, nodeId: string) {
    this.#db = db
    this.#nodeId = nodeId
  }

  /** Makes these the people on the boards of this node. Writes only what has changed since the last time. */
  async write(people: readonly PresentPerson[]): Promise<void> {
    const present = new Map(people.map((person) => [`${person.boardId} ${person.userId}`, person]))
    const gone = [...this.#written].filter(([key]) => !present.has(key))
    const come = [...present].filter(([key]) => !this.#written.has(key))
    for (let start = 0; start < gone.length; start += AT_ONCE) {
      const some = gone.slice(start, start + AT_ONCE)
      await this.#db.execute(
        `DELETE FROM "BoardPresence" WHERE "nodeId" = ? AND ("boardId", "userId") IN (${pairs(some)})`,
        [this.#nodeId, ...valuesOf(some)],
      )
      for (const [key] of some) this.#written.delete(key)
    }
    for (let start = 0; start < come.length; start += AT_ONCE) {
      const some = come.slice(start, start + AT_ONCE)
      // Somebody who was deleted just now would fail the rows of all others.
      await this.#db.execute(
        `INSERT INTO "BoardPresence" ("nodeId", "boardId", "userId")
         SELECT CAST(? AS text), "Board"."id", "User"."id" FROM (VALUES ${pairs(some)}) AS "come" ("boardId", "userId")
         JOIN "Board" ON "Board"."id" = "come"."boardId" JOIN "User" ON "User"."id" = "come"."userId"
         ON CONFLICT DO NOTHING`,
        [this.#nodeId, ...valuesOf(some)],
      )
      for (const [key, person] of some) this.#written.set(key, person)
    }
  }

  /** The people on these boards whose homes are other nodes that live. */
  async elsewhere(
    boardIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>> {
    const found = new Map<string, { readonly id: string; readonly name: string }[]>()
    if (boardIds.length === 0) return found
    const rows = await this.#db.query(
      `SELECT "there"."boardId", "User"."id", "User"."name" FROM "BoardPresence" AS "there"
       JOIN "BoardHome" AS "home" ON "home"."boardId" = "there"."boardId" AND "home"."nodeId" = "there"."nodeId"
       JOIN "Node" ON "Node"."id" = "there"."nodeId" AND "Node"."expiresAt" > clock_timestamp() AT TIME ZONE 'UTC'
       JOIN "User" ON "User"."id" = "there"."userId"
       WHERE "there"."nodeId" <> ? AND "there"."boardId" IN (${boardIds.map(() => '?').join(', ')})
       ORDER BY "User"."name", "User"."id"`,
      [this.#nodeId, ...boardIds],
    )
    for (const [boardId, id, name] of rows) {
      const people = found.get(String(boardId)) ?? []
      people.push({ id: String(id), name: String(name) })
      found.set(String(boardId), people)
    }
    return found
  }
}

const pairs = (some: readonly unknown[]) => some.map(() => '(?, ?)').join(', ')
const valuesOf = (some: readonly (readonly [string, PresentPerson])[]) =>
  some.flatMap(([, { boardId, userId }]) => [boardId, userId])
