// Migrations run in process, once, and lead to the schema that the code is generated from.

import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate } from '@/server/db/migration/migrate'
import { schemaDiff } from '@/server/db/migration/schema-diff'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'foreboard-migrate-'))
})
afterEach(() => rm(directory, { recursive: true, force: true }))

test('a new database gets every migration, and a second start applies nothing', async () => {
  const url = `file:${join(directory, 'made', 'new.sqlite')}`
  const applied = await migrate(url)
  expect(applied[0]).toMatch(/_init$/)
  expect(await migrate(url)).toEqual([])
})

test('the migrations and schema.prisma agree', async () => {
  expect(await schemaDiff('prisma/migrations', await readFile('prisma/schema.prisma', 'utf8'))).toBeNull()
})

test('the newest migration of PostgreSQL is as new as SQLite’s: scripts/make-migration.mts writes both', async () => {
  const newest = async (folder: string) => {
    const names = (await readdir(folder)).filter((name) => /^\d{14}_/.test(name))
    return names.sort().at(-1)?.slice(0, 14)
  }
  expect(await newest('prisma/postgresql/migrations')).toBe(await newest('prisma/migrations'))
})

test('a schema that the migrations do not lead to is told apart', async () => {
  const schema = await readFile('prisma/schema.prisma', 'utf8')
  const sql = await schemaDiff('prisma/migrations', `${schema}\nmodel Extra {\n  id String @id\n}\n`)
  expect(sql).toContain('CREATE TABLE "Extra"')
})

test('a database of a newer version is refused in words and left as it is', async () => {
  const url = `file:${join(directory, 'newer.sqlite')}`
  const newer = join(directory, 'migrations')
  await cp('prisma/migrations', newer, { recursive: true })
  await mkdir(join(newer, '99990101000000_future'))
  await writeFile(
    join(newer, '99990101000000_future', 'migration.sql'),
    'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);',
  )
  await migrate(url, { directory: newer })
  await expect(migrate(url)).rejects.toThrow(/newer version of Foreboard.*99990101000000_future/)
  expect(await migrate(url, { directory: newer })).toEqual([])
})

test('a migration that was left half applied is refused in words', async () => {
  const file = join(directory, 'half.sqlite')
  await migrate(`file:${file}`)
  const database = new Database(file)
  database.exec(`UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" LIKE '%_versions'`)
  database.close()
  await expect(migrate(`file:${file}`)).rejects.toThrow(/_versions .* half applied/)
})

test('a new database whose first migrations fail is not there afterwards', async () => {
  const broken = join(directory, 'migrations')
  await mkdir(join(broken, '20000101000000_broken'), { recursive: true })
  await writeFile(join(broken, '20000101000000_broken', 'migration.sql'), 'CREATE TABLE "A" ("id" TEXT);\nNONSENSE;')
  await writeFile(join(broken, 'migration_lock.toml'), 'provider = "sqlite"\n')
  const file = join(directory, 'none.sqlite')
  await expect(migrate(`file:${file}`, { directory: broken })).rejects.toThrow(/could not be brought to this version/)
  expect(existsSync(file)).toBe(false)
})

test('the address of another database is refused', async () => {
  await expect(migrate('mysql://localhost/db')).rejects.toThrow(/file:/)
})

test('the file is a real SQLite file that others can read', async () => {
  const file = join(directory, 'plain.sqlite')
  await migrate(`file:${file}`)
  const database = new Database(file, { readonly: true })
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  database.close()
})
