// The versions of boards. Each is stored whole or as the difference from another one, its base; the newest version of a
// board is nobody's base, and no other is the base of more than one.

import { isAutomatic, type VersionKind } from '@/lib/domain/versions/version'
import type { AppDb } from '../engine/client'

export interface VersionRow {
  readonly id: string
  readonly boardId: string
  readonly kind: VersionKind
  /** '' where nobody has named it. */
  readonly name: string
  readonly at: Date
  /** The person who made or named it; null: the server by itself. */
  readonly byId: string | null
  readonly cards: number
  readonly sha256: string
  /** How many others are read for it, at most. */
  readonly depth: number
  readonly byteLength: number
}

/** A version that is stored as the difference from `base`, or whole. */
export interface PackedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly base: Pick<VersionRow, 'id' | 'depth'> | null
}

export interface NewVersion extends Omit<VersionRow, 'depth' | 'byteLength'>, PackedBytes {
  /** Records of the board. */
  readonly records: number
}

/** A version that is repacked, because its base is being removed. */
export interface RepackedVersion extends PackedBytes {
  readonly id: string
}

const COLUMNS = {
  id: true,
  boardId: true,
  kind: true,
  name: true,
  at: true,
  byId: true,
  cards: true,
  sha256: true,
  depth: true,
  byteLength: true,
} as const

/** Reads and writes the versions of boards. */
export class BoardVersionRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** The versions of a board, the newest first. */
  async list(boardId: string): Promise<VersionRow[]> {
    const rows = await this.#db.boardVersion.findMany({
      where: { boardId },
      orderBy: { at: 'desc' },
      select: COLUMNS,
    })
    return rows.map(toVersion)
  }

  async newest(boardId: string): Promise<VersionRow | null> {
    const row = await this.#db.boardVersion.findFirst({
      where: { boardId },
      orderBy: { at: 'desc' },
      select: COLUMNS,
    })
    return row && toVersion(row)
  }

  async find(boardId: string, id: string): Promise<VersionRow | null> {
    const row = await this.#db.boardVersion.findFirst({ where: { boardId, id }, select: COLUMNS })
    return row && toVersion(row)
  }

  /** The version that is stored as the difference from this one; null where none is. */
  async differenceFrom(id: string): Promise<VersionRow | null> {
    const row = await this.#db.boardVersion.findFirst({ where: { baseId: id }, select: COLUMNS })
    return row && toVersion(row)
  }

  /** The version that this one is the difference from; null where it is whole. */
  async baseOf(id: string): Promise<VersionRow | null> {
    const row = await this.#db.boardVersion.findUnique({ where: { id }, select: { base: { select: COLUMNS } } })
    return row?.base ? toVersion(row.base) : null
  }

  /** The bytes that a version is read from, those of a whole one first; empty where it is gone. One statement reads them. */
  async chain(id: string): Promise<Uint8Array[]> {
    const rows = await this.#db.$queryRaw<{ bytes: Uint8Array }[]>`
      WITH RECURSIVE "chain" ("id", "baseId", "bytes", "step") AS (
        SELECT "id", "baseId", "bytes", 0 FROM "BoardVersion" WHERE "id" = ${id}
        UNION ALL
        SELECT "base"."id", "base"."baseId", "base"."bytes", "chain"."step" + 1
        FROM "BoardVersion" AS "base" JOIN "chain" ON "base"."id" = "chain"."baseId"
      )
      SELECT "bytes" FROM "chain" ORDER BY "step" DESC`
    return rows.map(({ bytes }) => bytes)
  }

  async add({ base, bytes, ...version }: NewVersion): Promise<VersionRow> {
    const data = { ...version, ...storedColumns({ base, bytes }) }
    return toVersion(await this.#db.boardVersion.create({ data, select: COLUMNS }))
  }

  /** Names a version: from now on it is kept until somebody deletes it. Null where it is gone. */
  async name(id: string, name: string, byId: string | null): Promise<VersionRow | null> {
    const data = { kind: 'named' satisfies VersionKind, name, byId }
    const [row] = await this.#db.boardVersion.updateManyAndReturn({ where: { id }, data, select: COLUMNS })
    return row ? toVersion(row) : null
  }

  /**
   * Removes a version, and stores the repacked one that was the difference from it. Another node may change the same
   * versions: one that has been named by now stays if only automatic ones go, and false says that other versions are the
   * difference from it, or it from others, than when it was repacked; then nothing is done.
   */
  async remove(id: string, repacked: RepackedVersion | null, which: 'automatic' | 'any'): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      const select = { kind: true, baseId: true, differences: { select: { id: true } } } as const
      const found = await tx.boardVersion.findUnique({ where: { id }, select })
      if (!found || (which === 'automatic' && !isAutomatic({ kind: found.kind as VersionKind }))) return true
      const dependants = found.differences.map((each) => each.id)
      if (dependants.join() !== (repacked?.id ?? '')) return false
      if (repacked?.base && repacked.base.id !== found.baseId) return false
      if (repacked) {
        const { id: repackedId, ...packed } = repacked
        await tx.boardVersion.update({ where: { id: repackedId }, data: storedColumns(packed) })
      }
      await tx.boardVersion.delete({ where: { id } })
      return true
    })
  }

  /** What the versions of a board take. */
  async bytesOf(boardId: string): Promise<number> {
    // Prisma's own sum takes some milliseconds more of the event loop, each time a version is made.
    const [row] = await this.#db.$queryRaw<{ bytes: bigint | number }[]>`
      SELECT COALESCE(SUM("byteLength"), 0) AS "bytes" FROM "BoardVersion" WHERE "boardId" = ${boardId}`
    return Number(row?.bytes ?? 0)
  }

  /** Boards that have versions from before a moment that nobody has named. */
  async boardsWithAutomatic(before: Date): Promise<string[]> {
    const kind = { not: 'named' satisfies VersionKind }
    const rows = await this.#db.boardVersion.groupBy({ by: ['boardId'], where: { at: { lt: before }, kind } })
    return rows.map(({ boardId }) => boardId)
  }

  /** Versions of a board are made up to its change of that moment. */
  async mark(boardId: string, at: Date): Promise<void> {
    await this.#db.boardVersionMark.upsert({ where: { boardId }, create: { boardId, at }, update: { at } })
  }

  /** Boards that are there and have changed since versions were made of them. */
  async behind(): Promise<string[]> {
    const rows = await this.#db.$queryRaw<{ id: string }[]>`
      SELECT "board"."id" FROM "Board" AS "board"
      LEFT JOIN "BoardVersionMark" AS "mark" ON "mark"."boardId" = "board"."id"
      WHERE "board"."deletedAt" IS NULL AND ("mark"."at" IS NULL OR "board"."changedAt" > "mark"."at")`
    return rows.map(({ id }) => id)
  }
}

function storedColumns({ base, bytes }: PackedBytes) {
  return { bytes, byteLength: bytes.length, baseId: base?.id ?? null, depth: base ? base.depth + 1 : 0 }
}

function toVersion(row: Omit<VersionRow, 'kind'> & { readonly kind: string }): VersionRow {
  return { ...row, kind: row.kind as VersionKind }
}
