// The update log's own connection, so that no transaction of the application can take acknowledged rows along
// (SYNC-SPEC 3.2). Only server/persistence uses it, only with single statements that commit by themselves.

import { isPostgres } from './database-url'
import type { LogDb } from './log-db'
import { openPostgresLogDb } from './postgres-log-client'
import { openSqliteLogDb } from './sqlite-log-client'

export type { LogDb, SqlValue } from './log-db'

/**
 * Opens a connection to a migrated database. Rejects with a sentence when the database has a setting with which changes
 * would not be safe. `isAlone`: nobody else may have a log open in this way (decision 156).
 */
export function openLogDb(url: string, { isAlone = false }: { readonly isAlone?: boolean } = {}): Promise<LogDb> {
  return isPostgres(url) ? openPostgresLogDb(url, isAlone) : openSqliteLogDb(url)
}
