// A SQLite database in a backup: copied at one moment, checked, and opened board by board.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { copyDatabase, withoutJournal } from '../db/engine/copy-database'
import { sqliteFile } from '../db/engine/database-url'
import { openLogDb } from '../db/engine/log-client'
import { isDatabaseInUse, lockDatabase } from '../db/engine/process-lock'
import type { CopiedDatabase, DatabaseFacts, DatabaseToCopy } from './copied-database'
import { countBoards } from './count-boards'
import { sizeOf } from './files'
import { DATABASE } from './manifest'

/** The SQLite database of `url`, to be copied into a backup. */
export function sqliteToCopy(url: string): DatabaseToCopy {
  const file = sqliteFile(url)
  return {
    identity: file,
    lock: () => Promise.resolve().then(() => lockBackups(file)),
    bytes: () => sizeOf(file),
    copy: (folder, { report, signal }) =>
      copySqlite(url, join(folder, DATABASE), (done, of) => report?.({ phase: 'database', done, of }), signal),
  }
}

/** Throws where another one is taken. */
function lockBackups(file: string): () => Promise<void> {
  const url = `file:${file}-backup`
  if (isDatabaseInUse(url)) throw new Error(`Another backup of ${file} is being taken. Wait until it is done.`)
  const release = lockDatabase(url)
  return () => Promise.resolve(release())
}

async function copySqlite(
  url: string,
  copy: string,
  report: (done: number, of: number) => void,
  signal: AbortSignal | undefined,
): Promise<CopiedDatabase> {
  const takenAt = await copyDatabase(url, copy, { report, signal })
  requireSound(copy, 'this server')
  return {
    name: DATABASE,
    takenAt,
    schema: undefined,
    facts: describeDatabase(copy),
    images: idsOfImages(copy),
    count: async (ids, options) => {
      const db = await openLogDb(`file:${copy}`)
      try {
        return await countBoards(db, ids, options)
      } finally {
        await db.close()
        withoutJournal(copy)
      }
    },
    close: () => Promise.resolve(),
  }
}

function idsOfImages(copy: string): string[] {
  const database = new Database(copy, { readonly: true })
  try {
    const hasImages = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'Asset'`).get() !== undefined
    return hasImages ? database.prepare<[], string>('SELECT "id" FROM "Asset" ORDER BY "id"').pluck().all() : []
  } finally {
    database.close()
  }
}

/** The facts of a database for its manifest. */
export function describeDatabase(file: string): DatabaseFacts {
  const database = new Database(file, { readonly: true })
  try {
    const column = (sql: string) => database.prepare<[], string>(sql).pluck().all()
    return {
      migrations: column(
        `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY "migration_name"`,
      ),
      people: Number(database.prepare(`SELECT count(*) FROM "User"`).pluck().get()),
      boards: column(`SELECT "id" FROM "Board" WHERE "deletedAt" IS NULL ORDER BY "id"`),
    }
  } finally {
    database.close()
  }
}

/** Throws with a sentence where SQLite finds a database damaged. */
export function requireSound(file: string, place: string): void {
  const database = new Database(file, { readonly: true })
  try {
    const found = database.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') throw new Error(`The database of ${place} is damaged: ${String(found)}`)
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    throw new Error(`The database of ${place} is damaged: ${error.message}`, { cause: error })
  } finally {
    database.close()
  }
}
