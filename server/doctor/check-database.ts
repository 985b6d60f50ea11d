// The database as it lies there: its journal, its migrations, its newest time, and whether a server uses it. Nothing is
// written: SQLite makes its own two files beside a database even for readers, so those that weren't there go again, as
// long as no server can have begun to use them.

import { existsSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { byteWords } from '@/lib/std/byte-words'
import { sqliteFile } from '../db/engine/database-url'
import { besideLock, type LockState } from '../db/engine/process-lock'
import { readMigrations } from '../db/migration/migration-list'
import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** Clocks are set by a few seconds all the time. */
const CLOCK_TOLERANCE_MS = 60_000

export interface MigrationRow {
  readonly name: string
  readonly isFinished: 0 | 1
}

interface DatabaseFacts {
  readonly journal: string
  readonly migrations: readonly MigrationRow[]
  readonly newest: Date | null
}

/** Reports on the database. `migrationFolder` holds the migrations of this version. */
export async function checkDatabase(
  { config, now, sightings }: Examined,
  migrationFolder = 'prisma/migrations',
): Promise<Finding[]> {
  const file = sqliteFile(config.databaseUrl)
  // The lock file must not be opened and closed in the process that holds it.
  const [isInUse, facts] = sightings
    ? ([true, readFacts(file)] as const)
    : besideLock(config.databaseUrl, (lock) => [lock === 'taken', readAndClear(file, lock)] as const)
  const known = (await readMigrations(migrationFolder)).migrationDirectories.map(({ path }) => path)
  return [
    found(isInUse ? 'server-running' : 'server-stopped', { folder: config.dataDir }),
    facts.journal === 'wal'
      ? found('journal-ahead', { size: byteWords(statSync(file).size) })
      : found('journal-other', { mode: facts.journal }),
    judgeMigrations(facts.migrations, known),
    judgeClock(facts.newest, now()),
  ]
}

/** Compares the migrations that a database has with those of this version. */
export function judgeMigrations(applied: readonly MigrationRow[], known: readonly string[]): Finding {
  const half = applied.find(({ isFinished }) => isFinished === 0)
  if (half) return found('migration-half', { name: half.name })
  const foreign = applied.find(({ name }) => !known.includes(name))
  if (foreign) return found('database-newer', { name: foreign.name })
  const missing = known.filter((name) => !applied.some((each) => each.name === name))
  if (missing.length > 0) return found('migrations-pending', { count: missing.length })
  return found('migrations-applied', { count: applied.length })
}

/** Compares the clock with the newest time that the database knows. */
export function judgeClock(newest: Date | null, now: Date): Finding {
  if (newest && newest.getTime() - now.getTime() > CLOCK_TOLERANCE_MS) {
    return found('clock-behind', { newest: newest.toISOString(), now: now.toISOString() })
  }
  return found('clock-steady')
}

function readAndClear(file: string, lock: LockState): DatabaseFacts {
  const made = lock === 'held' ? [`${file}-wal`, `${file}-shm`].filter((path) => !existsSync(path)) : []
  try {
    return readFacts(file)
  } finally {
    for (const path of made) rmSync(path, { force: true })
  }
}

function readFacts(file: string): DatabaseFacts {
  const database = new Database(file, { readonly: true })
  try {
    return {
      journal: String(database.pragma('journal_mode', { simple: true })),
      migrations: database
        .prepare<[], MigrationRow>(
          'SELECT migration_name AS name, finished_at IS NOT NULL AS isFinished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
        )
        .all(),
      newest: readNewest(database),
    }
  } finally {
    database.close()
  }
}

/** Every server writes an audit entry sooner or later, under a clock that never goes back while it runs. */
function readNewest(database: Database.Database): Date | null {
  const row = database.prepare<[], { at: string | number }>('SELECT "at" FROM "AuditEntry" ORDER BY "id" DESC').get()
  return row ? new Date(row.at) : null
}
