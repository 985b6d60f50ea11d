// The update log's own connection, so that no transaction of the application can take acknowledged rows along
// (SYNC-SPEC 3.2). Only server/persistence uses it, only with single statements that commit by themselves. It is Prisma's
// driver adapter without the client: these few statements are SQL, and a client costs 70 MB and most of a commit's time.

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import {
  type ArgScalarType,
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import { sqliteFile } from './database-url'

export type SqlValue = string | number | bigint | Date | Uint8Array | null

/** Values stand in the place of `?`, one each. Both reject with the database's error. */
export interface LogDb {
  /** Runs a statement that changes rows; resolves to how many it changed. */
  execute(sql: string, values: readonly SqlValue[]): Promise<number>
  /** The rows that the statement selects, each a list of values in the order of the columns. */
  query(sql: string, values: readonly SqlValue[]): Promise<readonly (readonly unknown[])[]>
  close(): Promise<void>
}

/** What the log relies on, as SQLite reports it back. FULL is 2: a commit has reached the disk when it returns. */
const PRAGMAS = [
  { set: 'PRAGMA journal_mode=WAL', read: 'PRAGMA journal_mode', expected: 'wal' },
  { set: 'PRAGMA synchronous=FULL', read: 'PRAGMA synchronous', expected: '2' },
  // better-sqlite3 blocks the whole process while it waits for a lock; the log writer tries again by itself.
  { set: 'PRAGMA busy_timeout=100', read: 'PRAGMA busy_timeout', expected: '100' },
  { set: 'PRAGMA foreign_keys=ON', read: 'PRAGMA foreign_keys', expected: '1' },
] as const

/** Opens a connection to a migrated database. Throws with a sentence when SQLite doesn't take a setting. */
export async function openLogDb(url: string): Promise<LogDb> {
  const adapter: SqlDriverAdapter = await new PrismaBetterSqlite3({ url: sqliteFile(url), timeout: 100 }).connect()
  try {
    for (const { set, read, expected } of PRAGMAS) {
      await adapter.queryRaw(statement(set, []))
      const { rows } = await adapter.queryRaw(statement(read, []))
      const value = String(rows[0]?.[0])
      if (value !== expected) {
        throw new Error(
          `SQLite answers ${value} instead of ${expected} to "${read}" on ${url}; changes would not be safe.`,
        )
      }
    }
  } catch (error) {
    await adapter.dispose()
    throw error
  }
  return {
    execute: (sql, values) => inWords(() => adapter.executeRaw(statement(sql, values))),
    async query(sql, values) {
      return (await inWords(() => adapter.queryRaw(statement(sql, values)))).rows
    },
    close: () => adapter.dispose(),
  }
}

/** The adapter's errors name a kind, such as SocketTimeout for a locked file; SQLite's own words say more. */
async function inWords<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!isDriverAdapterError(error)) throw error
    const { kind, originalMessage = kind, originalCode } = error.cause
    throw new Error(originalCode ? `${originalMessage} (${originalCode})` : originalMessage, { cause: error })
  }
}

function statement(sql: string, values: readonly SqlValue[]): SqlQuery {
  return {
    sql,
    args: [...values],
    argTypes: values.map((value) => ({ scalarType: scalarTypeOf(value), arity: 'scalar' })),
  }
}

function scalarTypeOf(value: SqlValue): ArgScalarType {
  if (typeof value === 'string') return 'string'
  if (typeof value === 'number') return 'int'
  if (typeof value === 'bigint') return 'bigint'
  if (value === null) return 'unknown'
  return value instanceof Date ? 'datetime' : 'bytes'
}
