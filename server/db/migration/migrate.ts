// Brings a database to the state that this code needs, at every start. It keeps Prisma's own table of migrations, so
// that `prisma migrate` can take over at any time.

import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { databaseName, isPostgres, sqliteFile } from '../engine/database-url'
import { connectPostgres, FOREBOARD, LOCK } from '../engine/postgres-connection'
import { hashKeptTokens } from '../people/session-token'
import { readMigrations } from './migration-list'
import { EVERY_TABLE, withSchemaEngine } from './schema-engine'

const noModels = (provider: string) => `datasource db {\n  provider = "${provider}"\n}\n`

/** The folder of a database's migrations, in the working directory. */
export function migrationsOf(url: string): string {
  return isPostgres(url) ? 'prisma/postgresql/migrations' : 'prisma/migrations'
}

/**
 * Applies the migrations of `directory` that the database of `url` doesn't have yet, and returns their names, oldest first.
 * Makes a SQLite file and its folder when they are missing. Throws with a sentence, and changes nothing, when the database
 * was made by a newer version of this program, or when an earlier migration was left half applied.
 */
export async function migrate(url: string, directory = migrationsOf(url)): Promise<readonly string[]> {
  return isPostgres(url) ? migratePostgres(url, directory) : migrateSqlite(url, directory)
}

async function migrateSqlite(url: string, directory: string): Promise<readonly string[]> {
  const file = sqliteFile(url)
  await mkdir(dirname(file), { recursive: true })
  const applied = await apply(url, directory, 'sqlite', hasMigrationsTable(file))
  hashKeptTokens(file)
  return applied
}

/** Two that start at once: the second one waits here, and finds nothing to do. */
async function migratePostgres(url: string, directory: string): Promise<readonly string[]> {
  const client = await connectPostgres(url)
  try {
    await client.query('SELECT pg_advisory_lock($1, $2)', [FOREBOARD, LOCK.migration])
    const { rowCount } = await client.query(
      `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
    )
    return await apply(url, directory, 'postgresql', rowCount !== 0)
  } finally {
    await client.end()
  }
}

/** `hasHistory`: the engine can't diagnose a database without its table of migrations. */
async function apply(
  url: string,
  directory: string,
  provider: string,
  hasHistory: boolean,
): Promise<readonly string[]> {
  const migrationsList = await readMigrations(directory)
  return withSchemaEngine(url, noModels(provider), async (engine) => {
    if (hasHistory) {
      const { history, failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: EVERY_TABLE,
      })
      if (failedMigrationNames.length > 0) {
        throw new Error(
          `The migration ${failedMigrationNames.join(', ')} of ${databaseName(url)} was left half applied. Restore a backup of it, or repair it with "prisma migrate resolve".`,
        )
      }
      if (history && history.diagnostic !== 'databaseIsBehind') {
        throw new Error(
          `The database ${databaseName(url)} was made by a newer version of Foreboard (it has ${history.unpersistedMigrationNames.join(', ')}). Start that version or a newer one; this one would damage it.`,
        )
      }
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERY_TABLE })
    return appliedMigrationNames
  })
}

/** This recognises a new file first. */
function hasMigrationsTable(file: string): boolean {
  const database = new Database(file)
  try {
    return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get() !== undefined
  } finally {
    database.close()
  }
}
