// A restore on PostgreSQL. The database changes in one transaction: the schema with the old tables gets another name, and
// the dump is loaded into a new one under theirs. That schema is also the sign that the files of the data folder have to
// follow: a crash before the commit leaves everything as it was, and after it the next start moves the files.

import { type DataPlace, startFailure } from '../data-folder/data-folder'
import { cancelRestore, isRestoring, planRestore } from '../data-folder/finish-restore'
import { takeDatabaseLock } from '../db/engine/database-lock'
import { connectPostgres } from '../db/engine/postgres-connection'
import { loadInPlace } from './load-dump'
import { isOfPostgres } from './manifest'
import { quoted } from './postgres-dump'
import { clearStaging, planParts, stagingIn } from './restore-parts'
import { hasSchema, settleRestore } from './settle-restore'
import { type StageOptions, stageBackup } from './stage-backup'

/** A restore that loses the lock goes on: the lock is taken again, and a server that came in between waits for the tables. */
const onTaken = () => undefined

/** Restores the backup `from` into the database and the data folder. Rejects with a sentence; everything is as it was then. */
export async function restorePostgres(data: DataPlace, from: string, options: StageOptions) {
  const { dataDir, databaseUrl } = data
  const { report, signal } = options
  const lock = await takeDatabaseLock(databaseUrl, onTaken).catch((error: unknown) => {
    throw startFailure(error, data)
  })
  try {
    await settleRestore(data)
    await clearStaging(data)
    const { manifest, folder } = await stageBackup(from, stagingIn(data), options)
    if (!isOfPostgres(manifest)) {
      throw new Error(
        `The backup ${from} is of a server on SQLite. Restore it without DATABASE_URL; boards can be moved from there as files.`,
      )
    }
    const schema = await currentSchema(databaseUrl)
    if (manifest.schema !== schema) {
      throw new Error(
        `The backup ${from} has its tables in the schema ${manifest.schema}, and this server's are in ${schema}. Give the role that schema: ALTER ROLE … SET search_path = ${manifest.schema}`,
      )
    }
    report?.({ phase: 'prepare', done: 0, of: 1 })
    const parts = await planParts(data, async (aside) => !(await hasSchema(databaseUrl, aside)))
    const { aside } = parts
    signal?.throwIfAborted()
    report?.({ phase: 'switch', done: 0, of: parts.parts.length })
    planRestore(dataDir, { ...parts, schema: aside })
    try {
      await loadInPlace(databaseUrl, folder, { manifest, schema, aside }, options)
    } catch (error) {
      // The connection may have been lost after the commit: then the restore is done.
      const isDone = await hasSchema(databaseUrl, aside).catch(() => null)
      if (isDone === false) cancelRestore(dataDir)
      if (isDone !== true) throw error
    }
    await settleRestore(data, (done, of) => report?.({ phase: 'switched', done, of }))
    return { manifest, aside, asideSchema: (await dropIfEmpty(databaseUrl, aside)) ? null : aside }
  } finally {
    if (!isRestoring(dataDir)) await clearStaging(data)
    await lock.release()
  }
}

async function currentSchema(url: string): Promise<string> {
  const client = await connectPostgres(url)
  try {
    const { rows } = await client.query<{ schema: string | null }>('SELECT current_schema() AS "schema"')
    return rows[0]?.schema ?? ''
  } finally {
    await client.end()
  }
}

/** A new database had nothing to keep. */
async function dropIfEmpty(url: string, schema: string): Promise<boolean> {
  const client = await connectPostgres(url)
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_tables WHERE schemaname = $1 LIMIT 1', [schema])
    if (rowCount !== 0) return false
    await client.query(`DROP SCHEMA ${quoted(schema)} CASCADE`)
    return true
  } finally {
    await client.end()
  }
}
