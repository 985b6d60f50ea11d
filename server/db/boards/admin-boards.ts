// Boards for the admin page: the room that each takes, and its title; never its content. The sizes of the
// update log are read past its own connection, in one statement, which keeps nothing from being written.

import { Prisma } from '@/prisma/generated/client'
import type { AppDb } from '../engine/client'
import type { PageOfList } from '../people/admin-people'

/** Bytes that boards take, by what they are for. */
export interface BoardBytes {
  /** Changes that are not folded yet. */
  readonly logBytes: number
  /** The folded changes. */
  readonly snapshotBytes: number
  readonly assetBytes: number
  /** Versions, and what is kept of recorded sessions. */
  readonly historyBytes: number
}

export interface ListedBoardSize extends BoardBytes {
  readonly id: string
  readonly title: string
  /** Null when that person is gone. */
  readonly ownerName: string | null
  /** Null for a board of a person. */
  readonly workspaceName: string | null
  readonly members: number
  readonly changedAt: Date
  readonly deletedAt: Date | null
  readonly assets: number
  /** Records of the newest snapshot: cards, links, zones, drawings; null for a board that was never folded. */
  readonly records: number | null
}

export interface WorkspaceSize extends BoardBytes {
  /** Null: all boards that belong to no workspace. */
  readonly id: string | null
  /** Without deleted ones, whose bytes count all the same. */
  readonly boards: number
}

type Counted<Row> = { readonly [K in keyof Row]: number | bigint }

interface SizeRow extends Counted<BoardBytes & { readonly assets: number }> {
  readonly id: string
  readonly records: number | bigint | null
}

interface WorkspaceSizeRow extends Counted<BoardBytes & { readonly boards: number }> {
  readonly id: string | null
}

/** `length` of a blob is read from its head, without the blob itself. */
const BYTES_BY_BOARD = Prisma.sql`
  "logged" AS (SELECT "boardId", SUM(LENGTH("bytes")) AS "n" FROM "BoardUpdate" GROUP BY "boardId"),
  "folded" AS (
    SELECT "boardId", SUM(LENGTH("bytes")) AS "n", MAX("id") AS "newest" FROM "BoardSnapshot" GROUP BY "boardId"
  ),
  "stored" AS (SELECT "boardId", SUM("byteLength") AS "n", COUNT(*) AS "files" FROM "Asset" GROUP BY "boardId"),
  "past" AS (SELECT "boardId", SUM("byteLength") AS "n" FROM "BoardVersion" GROUP BY "boardId"),
  "played" AS (
    SELECT s."boardId", SUM(f."byteLength") AS "n" FROM "RecordingFrame" f JOIN "BoardSession" s ON s."id" = f."sessionId"
    GROUP BY s."boardId"
  ),
  "sized" AS (
    SELECT b."id", b."workspaceId", b."deletedAt", COALESCE(l."n", 0) AS "logBytes", COALESCE(s."n", 0) AS "snapshotBytes",
      COALESCE(a."n", 0) AS "assetBytes", COALESCE(a."files", 0) AS "assets", s."newest" AS "newest",
      COALESCE(v."n", 0) + COALESCE(p."n", 0) AS "historyBytes"
    FROM "Board" b
    LEFT JOIN "logged" l ON l."boardId" = b."id"
    LEFT JOIN "folded" s ON s."boardId" = b."id"
    LEFT JOIN "stored" a ON a."boardId" = b."id"
    LEFT JOIN "past" v ON v."boardId" = b."id"
    LEFT JOIN "played" p ON p."boardId" = b."id"
  )`

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
            ...bytesOf(size),
            assets: Number(size.assets),
            records: size.records === null ? null : Number(size.records),
          },
        ]
      }),
    }
  }

  /** The room that the boards of each workspace take, and the boards of no workspace together. */
  async workspaces(): Promise<WorkspaceSize[]> {
    const rows = await this.#db.$queryRaw<WorkspaceSizeRow[]>`
      WITH ${BYTES_BY_BOARD}
      SELECT "workspaceId" AS "id", SUM(CASE WHEN "deletedAt" IS NULL THEN 1 ELSE 0 END) AS "boards",
        SUM("logBytes") AS "logBytes", SUM("snapshotBytes") AS "snapshotBytes", SUM("assetBytes") AS "assetBytes",
        SUM("historyBytes") AS "historyBytes"
      FROM "sized" GROUP BY "workspaceId"`
    return rows.map((row) => ({ id: row.id, boards: Number(row.boards), ...bytesOf(row) }))
  }

  /** The name of a workspace and the room that its boards take together; null where there is none of that id. */
  async workspace(id: string): Promise<{ readonly name: string; readonly bytes: number } | null> {
    const bytesIn = (table: Prisma.Sql, size: Prisma.Sql) =>
      Prisma.sql`(SELECT COALESCE(SUM(${size}), 0) FROM ${table} t JOIN "Board" b ON b."id" = t."boardId" WHERE b."workspaceId" = ${id})`
    const [row] = await this.#db.$queryRaw<{ name: string; bytes: bigint | number }[]>`
      SELECT w."name", ${bytesIn(Prisma.sql`"BoardUpdate"`, Prisma.sql`LENGTH(t."bytes")`)}
        + ${bytesIn(Prisma.sql`"BoardSnapshot"`, Prisma.sql`LENGTH(t."bytes")`)}
        + ${bytesIn(Prisma.sql`"Asset"`, Prisma.sql`t."byteLength"`)}
        + ${bytesIn(Prisma.sql`"BoardVersion"`, Prisma.sql`t."byteLength"`)}
        + (SELECT COALESCE(SUM(f."byteLength"), 0) FROM "RecordingFrame" f JOIN "BoardSession" s ON s."id" = f."sessionId"
          JOIN "Board" b ON b."id" = s."boardId" WHERE b."workspaceId" = ${id}) AS "bytes"
      FROM "Workspace" w WHERE w."id" = ${id}`
    return row ? { name: row.name, bytes: Number(row.bytes) } : null
  }

  #sizes(limit: number, offset: number): Promise<SizeRow[]> {
    return this.#db.$queryRaw<SizeRow[]>`
      WITH ${BYTES_BY_BOARD}
      SELECT "id", "logBytes", "snapshotBytes", "assetBytes", "historyBytes", "assets",
        (SELECT "records" FROM "BoardSnapshot" WHERE "id" = "newest") AS "records"
      FROM "sized"
      ORDER BY "logBytes" + "snapshotBytes" + "assetBytes" + "historyBytes" DESC, "id"
      LIMIT ${limit} OFFSET ${offset}`
  }
}

function bytesOf(row: Counted<BoardBytes>): BoardBytes {
  return {
    logBytes: Number(row.logBytes),
    snapshotBytes: Number(row.snapshotBytes),
    assetBytes: Number(row.assetBytes),
    historyBytes: Number(row.historyBytes),
  }
}
