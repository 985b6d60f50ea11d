// What the database takes on its disk.

import { stat } from 'node:fs/promises'
import type { AppDb } from './client'
import { isPostgres, sqliteFile } from './database-url'

/** The bytes of a database: of the files of SQLite with its journal, or what PostgreSQL says. */
export async function databaseBytes(url: string, db: AppDb): Promise<number> {
  if (isPostgres(url)) {
    const [row] = await db.$queryRaw<{ bytes: bigint }[]>`SELECT pg_database_size(current_database()) AS "bytes"`
    return Number(row?.bytes ?? 0)
  }
  const file = sqliteFile(url)
  const sizes = await Promise.all([file, `${file}-wal`, `${file}-shm`].map(sizeOf))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function sizeOf(file: string): Promise<number> {
  try {
    return (await stat(file)).size
  } catch (error) {
    // SQLite makes and removes its journal as it needs.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
}
