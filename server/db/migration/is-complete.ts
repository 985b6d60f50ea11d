// Whether a database has every migration, asked without Prisma's schema engine: to start that costs a quarter of a second
// of processor time, and nearly every start finds nothing to do.

import { createHash } from 'node:crypto'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Reads the rows of Prisma's table, on SQLite and PostgreSQL alike. */
export const APPLIED_MIGRATIONS = `SELECT "migration_name" AS "name", "checksum",
  CASE WHEN "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL THEN 1 ELSE 0 END AS "done" FROM "_prisma_migrations"`

/** One row of what `APPLIED_MIGRATIONS` asks. */
export interface AppliedRow {
  readonly name: string
  readonly checksum: string
  readonly done: number
}

/**
 * Says whether the database has exactly these migrations, each whole and with the same text. Everything else, such as a
 * newer version's database or one that is half applied, is for the schema engine to judge.
 */
export function isComplete(rows: readonly AppliedRow[], { migrationDirectories }: MigrationList): boolean {
  if (rows.length !== migrationDirectories.length) return false
  const applied = new Map(rows.filter(({ done }) => done === 1).map(({ name, checksum }) => [name, checksum]))
  return migrationDirectories.every(({ path, migrationFile: { content } }) => {
    if (content.tag !== 'ok') return false
    return applied.get(path) === createHash('sha256').update(content.value).digest('hex')
  })
}
