// The update log in the database. Only single statements that commit by themselves (SYNC-SPEC 3.2): what one call
// stored, no other call's failure can take back. The tables are those of prisma/schema.prisma.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { LogDb, SqlValue } from '@/server/db/engine/log-client'
import { rowChecksum, snapshotHash } from './checksum'
import { deleteFenced, type Fenced, insertFenced, type TypedColumn } from './fenced-statements'
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
/** Rows of a board to delete at once, by table. Snapshots and quarantined parts may be large. */
const PARTS = [
  { table: 'BoardUpdate', key: 'id', rows: 500 },
  { table: 'BoardSnapshot', key: 'id', rows: 1 },
  { table: 'BoardQuarantine', key: 'id', rows: 20 },
  { table: 'BoardClient', key: 'clientId', rows: 500 },
  // Last: who erases a board is its home until nothing else is left of it.
  { table: 'BoardHome', key: 'boardId', rows: 1 },
] as const

const UPDATE_COLUMNS: readonly TypedColumn[] = [
  ['boardId', 'text'],
  ['epoch', 'integer'],
  ['authorId', 'text'],
  ['bytes', 'bytea'],
  ['len', 'integer'],
  ['checksum', 'integer'],
  ['createdAt', 'timestamp'],
]
const SNAPSHOT_COLUMNS: readonly TypedColumn[] = [
  ['boardId', 'text'],
  ['epoch', 'integer'],
  ['bytes', 'bytea'],
  ['len', 'integer'],
  ['sha256', 'text'],
  ['stateVector', 'bytea'],
  ['deletions', 'bytea'],
  ['meta', 'text'],
  ['mergedThroughId', 'bigint'],
  ['records', 'integer'],
  ['createdAt', 'timestamp'],
]
const CLIENT_COLUMNS: readonly TypedColumn[] = [
  ['boardId', 'text'],
  ['clientId', 'bigint'],
  ['ownerKey', 'text'],
  ['createdAt', 'timestamp'],
]

/** Stores the update log in the database, with single statements only. */
export class SqlUpdateLog implements UpdateLog {
  readonly #db: LogDb
  readonly #isShared: boolean

  /** `isShared`: other nodes write to the database as well, so that each statement looks whether its boards are at home. */
  constructor(db: LogDb, { isShared = false }: { readonly isShared?: boolean } = {}) {
    this.#db = db
    this.#isShared = isShared
  }

