// The update log's own database client, on a connection of its own, so that no transaction of the application can take
// acknowledged rows along (SYNC-SPEC 3.2). Only server/persistence uses it, only with single statements that commit by
// themselves: no transactions, no nested writes, no upsert.

import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import type { SqlDriverAdapter, SqlQuery } from '@prisma/driver-adapter-utils'
import { PrismaClient } from '@/prisma/generated/client'
import { sqliteFile } from './database-url'

/** The log's tables, and single statements as SQL; nothing else. */
export interface LogDb
  extends Pick<PrismaClient, 'boardUpdate' | 'boardSnapshot' | 'boardClient' | 'boardQuarantine' | '$disconnect'> {
  /** Runs one statement on the client's own connection; the client would take four times as long to pass it on. */
  readonly execute: (statement: SqlQuery) => Promise<number>
}

/** What the log relies on, as SQLite reports it back. FULL is 2: a commit has reached the disk when it returns. */
const PRAGMAS = [
  { set: 'PRAGMA journal_mode=WAL', read: 'PRAGMA journal_mode', expected: 'wal' },
  { set: 'PRAGMA synchronous=FULL', read: 'PRAGMA synchronous', expected: '2' },
  // better-sqlite3 blocks the whole process while it waits for a lock; the log writer tries again by itself.
  { set: 'PRAGMA busy_timeout=100', read: 'PRAGMA busy_timeout', expected: '100' },
  { set: 'PRAGMA foreign_keys=ON', read: 'PRAGMA foreign_keys', expected: '1' },
] as const

/** Opens the client on a migrated database. Throws with a sentence when SQLite doesn't take a setting. */
export async function openLogDb(url: string): Promise<LogDb> {
  const factory = new PrismaBetterSqlite3({ url: sqliteFile(url), timeout: 100 })
  const connection: SqlDriverAdapter = await factory.connect()
  const client = new PrismaClient({
    adapter: {
      provider: factory.provider,
      adapterName: factory.adapterName,
      connect: () => Promise.resolve(connection),
    },
  })
  try {
    for (const { set, read, expected } of PRAGMAS) {
      await client.$queryRawUnsafe(set)
      const [row] = await client.$queryRawUnsafe<Record<string, unknown>[]>(read)
      const value = String(Object.values(row ?? {})[0])
      if (value !== expected) {
        throw new Error(
          `SQLite answers ${value} instead of ${expected} to "${read}" on ${url}; changes would not be safe.`,
        )
      }
    }
    return Object.assign(client, { execute: (statement: SqlQuery) => connection.executeRaw(statement) })
  } catch (error) {
    await client.$disconnect()
    throw error
  }
}
