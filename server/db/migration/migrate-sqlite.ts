// Applies migrations to a copy of a SQLite file, which takes the file's place when all of them are done: whatever fails or
// is killed on the way, the database is as it was (decision 159).

import { chmodSync, chownSync, existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import Database from 'better-sqlite3'
import { syncPath } from '../../data-folder/sync-path'
import { copyDatabase } from '../engine/copy-database'
import { sqliteFile } from '../engine/database-url'
import { hashKeptTokens } from '../people/session-token'
import { APPLIED_MIGRATIONS, type AppliedRow, isComplete } from './is-complete'
import { readMigrations } from './migration-list'
import { EVERY_TABLE, isBehind, withSchemaEngine } from './schema-engine'

const NO_MODELS = 'datasource db {\n  provider = "sqlite"\n}\n'
/** What is left of a copy that a kill cut off begins so, too. */
const DRAFT = '.migrating'
const JOURNALS = ['', '-journal', '-wal', '-shm']

export interface SqliteMigrateOptions {
  /** Keeps the database, a file or an address, as it was before it changes. Nothing has changed where this rejects. */
  readonly keepOld?: ((database: string) => Promise<void>) | undefined
  /** Called as each step begins, for tests that end the process there. */
  readonly onStep?: (step: 'copy' | 'apply' | 'keep' | 'switch' | 'done') => void
}

/**
 * Applies the migrations of `directory` that the file of `url` doesn't have yet, and returns their names, oldest first.
 * Makes the file and its folder when they are missing. Throws with a sentence, and changes nothing.
 */
export async function migrateSqlite(
  url: string,
  directory: string,
  options: SqliteMigrateOptions,
): Promise<readonly string[]> {
  const { onStep } = options
  const named = sqliteFile(url)
  await mkdir(dirname(named), { recursive: true })
  const file = existsSync(named) ? realpathSync(named) : named
  const migrationsList = await readMigrations(directory)
  removeDraft(file)
  const isNew = !existsSync(file) || statSync(file).size === 0
  if (!isNew && (await isUpToDate(file, migrationsList))) {
    hashKeptTokens(file)
    return []
  }
  const guard = isNew ? undefined : await copyAlone(file, onStep)
  try {
    onStep?.('apply')
    const applied = await apply(file, migrationsList)
    hashKeptTokens(file + DRAFT)
    syncPath(file + DRAFT)
    onStep?.('keep')
    if (!isNew) {
      ownAs(file, file + DRAFT)
      await options.keepOld?.(file)
    }
    onStep?.('switch')
    renameSync(file + DRAFT, file)
    syncPath(dirname(file))
    onStep?.('done')
    return applied
  } finally {
    guard?.close()
    removeDraft(file)
  }
}

async function apply(file: string, migrationsList: MigrationList): Promise<readonly string[]> {
  try {
    return await withSchemaEngine(`file:${file}${DRAFT}`, NO_MODELS, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: EVERY_TABLE })
      return appliedMigrationNames
    })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The database ${file} could not be brought to this version, and is as it was: start the earlier version again, and report this. (${why})`,
      { cause: error },
    )
  }
}

/**
 * Copies the database for the migrations, and returns a connection that keeps everybody else from writing into the
 * original until it is closed. Leaving the journal fails while anybody else has the database open, so nobody has.
 */
async function copyAlone(file: string, onStep: SqliteMigrateOptions['onStep']): Promise<Database.Database> {
  const guard = new Database(file)
  try {
    guard.pragma('journal_mode = DELETE')
    guard.exec('BEGIN')
    guard.prepare('SELECT count(*) FROM sqlite_master').get()
    onStep?.('copy')
    await copyDatabase(`file:${file}`, file + DRAFT)
    return guard
  } catch (error) {
    guard.close()
    removeDraft(file)
    const { code } = error as { code?: string }
    if (code === 'SQLITE_BUSY') {
      throw new Error(`Another program has ${file} open. End it, then start again.`, { cause: error })
    }
    if (code !== 'SQLITE_FULL' && code !== 'ENOSPC') throw error
    throw new Error(
      `${file} is migrated as a copy, and there is no room for it. Free as much as the file takes, then start again.`,
      { cause: error },
    )
  }
}

/** Throws with a sentence where the engine finds a migration half applied, or one of a newer version. */
async function isUpToDate(file: string, migrationsList: MigrationList): Promise<boolean> {
  const applied = appliedMigrations(file)
  // The engine can't diagnose a database without its table.
  if (!applied) return false
  return isComplete(applied, migrationsList) || !(await isBehind(`file:${file}`, NO_MODELS, migrationsList))
}

function appliedMigrations(file: string): readonly AppliedRow[] | undefined {
  const database = new Database(file)
  try {
    if (!database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()) return undefined
    return database.prepare<[], AppliedRow>(APPLIED_MIGRATIONS).all()
  } finally {
    database.close()
  }
}

function removeDraft(file: string): void {
  for (const end of JOURNALS) rmSync(file + DRAFT + end, { force: true })
}

/** The admin tool may be root's: the server's user must not be locked out of the new file. */
function ownAs(old: string, next: string): void {
  const { uid, gid, mode } = statSync(old)
  chmodSync(next, mode & 0o777)
  if (process.getuid?.() === 0) chownSync(next, uid, gid)
}
