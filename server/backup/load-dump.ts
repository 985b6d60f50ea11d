// Brings a dump into a PostgreSQL database: in the place of what is there, or into a temporary database of its own.

import { once } from 'node:events'
import { join } from 'node:path'
import { connectPostgres } from '../db/engine/postgres-connection'
import { postgresProgram, startProgram } from '../db/engine/postgres-programs'
import { DUMP, type Manifest } from './manifest'
import { quoted } from './postgres-dump'
import type { Watched } from './progress'
import { nextEpoch } from './raise-epochs'

export interface InPlace {
  readonly manifest: Manifest
  readonly schema: string
  /** The name that the schema with the old tables gets. */
  readonly aside: string
}

/**
 * Loads the dump in `folder`, puts the old tables aside and raises all epochs, in one transaction. Rejects with a sentence;
 * the database is as it was then.
 */
export async function loadInPlace(
  url: string,
  folder: string,
  { manifest, schema, aside }: InPlace,
  watched: Watched,
): Promise<void> {
  const least = await highestEpochIn(url, schema)
  await run(url, join(folder, DUMP), schema, watched, {
    before: `ALTER SCHEMA ${quoted(schema)} RENAME TO ${quoted(aside)};\nCREATE SCHEMA ${quoted(schema)};\n`,
    after: epochs(schema, nextEpoch(least, new Date())) + proof(schema, manifest),
  })
}

/** Loads the dump in `folder` into an empty database, in which every board gets a new epoch. */
export async function loadAlone(url: string, folder: string, manifest: Manifest, watched: Watched): Promise<void> {
  const schema = manifest.schema ?? 'public'
  await run(url, join(folder, DUMP), schema, watched, {
    before: `CREATE SCHEMA IF NOT EXISTS ${quoted(schema)};\n`,
    after: epochs(schema, nextEpoch(0, new Date())) + proof(schema, manifest),
  })
}

/** Raises the epochs of a database that was brought back by other means. Resolves to the new one. */
export async function raiseEpochsIn(url: string): Promise<number> {
  const client = await connectPostgres(url)
  try {
    const { rows } = await client.query<{ schema: string }>('SELECT current_schema() AS "schema"')
    const schema = rows[0]?.schema ?? 'public'
    await client.query(`BEGIN;\n${epochs(schema, nextEpoch(0, new Date()))}COMMIT;`)
    const raised = await client.query<{ epoch: number | null }>('SELECT max("epoch") AS "epoch" FROM "Board"')
    return raised.rows[0]?.epoch ?? 0
  } finally {
    await client.end()
  }
}

/** pg_restore writes SQL, which psql runs. Only when all of it was written does the commit follow. */
async function run(
  url: string,
  dump: string,
  schema: string,
  { report, signal }: Watched,
  { before, after }: { readonly before: string; readonly after: string },
): Promise<void> {
  // Neither is started where the other is missing.
  postgresProgram('pg_restore')
  const psql = startProgram('psql', ['--no-psqlrc', '--quiet', '--no-password', '--set=ON_ERROR_STOP=1', '--file=-'], {
    url,
    signal,
  })
  psql.child.stdout?.resume()
  const args = ['--no-owner', '--no-privileges', '--no-tablespaces', `--schema=${schema}`, '--file=-', dump]
  const restore = startProgram('pg_restore', args, { signal })
  restore.child.stdin?.end()
  // Awaited below, after what it has written.
  restore.ended.catch(() => undefined)
  const { stdin } = psql.child
  const { stdout } = restore.child
  if (!stdin || !stdout) throw new Error('The programs of PostgreSQL have no pipes')
  let hasEnded = false
  const ended = psql.ended.finally(() => {
    hasEnded = true
    // Nobody reads what it would go on to write.
    restore.child.kill('SIGTERM')
  })
  const closed = once(psql.child, 'close')
  const write = async (text: string | Buffer) => {
    if (!hasEnded && !stdin.write(text)) await Promise.race([once(stdin, 'drain'), closed])
  }
  const fed = (async () => {
    await write(`BEGIN;\n${before}`)
    for await (const chunk of stdout) {
      report?.({ phase: 'load', done: 0, of: 1 })
      await write(chunk as Buffer)
    }
    await restore.ended
    await write(`\n${after}COMMIT;\n`)
  })()
  // Without the commit psql ends as soon as its input does, and everything is as it was.
  const both = await Promise.allSettled([fed.finally(() => stdin.end()), ended])
  // What psql says is the cause: its end ends the other one.
  const failed = [both[1], both[0]].find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
}

/** As `raiseEpochs` does on SQLite. */
function epochs(schema: string, least: number): string {
  const table = (name: string) => `${quoted(schema)}.${quoted(name)}`
  const board = table('Board')
  const next = `(SELECT GREATEST(${least}, COALESCE(max("epoch"), 0) + 1) FROM ${board})`
  const rows = ['BoardUpdate', 'BoardSnapshot'].map(
    (name) =>
      `UPDATE ${table(name)} AS "row" SET "epoch" = ${next} FROM ${board} AS "board" WHERE "board"."id" = "row"."boardId" AND "board"."epoch" = "row"."epoch";\n`,
  )
  return `${rows.join('')}UPDATE ${board} SET "epoch" = ${next};\n`
}

/** Refuses the transaction where not everything came that the manifest names. */
function proof(schema: string, { people, boards }: Manifest): string {
  const table = (name: string) => `${quoted(schema)}.${quoted(name)}`
  return `DO $proof$ BEGIN
  IF (SELECT count(*) FROM ${table('User')}) <> ${people}
    OR (SELECT count(*) FROM ${table('Board')} WHERE "deletedAt" IS NULL) <> ${boards.length}
  THEN RAISE EXCEPTION 'The dump has not the people and boards that its manifest says'; END IF;
END $proof$;\n`
}

/** The highest epoch of a schema's boards; 0 where there is no such table. */
async function highestEpochIn(url: string, schema: string): Promise<number> {
  const client = await connectPostgres(url)
  try {
    const board = `${quoted(schema)}."Board"`
    const { rows } = await client.query<{ there: string | null }>('SELECT to_regclass($1)::text AS "there"', [board])
    if (!rows[0]?.there) return 0
    const found = await client.query<{ epoch: number | null }>(`SELECT max("epoch") AS "epoch" FROM ${board}`)
    return found.rows[0]?.epoch ?? 0
  } finally {
    await client.end()
  }
}
