// Reads a SQLite file for a copy, in one transaction: as it was when that began.

import Database from 'better-sqlite3'
import { sqliteFile } from '../engine/database-url'
import type { ColumnKind, CopiedTable } from './copied-tables'
import type { CopySource, Counter } from './copy-ends'
import { type Cell, placeValues, type Row } from './row'
import { RowParts } from './row-parts'

/** Reads a SQLite file as it was when this was opened. */
export class SqliteSource implements CopySource {
  readonly #database: Database.Database

  constructor(url: string) {
    this.#database = new Database(sqliteFile(url), { readonly: true, fileMustExist: true })
    this.#database.exec('BEGIN')
  }

  migrations(): Promise<readonly string[]> {
    const list = this.#database.prepare(`SELECT 1 FROM sqlite_master WHERE "name" = '_prisma_migrations'`)
    if (list.get() === undefined) return Promise.resolve([])
    const names = this.#database
      .prepare<[], string>(`SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`)
      .pluck()
    return Promise.resolve(names.all())
  }

  count({ name }: CopiedTable): Promise<number> {
    return Promise.resolve(Number(this.#database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()))
  }

  *rows(table: CopiedTable, after: string | null): Generator<readonly Row[]> {
    const columns = table.columns.map(({ name }) => `"${name}"`).join(', ')
    const order = table.order.map(({ name }) => `"${name}"`).join(', ')
    const values = after === null ? [] : placeValues(table, after)
    const from = after === null ? '' : `WHERE (${order}) > (${values.map(() => '?').join(', ')})`
    const statement = this.#database.prepare<unknown[], unknown[]>(
      `SELECT ${columns} FROM "${table.name}" ${from} ORDER BY ${order}`,
    )
    const lines = statement
      .raw()
      .safeIntegers()
      .iterate(...values)
    const parts = new RowParts()
    for (const line of lines) {
      const part = parts.add(line.map((value, i) => cellOf(table, i, value)))
      if (part) yield part
    }
    yield parts.take()
  }

  counters(tables: readonly CopiedTable[]): Promise<readonly Counter[]> {
    const seq = this.#database.prepare<[string], bigint>('SELECT "seq" FROM sqlite_sequence WHERE "name" = ?').pluck()
    return Promise.resolve(
      tables.flatMap(({ name, counted }) =>
        counted === null ? [] : [{ table: name, column: counted, last: seq.safeIntegers().get(name) ?? 0n }],
      ),
    )
  }

  close(): Promise<void> {
    this.#database.close()
    return Promise.resolve()
  }
}

const READ: Readonly<Record<ColumnKind, (value: unknown) => Cell | undefined>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  integer: (value) => (typeof value === 'bigint' ? value : undefined),
  flag: (value) => (value === 0n || value === 1n ? value === 1n : undefined),
  moment: (value) => momentOf(value),
  bytes: (value) => (Buffer.isBuffer(value) ? value : undefined),
}

/** SQLite takes any value in any column, and its program is not the only one that may have written. */
function cellOf({ name, columns }: CopiedTable, i: number, value: unknown): Cell {
  const column = columns[i]
  const cell = value === null || column === undefined ? null : READ[column.kind](value)
  if (cell !== undefined) return cell
  throw new Error(`${name}.${column?.name} holds ${String(value)}, which its type (${column?.kind}) does not allow.`)
}

/** As Prisma writes moments, and as SQLite's own CURRENT_TIMESTAMP does, which is in UTC. */
function momentOf(value: unknown): number | undefined {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'string') return undefined
  const at = Date.parse(
    /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?$/.test(value) ? `${value.replace(' ', 'T')}Z` : value,
  )
  return Number.isNaN(at) ? undefined : at
}
