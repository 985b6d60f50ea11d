// Applies migrations to a PostgreSQL database, all of them in one transaction: whatever fails or is killed on the way, the
// database is as it was (decision 245).

import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import { databaseName } from '../engine/database-url'
import { connectPostgres, FOREBOARD, LOCK } from '../engine/postgres-connection'
import { APPLIED_MIGRATIONS, type AppliedRow, isComplete } from './is-complete'
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
  { keepOld, onStep }: Pick<SqliteMigrateOptions, 'keepOld' | 'onStep'> = {},
): Promise<readonly string[]> {
  const client = await connectPostgres(url)
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [FOREBOARD, LOCK.migration])
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
    )
    const migrationsList = await readMigrations(directory)
    if (rowCount !== 0) {
      const { rows } = await client.query<AppliedRow>(APPLIED_MIGRATIONS)
      if (isComplete(rows, migrationsList) || !(await isBehind(url, NO_MODELS, migrationsList))) return []
      onStep?.('keep')
      await keepOld?.(url)
    }
    onStep?.('apply')
    const applied = await apply(url, migrationsList)
    onStep?.('done')
    return applied
  } finally {
    await client.end()
  }
}

/** Prisma's adapter runs each statement of a migration by itself, so the transaction around all of them is ours. */
function apply(url: string, migrationsList: MigrationList): Promise<readonly string[]> {
  return withSchemaEngine(url, NO_MODELS, async (engine, opened) => {
    const each = (sql: string) => Promise.all(opened.map((connection) => connection.executeScript(sql)))
    await each('BEGIN')
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERY_TABLE })
      await each('COMMIT')
      return appliedMigrationNames
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      await each('ROLLBACK')
      throw new Error(
        `The database ${databaseName(url)} could not be brought to this version, and is as it was: start the earlier version again, and report this. (${why})`,
        { cause: error },
      )
    }
  })
}
