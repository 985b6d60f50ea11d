// The database of a server on PostgreSQL: whether it answers, its migrations, its newest time, whether a server uses it, and
// whether this machine has the programs that back it up. Nothing is written.

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { byteWords } from '@/lib/std/byte-words'
import { isLocked } from '../db/engine/database-lock'
import { databaseName } from '../db/engine/database-url'
import { connectPostgres } from '../db/engine/postgres-connection'
import { findProgram } from '../db/engine/postgres-programs'
import { migrationsOf } from '../db/migration/migrate'
import { readMigrations } from '../db/migration/migration-list'
import { reasonWords } from '../log/reason-words'
import { judgeClock, judgeMigrations, type MigrationRow } from './check-database'
import type { Examined } from './examined'
import { type Finding, found } from './findings'

/** PostgreSQL counts 15.4 as 150004. */
const MAJOR = 10_000

/** Reports on the database. */
export async function checkPostgres({ config, now, sightings }: Examined): Promise<Finding[]> {
  const { databaseUrl, dataDir } = config
  const facts = await readFacts(databaseUrl).catch(reasonWords)
  if (typeof facts === 'string') {
    return [found('database-away', { database: databaseName(databaseUrl), reason: facts })]
  }
  const known = (await readMigrations(migrationsOf(databaseUrl))).migrationDirectories.map(({ path }) => path)
  const isInUse = sightings !== undefined || (await isLocked(databaseUrl))
  return [
    found('database-answers', { version: facts.version, size: byteWords(facts.bytes) }),
    found(isInUse ? 'server-running' : 'server-stopped', { folder: dataDir }),
    judgeMigrations(facts.migrations, known),
    judgeClock(facts.newest, now()),
    judgePrograms(await dumpVersion(), facts.version),
  ]
}

/** Compares the version of pg_dump, null where there is none, with that of the server. */
export function judgePrograms(program: number | null, server: number): Finding {
  if (program === null) return found('dump-missing')
  return program < server ? found('dump-older', { program, server }) : found('dump-ready', { program })
}

interface PostgresFacts {
  readonly version: number
  readonly bytes: number
  readonly migrations: readonly MigrationRow[]
  readonly newest: Date | null
}

async function readFacts(url: string): Promise<PostgresFacts> {
  const client = await connectPostgres(url, { settings: { default_transaction_read_only: 'on' } })
  try {
    const one = async (sql: string) => (await client.query<unknown[]>({ text: sql, rowMode: 'array' })).rows[0] ?? []
    const [version, bytes] = await one(
      `SELECT current_setting('server_version_num')::int / ${MAJOR}, pg_database_size(current_database())::float8`,
    )
    const facts = { version: Number(version), bytes: Number(bytes) }
    const [table] = await one(`SELECT to_regclass('"_prisma_migrations"')::text`)
    if (table === null) return { ...facts, migrations: [], newest: null }
    const { rows } = await client.query<{ name: string; isFinished: boolean }>(
      `SELECT "migration_name" AS "name", "finished_at" IS NOT NULL AS "isFinished" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`,
    )
    const [audit] = await one(`SELECT to_regclass('"AuditEntry"')::text`)
    const [newest] =
      audit === null
        ? [null]
        : await one(`SELECT extract(epoch FROM max("at") AT TIME ZONE 'UTC')::float8 * 1000 FROM "AuditEntry"`)
    return {
      ...facts,
      migrations: rows.map(({ name, isFinished }) => ({ name, isFinished: isFinished ? 1 : 0 })),
      newest: typeof newest === 'number' ? new Date(newest) : null,
    }
  } finally {
    await client.end()
  }
}

/** The major version of this machine's pg_dump; null where it has none that runs. */
async function dumpVersion(): Promise<number | null> {
  const program = findProgram('pg_dump')
  if (program === undefined || findProgram('psql') === undefined || findProgram('pg_restore') === undefined) return null
  try {
    const { stdout } = await promisify(execFile)(program, ['--version'])
    const [, major] = /\s(\d+)/.exec(stdout) ?? []
    return major === undefined ? null : Number(major)
  } catch {
    // One that can't be started is as good as none.
    return null
  }
}
