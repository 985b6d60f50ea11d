// The update log's own connection, so that no transaction of the application can take acknowledged rows along
// (SYNC-SPEC 3.2). It is used only with single statements that commit by themselves, also for what nodes have in common.

import { isPostgres } from './database-url'
import type { LogDb } from './log-db'
import { openPostgresLogDb, type WriterLock } from './postgres-log-client'
import { openSqliteLogDb } from './sqlite-log-client'

export type { LogDb, SqlValue } from './log-db'
export type { WriterLock } from './postgres-log-client'

/**
 * Opens a connection to a migrated database. Rejects with a sentence when the database has a setting with which changes
 * would not be safe. `lock`: who else may have a log open that takes one (decisions 156 and 255).
 */
export function openLogDb(url: string, { lock }: { readonly lock?: WriterLock | undefined } = {}): Promise<LogDb> {
  return isPostgres(url) ? openPostgresLogDb(url, lock) : openSqliteLogDb(url)
}
