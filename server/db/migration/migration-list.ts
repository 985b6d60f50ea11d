// Reads the folder of migrations the way the schema engine wants it.

import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Lists the migrations in `directory`, oldest first. Throws when a migration has no readable SQL. */
export async function readMigrations(directory: string): Promise<MigrationList> {
  const baseDir = resolve(directory)
  const entries = await readdir(baseDir, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  )
  const hasLock = entries.some((entry) => entry.name === 'migration_lock.toml')
  const lock = hasLock ? await readFile(join(baseDir, 'migration_lock.toml'), 'utf8') : null
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: lock },
    shadowDbInitScript: '',
    migrationDirectories,
  }
}
