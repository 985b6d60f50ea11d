// The migrations of PostgreSQL: applied in process, once, and leading to the models that SQLite's lead to.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, migrationsOf } from '@/server/db/migration/migrate'
import { schemaDiff } from '@/server/db/migration/schema-diff'
import { runSql } from '../support/services/postgres-server'
import { emptyDatabase, urlOf } from '../support/services/test-database'

const { postgresqlSchema } = (await import(new URL('../../scripts/postgresql-schema.mjs', import.meta.url).href)) as {
  postgresqlSchema: (text: string) => string
}

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'foreboard-migrate-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const newUrl = async () => urlOf(await emptyDatabase())
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

test('a database of a newer version, or with a migration half applied, is refused in words and left as it is', async () => {
  const url = await newUrl()
  const newer = join(directory, 'newer')
  await cp(migrationsOf(url), newer, { recursive: true })
  await mkdir(join(newer, '99990101000000_future'))
  await writeFile(
    join(newer, '99990101000000_future', 'migration.sql'),
    'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);',
  )
  await migrate(url, { directory: newer })
  await expect(migrate(url)).rejects.toThrow(/newer version of Foreboard.*99990101000000_future/)
  expect(await migrate(url, { directory: newer })).toEqual([])

  const half = await newUrl()
  await writeFile(join(newer, '99990101000000_future', 'migration.sql'), 'CREATE TABLE "User" ("id" TEXT PRIMARY KEY);')
  await expect(migrate(half, { directory: newer })).rejects.toThrow()
  await expect(migrate(half, { directory: newer })).rejects.toThrow(/half applied/)
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
