// Brings a database to the state that this code needs, at every start. It keeps Prisma's own table of migrations, so
// that `prisma migrate` can take over at any time.

import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { sqliteFile } from '../engine/database-url'
import { hashKeptTokens } from '../people/session-token'
import { readMigrations } from './migration-list'
import { EVERY_TABLE, withSchemaEngine } from './schema-engine'

const NO_MODELS = 'datasource db {\n  provider = "sqlite"\n}\n'

/**
 * Applies the migrations of `directory` (default: prisma/migrations of the working directory) that the database of
 * `url` doesn't have yet, and returns their names, oldest first. Makes the file and its folder when they are missing.
 * Throws with a sentence, and changes nothing, when the database was made by a newer version of this program, or when
 * an earlier migration was left half applied.
 */
export async function migrate(url: string, directory = 'prisma/migrations'): Promise<readonly string[]> {
  const file = sqliteFile(url)
  await mkdir(dirname(file), { recursive: true })
  const migrationsList = await readMigrations(directory)
  const hasHistory = hasMigrationsTable(file)
  const applied = await withSchemaEngine(file, NO_MODELS, async (engine) => {
    if (hasHistory) {
      const { history, failedMigrationNames } = await engine.diagnoseMigrationHistory({
        migrationsList,
        optInToShadowDatabase: false,
        filters: EVERY_TABLE,
      })
      if (failedMigrationNames.length > 0) {
        throw new Error(
          `The migration ${failedMigrationNames.join(', ')} of ${file} was left half applied. Restore a backup of the file, or repair it with "prisma migrate resolve".`,
        )
      }
      if (history && history.diagnostic !== 'databaseIsBehind') {
        throw new Error(
          `The database ${file} was made by a newer version of Foreboard (it has ${history.unpersistedMigrationNames.join(', ')}). Start that version or a newer one; this one would damage it.`,
        )
      }
    }
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERY_TABLE })
    return appliedMigrationNames
  })
  hashKeptTokens(file)
  return applied
}

/** The engine can't diagnose a database without its table, so this recognises a new file first. */
function hasMigrationsTable(file: string): boolean {
  const database = new Database(file)
  try {
    return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get() !== undefined
  } finally {
    database.close()
  }
}
