// Applies migrations to a PostgreSQL database, each in a transaction of its own.

import { connectPostgres, FOREBOARD, LOCK } from '../engine/postgres-connection'
import type { SqliteMigrateOptions } from './migrate-sqlite'
import { readMigrations } from './migration-list'
import { EVERY_TABLE, isBehind, withSchemaEngine } from './schema-engine'

const NO_MODELS = 'datasource db {\n  provider = "postgresql"\n}\n'

/**
 * Applies the migrations of `directory` that the database of `url` doesn't have yet, and returns their names, oldest
 * first. Of two servers that start at once the second waits here, and finds nothing to do. Throws with a sentence.
 */
export async function migratePostgres(
  url: string,
  directory: string,
  { keepOld }: Pick<SqliteMigrateOptions, 'keepOld'> = {},
): Promise<readonly string[]> {
  const client = await connectPostgres(url)
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [FOREBOARD, LOCK.migration])
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
    )
    const migrationsList = await readMigrations(directory)
    if (rowCount !== 0 && !(await isBehind(url, NO_MODELS, migrationsList))) return []
    if (rowCount !== 0) await keepOld?.(url)
    return await withSchemaEngine(url, NO_MODELS, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERY_TABLE })
      return appliedMigrationNames
    })
  } finally {
    await client.end()
  }
}