  async append(rows: readonly LogRow[]): Promise<void> {
    for (const part of statements(rows)) {
      const createdAt = new Date()
      await this.#insert(
        'BoardUpdate',
        UPDATE_COLUMNS,
        part,
        part.map(({ boardId, epoch, authorId, bytes }) => [
          ...[boardId, epoch, authorId, bytes, bytes.length, rowChecksum(bytes), createdAt],
        ]),
      )
    }
  }

  async load(boardId: string, epoch: number): Promise<StoredBoard> {
    for (;;) {
      // Rows before snapshots: a row that a compaction deletes in between is in the snapshot that is read afterwards.
      const updates = await this.#loadUpdates(boardId, epoch)
      const found = await this.#db.query(
        'SELECT "id" FROM "BoardSnapshot" WHERE "boardId" = ? AND "epoch" = ? ORDER BY "id" DESC',
        [boardId, epoch],
      )
      const snapshotIds = found.map(([id]) => Number(id))
      const snapshots = await this.#loadSnapshots(snapshotIds)
      if (snapshots) return { snapshots, snapshotIds, updates }
    }
  }

  /** Loads in pages, so that a long log isn't one long turn. Rows that change in between might as well have before. */
  async #loadUpdates(boardId: string, epoch: number): Promise<StoredUpdate[]> {
    const updates: StoredUpdate[] = []
    for (let after = 0; ; ) {
      const page = await this.#db.query(
        'SELECT "id", "bytes", "checksum" FROM "BoardUpdate" WHERE "boardId" = ? AND "epoch" = ? AND "id" > ? ' +
          'ORDER BY "id" LIMIT ?',
        [boardId, epoch, after, ROWS_PER_PAGE],
      )
      for (const [id, stored, checksum] of page) {
        const bytes = bytesOf(stored)
        after = Number(id)
        updates.push({ id: after, bytes, intact: rowChecksum(bytes) === checksum })
      }
      if (page.length < ROWS_PER_PAGE) return updates
      await nextTurn()
    }
  }

  /** Null when one was deleted since the ids were read: then there is a newer one, which the ids don't name. */
  async #loadSnapshots(newestFirst: readonly number[]): Promise<StoredSnapshot[] | null> {
    const snapshots: StoredSnapshot[] = []
    for (const id of newestFirst) {
      const [row] = await this.#db.query(
        'SELECT "bytes", "stateVector", "deletions", "meta", "sha256" FROM "BoardSnapshot" WHERE "id" = ?',
        [id],
      )
      if (!row) return null
      const [bytes, stateVector, deletions, meta, sha256] = row
      const parts = {
        bytes: bytesOf(bytes),
        stateVector: bytesOf(stateVector),
        deletions: deletions === null ? null : bytesOf(deletions),
        meta: typeof meta === 'string' ? meta : null,
      }
      const intact = snapshotHash(parts) === sha256
      snapshots.push({ id, ...parts, intact })
      if (intact) break
    }
    return snapshots
  }

  async addSnapshot(snapshot: NewSnapshot): Promise<void> {
    const { boardId, epoch, bytes, stateVector, deletions, meta, mergedThroughId, records } = snapshot
    const hash = snapshotHash(snapshot)
    await this.#insert(
      'BoardSnapshot',
      SNAPSHOT_COLUMNS,
      [snapshot],
      [
        [
          ...[boardId, epoch, bytes, bytes.length, hash, stateVector, deletions, meta],
          ...[mergedThroughId, records, new Date()],
        ],
      ],
    )
  }

  async deleteUpdates(ids: readonly number[]): Promise<void> {
    await this.#deleteByIds('BoardUpdate', ids)
  }

  async deleteSnapshots(ids: readonly number[]): Promise<void> {
    await this.#deleteByIds('BoardSnapshot', ids)
  }

  async deleteEpochsBefore(boardId: string, epoch: number): Promise<void> {
    for (const table of ['BoardUpdate', 'BoardSnapshot']) {
      await this.#db.execute(`DELETE FROM "${table}" WHERE "boardId" = ? AND "epoch" < ?`, [boardId, epoch])
    }
  }

  async deleteEpochsFrom(boardId: string, epoch: number, homeToken?: number): Promise<void> {
    const which = '"boardId" = ? AND "epoch" >= ?'
    for (const table of ['BoardUpdate', 'BoardSnapshot']) {
      if (this.#isShared) await deleteFenced(this.#db, { boardId, homeToken }, table, which, [boardId, epoch])
      else await this.#db.execute(`DELETE FROM "${table}" WHERE ${which}`, [boardId, epoch])
    }
  }

  async deletePart(boardId: string): Promise<boolean> {
    for (const { table, key, rows } of PARTS) {
      const deleted = await this.#db.execute(
        `DELETE FROM "${table}" WHERE "boardId" = ? AND "${key}" IN ` +
          `(SELECT "${key}" FROM "${table}" WHERE "boardId" = ? LIMIT ?)`,
        [boardId, boardId, rows],
      )
      if (deleted > 0) return true
    }
    return false
  }

  async quarantine({ boardId, epoch, bytes, reason }: QuarantinedRow): Promise<void> {
    await this.#db.execute(
      'INSERT INTO "BoardQuarantine" ("boardId", "epoch", "bytes", "reason", "createdAt") VALUES (?, ?, ?, ?, ?)',
      [boardId, epoch, bytes, reason, new Date()],
    )
  }

  async clientOwners(boardId: string): Promise<Map<number, string>> {
    const rows = await this.#db.query('SELECT "clientId", "ownerKey" FROM "BoardClient" WHERE "boardId" = ?', [boardId])
    return new Map(rows.map(([clientId, ownerKey]) => [Number(clientId), String(ownerKey)]))
  }

  async claimClients(claims: readonly ClientClaim[]): Promise<void> {
    for (const part of slices(claims, ROWS_PER_STATEMENT)) {
      const createdAt = new Date()
      await this.#insert(
        'BoardClient',
        CLIENT_COLUMNS,
        part,
        part.map(({ boardId, clientId, ownerKey }) => [boardId, BigInt(clientId), ownerKey, createdAt]),
        'ON CONFLICT DO NOTHING',
      )
    }
  }

  async changeClientOwner(userId: string, by: string): Promise<void> {
    await this.#db.execute('UPDATE "BoardClient" SET "ownerKey" = ? WHERE "ownerKey" = ?', [by, userId])
  }

  async idleBoards(before: Date, minBytes: number): Promise<readonly IdleBoard[]> {
    const rows = await this.#db.query(
      'SELECT "boardId", "id" FROM "BoardSnapshot" AS "last" WHERE "createdAt" < ? AND "len" >= ? ' +
        'AND NOT EXISTS (SELECT 1 FROM "BoardSnapshot" WHERE "boardId" = "last"."boardId" AND "id" > "last"."id") ' +
        'AND NOT EXISTS (SELECT 1 FROM "BoardUpdate" WHERE "boardId" = "last"."boardId")',
      [before, minBytes],
    )
    return rows.map(([boardId, id]) => ({ boardId: String(boardId), snapshotId: Number(id) }))
  }

  /** Inserts rows by one statement. `end` is SQL of this file; all that came from outside goes as values. */
  async #insert(
    table: string,
    columns: readonly TypedColumn[],
    of: readonly Fenced[],
    rows: readonly (readonly SqlValue[])[],
    end = '',
  ): Promise<void> {
    if (this.#isShared) return insertFenced(this.#db, of, table, columns, rows, end)
    const names = columns.map(([name]) => `"${name}"`).join(', ')
    const tuples = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')
    await this.#db.execute(`INSERT INTO "${table}" (${names}) VALUES ${tuples} ${end}`, rows.flat())
  }

  async #deleteByIds(table: 'BoardUpdate' | 'BoardSnapshot', ids: readonly number[]): Promise<void> {
    for (const part of slices(ids, IDS_PER_STATEMENT)) {
      await this.#db.execute(`DELETE FROM "${table}" WHERE "id" IN (${part.map(() => '?').join(', ')})`, part)
    }
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

function bytesOf(value: unknown): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Error(`The database holds ${typeof value} where bytes should be`)
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
}
