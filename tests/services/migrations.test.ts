// The migrations of PostgreSQL: applied in process, once, and leading to the models that SQLite's lead to.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate, migrationsOf } from '@/server/db/migration/migrate'
import { schemaDiff } from '@/server/db/migration/schema-diff'
import { makePostgresData, type PostgresData, saidByPostgres } from '../support/backup/kept-postgres'
import { killAt, startUntilKilled } from '../support/backup/kill-at'
import { runSql } from '../support/services/postgres-server'
import { emptyDatabase, urlOf } from '../support/services/test-database'
import { waitFor } from '../support/wait-for'

const { postgresqlSchema } = (await import(new URL('../../scripts/postgresql-schema.mjs', import.meta.url).href)) as {
  postgresqlSchema: (text: string) => string
}

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'foreboard-migrate-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const newUrl = async () => urlOf(await emptyDatabase())
const FUTURE = 'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);'

/** A folder with this version's migrations and more. */
async function withMigrations(url: string, more: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(directory, 'newer-'))
  await cp(migrationsOf(url), folder, { recursive: true })
  for (const [name, sql] of Object.entries(more)) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

const tablesOf = async (url: string, names: readonly string[]) =>
  (await runSql(url, `SELECT "tablename" FROM pg_tables WHERE "schemaname" = 'public' ORDER BY 1`))
    .map(({ tablename }) => String(tablename))
    .filter((name) => names.includes(name))

const schema = async () => postgresqlSchema(await readFile('prisma/schema.prisma', 'utf8'))

test('a new database gets every migration once, also of two servers that start at once', async () => {
  const url = await newUrl()
  const [one, other] = await Promise.all([migrate(url), migrate(url)])
  const all = (await readdir(migrationsOf(url))).filter((name) => /^\d/.test(name)).sort()
  expect([one, other].map((applied) => applied.length).sort((a, b) => a - b)).toEqual([0, all.length])
  expect([...one, ...other]).toEqual(all)
  expect(await migrate(url)).toEqual([])
})

test('the migrations lead to the models of prisma/schema.prisma, as SQLite’s do', async () => {
  const url = await newUrl()
  expect(await schemaDiff(migrationsOf(url), await schema(), url)).toBeNull()
  // This is what tests/integration/db/migrate.test.ts proves of SQLite.
  expect(await schemaDiff('prisma/migrations', await readFile('prisma/schema.prisma', 'utf8'))).toBeNull()
})

test('a model that the migrations do not lead to is told apart, and so are the numbers of a busy log', async () => {
  const url = await newUrl()
  const sql = await schemaDiff(migrationsOf(url), `${await schema()}\nmodel Extra {\n  id String @id\n}\n`, url)
  expect(sql).toContain('CREATE TABLE "Extra"')
  const small = (await schema()).replace('BigInt   @id', 'Int   @id').replaceAll('BigInt      @id', 'Int      @id')
  const other = await newUrl()
  expect(await schemaDiff(migrationsOf(other), small, other)).toContain('"BoardUpdate"')
})

test('a database of a newer version is refused in words and left as it is', async () => {
  const url = await newUrl()
  const newer = await withMigrations(url, { '99990101000000_future': 'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);' })
  await migrate(url, { directory: newer })
  await expect(migrate(url)).rejects.toThrow(/newer version of Foreboard.*99990101000000_future/)
  expect(await migrate(url, { directory: newer })).toEqual([])
})

test('F54: a migration that fails leaves the database as it was, and says why', async () => {
  const url = await newUrl()
  await migrate(url)
  const broken = await withMigrations(url, {
    '99990101000000_future': FUTURE,
    '99990102000000_broken': 'DROP TABLE "Visit";\nCREATE TABLE "User" ("id" TEXT PRIMARY KEY);',
  })
  await expect(migrate(url, { directory: broken })).rejects.toThrow(
    /could not be brought to this version, and is as it was: start the earlier version again.*"User" already exists/s,
  )
  expect(await tablesOf(url, ['Future', 'Visit'])).toEqual(['Visit'])
  expect(await migrate(url), 'the earlier version starts').toEqual([])
})

