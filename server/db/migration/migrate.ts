// Brings a database to the state that this code needs, at every start. It keeps Prisma's own table of migrations, so
// that `prisma migrate` can take over at any time.

import { isPostgres } from '../engine/database-url'
import { requireNoUnfinishedCopy } from '../engine/unfinished-copy'
import { migratePostgres } from './migrate-postgres'
import { migrateSqlite, type SqliteMigrateOptions } from './migrate-sqlite'

export interface MigrateOptions extends SqliteMigrateOptions {
  /** The folder of migrations. */
  readonly directory?: string
}

/** The folder of a database's migrations, in the working directory. */
export function migrationsOf(url: string): string {
  return isPostgres(url) ? 'prisma/postgresql/migrations' : 'prisma/migrations'
}

/**
 * Applies the migrations that the database of `url` doesn't have yet, and returns their names, oldest first. Makes a
 * SQLite file and its folder when they are missing. Throws with a sentence, and leaves a SQLite file as it is, when a
 * migration fails, when the database was made by a newer version of this program, when an earlier migration was left
 * half applied, or when the database is a copy that was not finished.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const { directory = migrationsOf(url) } = options
  await requireNoUnfinishedCopy(url)
  return isPostgres(url) ? migratePostgres(url, directory, options) : migrateSqlite(url, directory, options)
}
