// Databases on the PostgreSQL of a run (TEST_DATABASE_URL): each a copy of one that is migrated once per test process.

import { randomBytes } from 'node:crypto'
import { migrate } from '@/server/db/migration/migrate'
import { runSql } from './postgres-server'

export interface PostgresDatabase {
  readonly url: string
  remove(): Promise<void>
}

let template: Promise<string> | undefined

/** The address of any database of the server, by which others are made; undefined: tests use SQLite. */
export function testServer(): string | undefined {
  return process.env.TEST_DATABASE_URL
}

async function makeTemplate(): Promise<string> {
  const name = await emptyDatabase()
  await migrate(urlOf(name))
  return name
}

/** A database without a table; its name. */
export async function emptyDatabase(of = 'template0'): Promise<string> {
  const name = `foreboard_${randomBytes(8).toString('hex')}`
  await runSql(urlOf(), `CREATE DATABASE "${name}" TEMPLATE "${of}"`)
  return name
}

/** A migrated database of its own. */
export async function postgresDatabase(): Promise<PostgresDatabase> {
  template ??= makeTemplate()
  const name = await emptyDatabase(await template)
  return {
    url: urlOf(name),
    remove: async () => {
      await runSql(urlOf(), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
    },
  }
}

/** The address of a database of the server. */
export function urlOf(name?: string): string {
  const url = new URL(testServer() ?? '')
  if (name !== undefined) url.pathname = `/${name}`
  return url.href
}