test('F54: one that an earlier version left half applied is refused in words', async () => {
  const url = await newUrl()
  await migrate(url)
  await runSql(url, `UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" LIKE '%_init'`)
  await expect(migrate(url)).rejects.toThrow(/_init .* half applied. Restore a backup/)
})

describe('F54: killed', () => {
  let data: PostgresData
  let newer: string
  beforeEach(async () => {
    data = await makePostgresData()
    // The second one waits for a lock on the table of people, so that a kill finds the first one applied.
    newer = await withMigrations(data.databaseUrl, {
      '99990101000000_future': FUTURE,
      '99990102000000_people':
        'CREATE TABLE "More" ("id" TEXT PRIMARY KEY);\nALTER TABLE "User" ADD COLUMN "more" TEXT;',
    })
  })
  afterEach(() => data.remove())

  const isThere = () => tablesOf(data.databaseUrl, ['Future', 'More'])
  const nextStart = async () => {
    const before = await saidByPostgres(data)
    const applied = await migrate(data.databaseUrl, { directory: newer })
    expect([await isThere(), await saidByPostgres(data)]).toEqual([['Future', 'More'], before])
    return applied
  }

  test.each([
    ['before the old tables are kept', 'keep'],
    ['before the first statement', 'apply'],
    ['after the last', 'done'],
  ])('%s, the next start has all of the data and every migration', async (_, at) => {
    const before = await saidByPostgres(data)
    await killAt({ what: 'migrate', at, pass: 1, data, place: newer })
    expect(await saidByPostgres(data)).toEqual(before)
    expect(await isThere()).toEqual(at === 'done' ? ['Future', 'More'] : [])
    expect(await nextStart()).toHaveLength(at === 'done' ? 0 : 2)
  })

  test('within a migration, nothing of it or of those before it is left, and the next start has all', async () => {
    const before = await saidByPostgres(data)
    const holder = new pg.Client({ connectionString: data.databaseUrl })
    await holder.connect()
    await holder.query('BEGIN; LOCK TABLE "User" IN SHARE MODE')
    const waiting = () =>
      runSql(
        data.databaseUrl,
        `SELECT "pid" FROM pg_stat_activity WHERE "query" LIKE 'ALTER TABLE "User" ADD%' AND "wait_event_type" = 'Lock'`,
      )
    const migrating = startUntilKilled({ what: 'migrate', at: 'never', pass: 1, data, place: newer })
    await waitFor('the migration waits within its second step', async () => (await waiting()).length === 1, 60_000)
    await migrating.kill()
    await holder.end()
    await waitFor(
      'PostgreSQL has taken it back',
      async () => (await isThere()).length === 0 && (await waiting()).length === 0,
    )
    expect(await saidByPostgres(data)).toEqual(before)
    expect(await migrate(data.databaseUrl), 'the earlier version starts').toEqual([])
    expect(await nextStart()).toHaveLength(2)
  })
})

test('a database of each earlier state, with data, comes to this version', async () => {
  const url = await newUrl()
  const names = (await readdir(migrationsOf(url))).filter((name) => /^\d/.test(name)).sort()
  // PostgreSQL writes bytes in another way.
  const sample = (await readFile('tests/fixtures/earlier-data.sql', 'utf8')).replace(/x'(\w+)'/, String.raw`'\x$1'`)
  for (const last of names.slice(0, -1)) {
    const earlier = join(directory, last)
    await cp(migrationsOf(url), earlier, {
      recursive: true,
      filter: (from) => !names.some((name) => name > last && from.endsWith(name)),
    })
    const database = await newUrl()
    await migrate(database, { directory: earlier })
    await runSql(database, sample)
    expect(await migrate(database)).toEqual(names.filter((name) => name > last))
    const found = await runSql(
      database,
      `SELECT "title", "role", encode("bytes", 'hex') AS "bytes" FROM "Board" JOIN "Membership" ON "Membership"."boardId" = "Board"."id" JOIN "BoardUpdate" ON "BoardUpdate"."boardId" = "Board"."id"`,
    )
    expect(found, last).toEqual([{ title: 'Supply of chips', role: 'editor', bytes: '0102030405' }])
  }
})
