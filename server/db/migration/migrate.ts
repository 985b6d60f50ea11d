// Brings a database to the state that this code needs, at every start. It keeps Prisma's own table of migrations, so
// that `prisma migrate` can take over at any time. Migrations are applied to a copy, which takes the database's place
// when all of them are done: whatever fails or is killed on the way, the database is as it was (decision 159).

import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg'
import Database from 'better-sqlite3'
import { copyDatabase } from '../engine/copy-database'
import { sqliteFile } from '../engine/database-url'
import { hashKeptTokens } from '../people/session-token'
import { readMigrations } from './migration-list'
import { EVERY_TABLE, withSchemaEngine } from './schema-engine'

const NO_MODELS = 'datasource db {\n  provider = "sqlite"\n}\n'
/** What is left of a copy that a kill cut off begins so, too. */
const DRAFT = '.migrating'
const JOURNALS = ['', '-journal', '-wal', '-shm']

export interface MigrateOptions {
  /** The folder of migrations. */
  readonly directory?: string
  /** Keeps the file as it was, before another one takes its place. Nothing has changed where this rejects. */
  readonly keepOld?: ((file: string) => Promise<void>) | undefined
  /** Called as each step begins, for tests that end the process there. */
  readonly onStep?: (step: 'copy' | 'apply' | 'keep' | 'switch' | 'done') => void
}

/**
 * Applies the migrations that the database of `url` doesn't have yet, and returns their names, oldest first. Makes the
 * file and its folder when they are missing. Throws with a sentence, and changes nothing, when a migration fails, when
 * the database was made by a newer version of this program, or when an earlier migration was left half applied.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const { directory = 'prisma/migrations', onStep } = options
  const named = sqliteFile(url)
  await mkdir(dirname(named), { recursive: true })
  const file = existsSync(named) ? realpathSync(named) : named
  const migrationsList = await readMigrations(directory)
  removeDraft(file)
  const isNew = !existsSync(file) || statSync(file).size === 0
  if (!isNew && hasMigrationsTable(file) && !(await isBehind(file, migrationsList))) {
    hashKeptTokens(file)
    return []
  }
  const guard = isNew ? undefined : await copyAlone(file, onStep)
  try {
    onStep?.('apply')
    const applied = await apply(file, migrationsList)
    hashKeptTokens(file + DRAFT)
    sync(file + DRAFT)
    onStep?.('keep')
    if (!isNew) {
      ownAs(file, file + DRAFT)
      await options.keepOld?.(file)
    }
    onStep?.('switch')
    renameSync(file + DRAFT, file)
    sync(dirname(file))
    onStep?.('done')
    return applied
  } finally {
    guard?.close()
    removeDraft(file)
  }
}

async function apply(file: string, migrationsList: MigrationList): Promise<readonly string[]> {
  try {
    return await withSchemaEngine(file + DRAFT, NO_MODELS, async (engine) => {
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

/** Throws with a sentence for a database that this program must not touch. */
function isBehind(file: string, migrationsList: MigrationList): Promise<boolean> {
  return withSchemaEngine(file, NO_MODELS, async (engine) => {
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
    return history !== null && history !== undefined
  })
}

/**
 * Copies the database for the migrations, and returns a connection that keeps everybody else from writing into the
 * original until it is closed. Leaving the journal fails while anybody else has the database open, so nobody has.
 */
async function copyAlone(file: string, onStep: MigrateOptions['onStep']): Promise<Database.Database> {
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

/** The engine can't diagnose a database without its table, so this recognises a new file first. */
function hasMigrationsTable(file: string): boolean {
  const database = new Database(file)
  try {
    return database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get() !== undefined
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

function sync(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
