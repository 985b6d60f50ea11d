// The application's database client: everything but the update log goes through it.

import { isPostgres } from './database-url'
import { openPostgresDb } from './postgres-client'
import { openSqliteDb } from './sqlite-client'

/** The two clients are generated of the same models, so what one takes and gives, the other does too. */
export type AppDb = ReturnType<typeof openSqliteDb>

/** Opens the client on a migrated database. */
export function openAppDb(url: string): AppDb {
  return isPostgres(url) ? (openPostgresDb(url) as unknown as AppDb) : openSqliteDb(url)
}
