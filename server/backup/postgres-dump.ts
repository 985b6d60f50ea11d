// A PostgreSQL database in a backup: what pg_dump makes of one moment, with facts and counts of the same moment.

import { join } from 'node:path'
import { startFailure } from '../data-folder/data-folder'
import { databaseName } from '../db/engine/database-url'
import type { LogDb } from '../db/engine/log-db'
import { connectPostgres, FOREBOARD, LOCK } from '../db/engine/postgres-connection'
import { runProgram } from '../db/engine/postgres-programs'
import { takeSnapshot } from '../db/engine/snapshot'
import type { CopiedDatabase, DatabaseFacts, DatabaseToCopy } from './copied-database'
import { countBoards } from './count-boards'
import { DUMP } from './manifest'
import type { Watched } from './progress'

/** How long pg_dump waits for a table that somebody has locked, such as a migration. */
const LOCK_WAIT_MS = 30_000

/** The PostgreSQL database of `url`, to be dumped into a backup. */
export function postgresToCopy(url: string): DatabaseToCopy {
  return {
    identity: databaseName(url),
    lock: () => lockBackups(url),
    // Its size on the server's disk has indexes and dead rows in it: a full disk is noticed as it fills.
    bytes: () => Promise.resolve(null),
    copy: (folder, watched) => dumpPostgres(url, folder, watched),
  }
}

async function lockBackups(url: string): Promise<() => Promise<void>> {
  const client = await connectPostgres(url).catch((error: unknown) => {
    throw startFailure(error, { dataDir: '', databaseUrl: url })
  })
  const { rows } = await client.query<[boolean]>({
    text: 'SELECT pg_try_advisory_lock($1, $2)',
    values: [FOREBOARD, LOCK.backup],
    rowMode: 'array',
  })
  if (rows[0]?.[0] === true) return () => client.end()
  await client.end()
  throw new Error(`Another backup of ${databaseName(url)} is being taken. Wait until it is done.`)
}

/** Dumps the database of `url` into a folder. The moment that the dump is of stays readable until it is closed. */
export async function dumpPostgres(url: string, folder: string, { report, signal }: Watched): Promise<CopiedDatabase> {
  report?.({ phase: 'database', done: 0, of: 1 })
  const { id, takenAt, schema, db, close } = await takeSnapshot(url)
  try {
    const args = [
      ...['--format=custom', '--compress=1', '--no-owner', '--no-privileges', '--no-tablespaces'],
      ...[`--schema=${quoted(schema)}`, `--snapshot=${id}`, `--lock-wait-timeout=${LOCK_WAIT_MS}`],
      ...['--no-password', `--file=${join(folder, DUMP)}`],
    ]
    await runProgram('pg_dump', args, { url, signal })
    const facts = await factsOf(db)
    return {
      name: DUMP,
      takenAt,
      schema,
      facts,
      images: await idsOfImages(db),
      count: (ids, options) => countBoards(db, ids, options),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** A name in quotes, as SQL and pg_dump take it whatever letters it has. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

async function factsOf(db: LogDb): Promise<DatabaseFacts> {
  const column = async (sql: string) => (await db.query(sql, [])).map(([value]) => String(value))
  return {
    migrations: await column(
      `SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL ORDER BY "migration_name" COLLATE "C"`,
    ),
    people: Number((await column(`SELECT count(*) FROM "User"`))[0]),
    boards: await column(`SELECT "id" FROM "Board" WHERE "deletedAt" IS NULL ORDER BY "id" COLLATE "C"`),
  }
}

async function idsOfImages(db: LogDb): Promise<string[]> {
  const [table] = await db.query(`SELECT to_regclass('"Asset"')::text`, [])
  if (table?.[0] === null) return []
  return (await db.query('SELECT "id" FROM "Asset" ORDER BY "id" COLLATE "C"', [])).map(([id]) => String(id))
}
