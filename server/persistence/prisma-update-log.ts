// The update log in the database. Only single statements that commit by themselves (SYNC-SPEC 3.2): what one call
// stored, no other call's failure can take back.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { ArgScalarType } from '@prisma/driver-adapter-utils'
import type { LogDb } from '@/server/db/log-client'
import { rowChecksum, snapshotHash } from './checksum'
import type {
  ClientClaim,
  IdleBoard,
  LogRow,
  NewSnapshot,
  QuarantinedRow,
  StoredBoard,
  StoredSnapshot,
  StoredUpdate,
  UpdateLog,
} from './update-log'

/** SQLite takes 32,766 values in a statement; seven make a row. */
const ROWS_PER_STATEMENT = 256
/** A statement of more blocks the process for too long. A larger row goes alone. */
const BYTES_PER_STATEMENT = 1024 * 1024
const IDS_PER_STATEMENT = 500
const ROWS_PER_PAGE = 1_000

export class PrismaUpdateLog implements UpdateLog {
  readonly #db: LogDb

  constructor(db: LogDb) {
    this.#db = db
  }

  async append(rows: readonly LogRow[]): Promise<void> {
    for (const part of statements(rows)) {
      const createdAt = new Date()
      await this.#insert(
        'INSERT INTO "BoardUpdate" ("boardId", "epoch", "authorId", "bytes", "len", "checksum", "createdAt")',
        ['string', 'int', 'string', 'bytes', 'int', 'int', 'datetime'],
        part.map(({ boardId, epoch, authorId, bytes }) => [
          boardId,
          epoch,
          authorId,
          ownBuffer(bytes),
          bytes.length,
          rowChecksum(bytes),
          createdAt,
        ]),
      )
    }
  }

  async load(boardId: string, epoch: number): Promise<StoredBoard> {
    for (;;) {
      // Rows before snapshots: a row that a compaction deletes in between is in the snapshot that is read afterwards.
      const updates = await this.#loadUpdates(boardId, epoch)
      const found = await this.#db.boardSnapshot.findMany({
        where: { boardId, epoch },
        select: { id: true },
        orderBy: { id: 'desc' },
      })
      const snapshotIds = found.map(({ id }) => id)
      const snapshots = await this.#loadSnapshots(snapshotIds)
      if (snapshots) return { snapshots, snapshotIds, updates }
    }
  }

  /** In pages: a long log must not be one long turn. What comes or goes in between is no different from before or after. */
  async #loadUpdates(boardId: string, epoch: number): Promise<StoredUpdate[]> {
    const updates: StoredUpdate[] = []
    for (let after = 0; ; ) {
      const page = await this.#db.boardUpdate.findMany({
        where: { boardId, epoch, id: { gt: after } },
        select: { id: true, bytes: true, checksum: true },
        orderBy: { id: 'asc' },
        take: ROWS_PER_PAGE,
      })
      for (const { id, bytes, checksum } of page) {
        updates.push({ id, bytes, intact: rowChecksum(bytes) === checksum })
        after = id
      }
      if (page.length < ROWS_PER_PAGE) return updates
      await nextTurn()
    }
  }

  /** Null when one was deleted meanwhile: then there is a newer one, which the ids don't name. */
  async #loadSnapshots(newestFirst: readonly number[]): Promise<StoredSnapshot[] | null> {
    const snapshots: StoredSnapshot[] = []
    for (const id of newestFirst) {
      const row = await this.#db.boardSnapshot.findUnique({
        where: { id },
        select: { bytes: true, stateVector: true, deletions: true, meta: true, sha256: true },
      })
      if (!row) return null
      const { sha256, ...parts } = row
      const intact = snapshotHash(parts) === sha256
      snapshots.push({ id, ...parts, intact })
      if (intact) break
    }
    return snapshots
  }

  async addSnapshot(snapshot: NewSnapshot): Promise<void> {
    await this.#db.boardSnapshot.createMany({
      data: [
        {
          ...snapshot,
          bytes: ownBuffer(snapshot.bytes),
          len: snapshot.bytes.length,
          stateVector: ownBuffer(snapshot.stateVector),
          deletions: snapshot.deletions && ownBuffer(snapshot.deletions),
          sha256: snapshotHash(snapshot),
        },
      ],
    })
  }

  async deleteUpdates(ids: readonly number[]): Promise<void> {
    for (const part of slices(ids, IDS_PER_STATEMENT)) {
      await this.#db.boardUpdate.deleteMany({ where: { id: { in: [...part] } } })
    }
  }

  async deleteSnapshots(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.#db.boardSnapshot.deleteMany({ where: { id: { in: [...ids] } } })
  }

  async deleteEpochsBefore(boardId: string, epoch: number): Promise<void> {
    await this.#db.boardUpdate.deleteMany({ where: { boardId, epoch: { lt: epoch } } })
    await this.#db.boardSnapshot.deleteMany({ where: { boardId, epoch: { lt: epoch } } })
  }

  async deleteEpochsFrom(boardId: string, epoch: number): Promise<void> {
    await this.#db.boardUpdate.deleteMany({ where: { boardId, epoch: { gte: epoch } } })
    await this.#db.boardSnapshot.deleteMany({ where: { boardId, epoch: { gte: epoch } } })
  }

  async quarantine(row: QuarantinedRow): Promise<void> {
    await this.#db.boardQuarantine.createMany({ data: [{ ...row, bytes: ownBuffer(row.bytes) }] })
  }

  async clientOwners(boardId: string): Promise<Map<number, string>> {
    const rows = await this.#db.boardClient.findMany({
      where: { boardId },
      select: { clientId: true, ownerKey: true },
    })
    return new Map(rows.map((row) => [Number(row.clientId), row.ownerKey]))
  }

  async claimClients(claims: readonly ClientClaim[]): Promise<void> {
    for (const part of slices(claims, ROWS_PER_STATEMENT)) {
      const createdAt = new Date()
      await this.#insert(
        'INSERT INTO "BoardClient" ("boardId", "clientId", "ownerKey", "createdAt")',
        ['string', 'bigint', 'string', 'datetime'],
        part.map(({ boardId, clientId, ownerKey }) => [boardId, BigInt(clientId), ownerKey, createdAt]),
        'ON CONFLICT DO NOTHING',
      )
    }
  }

  async idleBoards(before: Date, minBytes: number): Promise<readonly IdleBoard[]> {
    const old = await this.#db.boardSnapshot.findMany({
      where: { createdAt: { lt: before }, len: { gte: minBytes } },
      select: { id: true, boardId: true },
    })
    const idle: IdleBoard[] = []
    for (const { id, boardId } of old) {
      const newer = await this.#db.boardSnapshot.count({ where: { boardId, id: { gt: id } } })
      const rows = await this.#db.boardUpdate.count({ where: { boardId } })
      if (newer === 0 && rows === 0) idle.push({ boardId, snapshotId: id })
    }
    return idle
  }

  /**
   * Inserts `rows` of values of the `types` by one statement. Prisma's own `createMany` takes about thirty times the
   * processor's time, and splits a statement of more than 999 values into several inside a transaction. `into` and `end`
   * are SQL of this file; all that came from outside goes as values.
   */
  async #insert(
    into: string,
    types: readonly ArgScalarType[],
    rows: readonly (readonly unknown[])[],
    end = '',
  ): Promise<void> {
    const tuple = `(${types.map(() => '?').join(', ')})`
    await this.#db.execute({
      sql: `${into} VALUES ${rows.map(() => tuple).join(', ')} ${end}`,
      args: rows.flat(),
      argTypes: rows.flatMap(() => types.map((scalarType) => ({ scalarType, arity: 'scalar' }) as const)),
    })
  }
}

/** The rows in order, as many in each part as one statement takes. */
function statements(rows: readonly LogRow[]): LogRow[][] {
  const parts: LogRow[][] = []
  let part: LogRow[] = []
  let bytes = 0
  for (const row of rows) {
    const isFull = part.length === ROWS_PER_STATEMENT || bytes + row.bytes.length > BYTES_PER_STATEMENT
    if (isFull && part.length > 0) {
      parts.push(part)
      part = []
      bytes = 0
    }
    part.push(row)
    bytes += row.bytes.length
  }
  if (part.length > 0) parts.push(part)
  return parts
}

function slices<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size))
  return parts
}

/** Prisma's type wants bytes that don't share their buffer with another thread. */
function ownBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes)
}
