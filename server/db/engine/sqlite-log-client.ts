// The update log's connection on SQLite. Its driver is used directly: a client costs 70 MB and most of a commit's time, and
// Prisma's driver adapter compiles each statement every time (decision 22).

import Database from 'better-sqlite3'
import { sqliteFile } from './database-url'
import type { LogDb, SqlValue } from './log-db'

/** Settings that the log relies on, as SQLite reports them. FULL is 2: a commit is on the disk when it returns. */
const PRAGMAS = [
  { name: 'journal_mode', set: 'WAL', expected: 'wal' },
  { name: 'synchronous', set: 'FULL', expected: '2' },
  // better-sqlite3 blocks the whole thread while it waits for a lock; the log writer tries again by itself.
  { name: 'busy_timeout', set: '100', expected: '100' },
  { name: 'foreign_keys', set: 'ON', expected: '1' },
] as const

/** Opens a connection to a migrated database. Rejects with a sentence when SQLite doesn't take a setting. */
export function openSqliteLogDb(url: string): Promise<LogDb> {
  return promised(() => {
    const database = open(url)
    const statements = new StatementCache(database)
    return {
      execute: (sql, values) => promised(() => statements.get(sql).run(values.map(bound)).changes),
      query: (sql, values) => promised(() => statements.get(sql).raw().all(values.map(bound)) as unknown[][]),
      close: () => promised(() => void database.close()),
    }
  })
}

function open(url: string): Database.Database {
  const database = new Database(sqliteFile(url), { timeout: 100 })
  try {
    for (const { name, set, expected } of PRAGMAS) {
      database.pragma(`${name}=${set}`)
      const value = String(database.pragma(name, { simple: true }))
      if (value !== expected) {
        throw new Error(
          `SQLite answers ${value} instead of ${expected} to "PRAGMA ${name}" on ${url}; changes would not be safe.`,
        )
      }
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Statements by their text, compiled once. Those with many values take much memory and come seldom: the newest stay. */
class StatementCache {
  static readonly #MOST = 32
  readonly #database: Database.Database
  /** The one that was wanted last comes last. */
  readonly #statements = new Map<string, Database.Statement<unknown[]>>()

  constructor(database: Database.Database) {
    this.#database = database
  }

  /** Throws what SQLite says of a statement that it can't compile. */
  get(sql: string): Database.Statement<unknown[]> {
    const statement = this.#statements.get(sql) ?? this.#database.prepare<unknown[]>(sql)
    this.#statements.delete(sql)
    this.#statements.set(sql, statement)
    const [oldest] = this.#statements.keys()
    if (this.#statements.size > StatementCache.#MOST && oldest !== undefined) this.#statements.delete(oldest)
    return statement
  }
}

/** A moment is stored as Prisma's client stores and reads it; everything else as it is. */
function bound(value: SqlValue): Exclude<SqlValue, Date> {
  return value instanceof Date ? value.toISOString().replace('Z', '+00:00') : value
}

/** Resolves to the result of `run`. Rejects with SQLite's sentence and its code, which alone identifies the error. */
function promised<T>(run: () => T): Promise<T> {
  return new Promise((resolve) => {
    try {
      resolve(run())
    } catch (error) {
      if (error instanceof Database.SqliteError) throw new Error(`${error.message} (${error.code})`, { cause: error })
      throw error
    }
  })
}
