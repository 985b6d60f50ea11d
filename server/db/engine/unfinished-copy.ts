// The mark of a database into which another one is being copied (server/db/copy). A copy that was cut off holds a part of
// a server, and nothing else in it says so.

import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { databaseName, isPostgres, sqliteFile } from './database-url'
import { connectPostgres } from './postgres-connection'

/** The table that is there from a copy's first row to its last check: how far it has come. */
export const COPY_TABLE = '_foreboard_copy'

/** Throws with a sentence where a copy into the database of `url` was begun and not finished. */
export async function requireNoUnfinishedCopy(url: string): Promise<void> {
  if (!(await (isPostgres(url) ? isMarkedPostgres(url) : isMarkedSqlite(url)))) return
  throw new Error(
    `The database ${databaseName(url)} is a copy that was not finished: a part of it is missing. Run the same "foreboard db copy" again, which goes on where it stopped.`,
  )
}

function isMarkedSqlite(url: string): boolean {
  const file = sqliteFile(url)
  if (!existsSync(file)) return false
  const database = new Database(file, { readonly: true })
  try {
    return database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(COPY_TABLE) !== undefined
  } finally {
    database.close()
  }
}

async function isMarkedPostgres(url: string): Promise<boolean> {
  const client = await connectPostgres(url)
  try {
    const { rowCount } = await client.query(
      'SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1',
      [COPY_TABLE],
    )
    return rowCount !== 0
  } finally {
    await client.end()
  }
}
