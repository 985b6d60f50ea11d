// The database knows a session's token by its SHA-256 alone, like links and API tokens, so that a person who reads the
// file can't sign in with it (SYNC-SPEC S45).

import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

/**
 * Hashes a session's token to 64 hexadecimal digits. The token is 32 random letters, so that no salt is needed.
 */
export function sessionTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Hashes the tokens that an earlier version left in a database (an absolute path) as they were, so that people stay
 * signed in over the upgrade. Does nothing where there are none. Nobody else may use the database while it runs.
 */
export function hashKeptTokens(file: string): void {
  const database = new Database(file)
  try {
    const hasColumn = database.prepare(`SELECT 1 FROM pragma_table_info('Session') WHERE name = 'tokenHash'`).get()
    if (!hasColumn || !database.prepare('SELECT 1 FROM "Session" WHERE length("tokenHash") <> 64').get()) return
    database.function('hash_of', { deterministic: true }, (token) => sessionTokenHash(String(token)))
    // An update would leave tokens in the gaps of pages. All rows go and come again, so that SQLite overwrites whole pages.
    database.pragma('temp_store = MEMORY')
    database.pragma('secure_delete = ON')
    database.exec(`BEGIN IMMEDIATE;
      CREATE TEMP TABLE "hashed" AS SELECT * FROM "Session";
      UPDATE temp."hashed" SET "tokenHash" = hash_of("tokenHash") WHERE length("tokenHash") <> 64;
      DELETE FROM "Session";
      INSERT INTO "Session" SELECT * FROM temp."hashed";
      COMMIT`)
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}
