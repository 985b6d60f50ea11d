// What a crash left of a restore is settled before anybody uses the data: finished where it was decided, taken back where it
// wasn't.

import type { DataPlace } from '../data-folder/data-folder'
import { cancelRestore, finishRestore, schemaOfRestore } from '../data-folder/finish-restore'
import { databaseName, isPostgres } from '../db/engine/database-url'
import { connectPostgres } from '../db/engine/postgres-connection'

/** Settles a restore that was begun; nothing where there is none. The lock of the data must be held. */
export async function settleRestore(
  { dataDir, databaseUrl }: DataPlace,
  onMoved?: (done: number, of: number) => void,
): Promise<void> {
  const schema = schemaOfRestore(dataDir)
  if (schema === null) {
    finishRestore(dataDir, onMoved)
    return
  }
  if (!isPostgres(databaseUrl)) {
    throw new Error(
      `A restore into a database of PostgreSQL was cut off here. Start once with that DATABASE_URL, instead of ${databaseName(databaseUrl)}.`,
    )
  }
  if (await hasSchema(databaseUrl, schema)) finishRestore(dataDir, onMoved)
  else cancelRestore(dataDir)
}

/** Whether a PostgreSQL database has a schema of this name. */
export async function hasSchema(url: string, schema: string): Promise<boolean> {
  const client = await connectPostgres(url)
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
    return rowCount !== 0
  } finally {
    await client.end()
  }
}
