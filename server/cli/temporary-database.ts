// A database of PostgreSQL for as long as a backup is open: made on the server of an address whose user may make databases,
// and dropped afterwards. What a killed command has left goes with the next one.

import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { quoted } from '../backup/postgres-dump'
import { databaseName, isPostgres } from '../db/engine/database-url'
import { connectPostgres } from '../db/engine/postgres-connection'

const PREFIX = 'foreboard_drill_'
const NAME = /^foreboard_drill_(\d+)_/
const YOUNG_MS = 60_000
/** PostgreSQL's code for a role that may not do something. */
const FORBIDDEN = '42501'

export interface TemporaryDatabase {
  readonly url: string
  readonly remove: () => Promise<void>
}

/** Makes an empty database on the server of `url`, in which new connections find `schema`. Rejects with a sentence. */
export async function makeTemporaryDatabase(url: string, schema: string): Promise<TemporaryDatabase> {
  if (!isPostgres(url)) {
    throw new Error(
      'The backup is of a server on PostgreSQL, and is opened in a temporary database there. Name a server whose user may make databases: --database postgresql://…',
    )
  }
  const client = await connectPostgres(url)
  const name = `${PREFIX}${Date.now()}_${randomBytes(6).toString('hex')}`
  try {
    await removeLeftovers(client)
    await client.query(`CREATE DATABASE ${quoted(name)} TEMPLATE template0`)
    await client.query(`ALTER DATABASE ${quoted(name)} SET search_path TO ${quoted(schema)}`)
  } catch (error) {
    await client.end()
    const isForbidden = error instanceof Error && 'code' in error && error.code === FORBIDDEN
    if (!isForbidden) throw error
    throw new Error(
      `The user of ${databaseName(url)} may not make databases, and a backup is opened in a temporary one. Let it (ALTER ROLE … CREATEDB), or name another user or server: --database postgresql://…`,
      { cause: error },
    )
  }
  const at = new URL(url)
  at.pathname = `/${name}`
  return {
    url: at.href,
    remove: async () => {
      try {
        await client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`)
      } finally {
        await client.end()
      }
    },
  }
}

/** Each is in use for as long as its command runs, but for a moment after it is made. Its name says when that was. */
async function removeLeftovers(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT "datname" AS "name" FROM pg_database
      WHERE "datname" LIKE $1 AND pg_has_role("datdba", 'MEMBER')
        AND NOT EXISTS (SELECT 1 FROM pg_stat_activity WHERE "datname" = pg_database."datname")`,
    [`${PREFIX}%`],
  )
  for (const { name } of rows) {
    const [, madeAt] = NAME.exec(name) ?? []
    if (madeAt === undefined || Date.now() - Number(madeAt) < YOUNG_MS) continue
    await client.query(`DROP DATABASE IF EXISTS ${quoted(name)}`)
  }
}
