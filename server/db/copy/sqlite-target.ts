// Writes a copy into a migrated SQLite file.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { sqliteFile } from '../engine/database-url'
import { COPY_TABLE } from '../engine/unfinished-copy'
import type { CopiedTable } from './copied-tables'
import type { CopyTarget, Counter } from './copy-ends'
import type { Cell, Row } from './row'

/** Writes rows into a SQLite file, and how far they have come. */
export class SqliteTarget implements CopyTarget {
  readonly #url: string
  #opened: Database.Database | undefined

  constructor(url: string) {
    this.#url = url
  }

  isEmpty(): Promise<boolean> {
    if (!existsSync(sqliteFile(this.#url))) return Promise.resolve(true)
    const names = this.#column(`SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`)
    const isOurs = names.length === 0 || names.includes('_prisma_migrations')
    const filled = names.filter((name) => name !== '_prisma_migrations' && this.#hasRow(name))
    return Promise.resolve(isOurs && filled.length === 0)
  }

  notes(): Promise<ReadonlyMap<string, string> | null> {
    if (!existsSync(sqliteFile(this.#url))) return Promise.resolve(null)
    const isBegun = this.#column(`SELECT "name" FROM sqlite_master WHERE "name" = '${COPY_TABLE}'`).length > 0
    if (!isBegun) return Promise.resolve(null)
    const rows = this.#database.prepare<[], { name: string; text: string }>(`SELECT * FROM "${COPY_TABLE}"`).all()
    return Promise.resolve(new Map(rows.map(({ name, text }) => [name, text])))
  }

  begin(name: string, text: string): Promise<void> {
    this.#database.transaction(() => {
      this.#database.exec(`CREATE TABLE "${COPY_TABLE}" ("name" TEXT PRIMARY KEY, "text" TEXT NOT NULL)`)
      this.#note(name, text)
    })()
    return Promise.resolve()
  }

  write({ name, columns }: CopiedTable, rows: readonly Row[], text: string): Promise<void> {
    const insert = this.#database.prepare(
      `INSERT INTO "${name}" (${columns.map((column) => `"${column.name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    this.#database.transaction(() => {
      for (const row of rows) insert.run(row.map((cell, i) => bound(cell, columns[i]?.kind === 'moment')))
      this.#note(name, text)
    })()
    return Promise.resolve()
  }

  finish(counters: readonly Counter[]): Promise<void> {
    this.#database.transaction(() => {
      this.#database.exec('DELETE FROM sqlite_sequence')
      const count = this.#database.prepare('INSERT INTO sqlite_sequence ("name", "seq") VALUES (?, ?)')
      for (const { table, last } of counters) if (last > 0n) count.run(table, last)
      this.#database.exec(`DROP TABLE "${COPY_TABLE}"`)
    })()
    return Promise.resolve()
  }

  close(): Promise<void> {
    this.#opened?.close()
    this.#opened = undefined
    return Promise.resolve()
  }

  /** Opened when it is needed: until then a migration may put another file in the place of this one. */
  get #database(): Database.Database {
    if (this.#opened) return this.#opened
    const database = new Database(sqliteFile(this.#url))
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    this.#opened = database
    return database
  }

  #note(name: string, text: string): void {
    this.#database.prepare(`INSERT OR REPLACE INTO "${COPY_TABLE}" VALUES (?, ?)`).run(name, text)
  }

  #column(sql: string): readonly string[] {
    return this.#database.prepare<[], string>(sql).pluck().all()
  }

  #hasRow(table: string): boolean {
    return this.#database.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined
  }
}

/** Moments as Prisma's client writes them, which orders them as text. */
function bound(cell: Cell, isMoment: boolean): unknown {
  if (typeof cell === 'boolean') return cell ? 1 : 0
  return isMoment && cell !== null ? new Date(Number(cell)).toISOString().replace('Z', '+00:00') : cell
}
