// Boards for the admin page: the room that each takes, and its title; never its content. The sizes of the
// update log are read past its own connection, in one statement, which keeps nothing from being written.

import type { AppDb } from '../engine/client'
import type { PageOfList } from '../people/admin-people'

export interface ListedBoardSize {
  readonly id: string
  readonly title: string
  /** Null when that person is gone. */
  readonly ownerName: string | null
  /** Null for a board of a person. */
  readonly workspaceName: string | null
  readonly members: number
  readonly changedAt: Date
  readonly deletedAt: Date | null
  /** Bytes of changes that are not folded yet. */
  readonly logBytes: number
  /** Bytes of the folded changes. */
  readonly snapshotBytes: number
  readonly assetBytes: number
  readonly assets: number
  /** Records of the newest snapshot: cards, links, zones, drawings; null for a board that was never folded. */
  readonly records: number | null
}

interface SizeRow {
  readonly id: string
  readonly logBytes: number | bigint
  readonly snapshotBytes: number | bigint
  readonly assetBytes: number | bigint
  readonly assets: number | bigint
  readonly records: number | bigint | null
}

/** Reads the titles and sizes of boards for the admin page, never their content. */
export class AdminBoardRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The largest first, deleted ones too: they still take their room. */
  async boards({
    page,
    pageSize,
  }: PageOfList): Promise<{ readonly total: number; readonly boards: ListedBoardSize[] }> {
    const total = await this.#db.board.count()
    const sizes = await this.#sizes(pageSize, (page - 1) * pageSize)
    const rows = await this.#db.board.findMany({
      where: { id: { in: sizes.map(({ id }) => id) } },
      include: { workspace: { select: { name: true } }, _count: { select: { memberships: true } } },
    })
    const owners = await this.#db.user.findMany({
      where: { id: { in: rows.map(({ ownerId }) => ownerId) } },
      select: { id: true, name: true },
    })
    const nameOf = new Map(owners.map(({ id, name }) => [id, name]))
    const boardOf = new Map(rows.map((row) => [row.id, row]))
    return {
      total,
      boards: sizes.flatMap((size) => {
        const row = boardOf.get(size.id)
        if (!row) return []
        const { id, title, changedAt, deletedAt, workspace, ownerId, _count } = row
        return [
          {
            id,
            title,
            changedAt,
            deletedAt,
            ownerName: nameOf.get(ownerId) ?? null,
            workspaceName: workspace?.name ?? null,
            members: _count.memberships,
            logBytes: Number(size.logBytes),
            snapshotBytes: Number(size.snapshotBytes),
            assetBytes: Number(size.assetBytes),
            assets: Number(size.assets),
            records: size.records === null ? null : Number(size.records),
          },
        ]
      }),
    }
  }

  /** `length` of a blob is read from its head, without the blob itself. */
  #sizes(limit: number, offset: number): Promise<SizeRow[]> {
    return this.#db.$queryRaw<SizeRow[]>`
      WITH "logged" AS (SELECT "boardId", SUM(LENGTH("bytes")) AS "n" FROM "BoardUpdate" GROUP BY "boardId"),
        "folded" AS (
          SELECT "boardId", SUM(LENGTH("bytes")) AS "n", MAX("id") AS "newest" FROM "BoardSnapshot" GROUP BY "boardId"
        ),
        "stored" AS (SELECT "boardId", SUM("byteLength") AS "n", COUNT(*) AS "files" FROM "Asset" GROUP BY "boardId")
      SELECT b."id", COALESCE(l."n", 0) AS "logBytes", COALESCE(s."n", 0) AS "snapshotBytes",
        COALESCE(a."n", 0) AS "assetBytes", COALESCE(a."files", 0) AS "assets",
        (SELECT "records" FROM "BoardSnapshot" WHERE "id" = s."newest") AS "records"
      FROM "Board" b
      LEFT JOIN "logged" l ON l."boardId" = b."id"
      LEFT JOIN "folded" s ON s."boardId" = b."id"
      LEFT JOIN "stored" a ON a."boardId" = b."id"
      ORDER BY COALESCE(l."n", 0) + COALESCE(s."n", 0) + COALESCE(a."n", 0) DESC, b."id"
      LIMIT ${limit} OFFSET ${offset}`
  }
}
