// A migration that fails or is killed leaves the old database, and one that succeeds leaves the way back.

import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrationOf } from '@/server/backup/keep-before-migration'
import { restoreData } from '@/server/backup/restore-data'
import { migrate } from '@/server/db/migration/migrate'
import { type KeptData, makeData, saidBy } from '../../support/backup/kept-data'
import { killAt } from '../../support/backup/kill-at'

let data: KeptData
let newer: string
beforeEach(async () => {
  data = await makeData()
  newer = join(data.root, 'migrations')
  cpSync('prisma/migrations', newer, { recursive: true })
})
afterEach(() => data.remove())

const keeping = migrationOf({ backupBeforeMigrate: true, dataDir: '' })

function addMigration(name: string, sql: string): void {
  mkdirSync(join(newer, name))
  writeFileSync(join(newer, name, 'migration.sql'), sql)
}

/** The names beside the database; SQLite's journals and the lock come and go. */
const beside = () => readdirSync(data.dataDir).filter((name) => !/-wal$|-shm$|\.lock$/.test(name))
const hasTable = (name: string) => {
  const database = new Database(data.file)
  const found = database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(name)
  database.close()
  return found !== undefined
}

test('F54: a migration that fails half way leaves the database as it was, and says so', async () => {
  const [before, names] = [saidBy(data), beside()]
  addMigration(
    '99990101000000_broken',
    'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);\nDELETE FROM "User";\nCREATE TABLE "User" ("id" TEXT);',
  )
  await expect(migrate(data.databaseUrl, { directory: newer, ...keeping })).rejects.toThrow(
    /could not be brought to this version, and is as it was: start the earlier version again/,
  )
  expect([saidBy(data), beside(), hasTable('Future')]).toEqual([before, names, false])
  expect(await migrate(data.databaseUrl), 'the earlier version starts').toEqual([])
})

describe('a migration that succeeds', () => {
  beforeEach(() => addMigration('99990101000000_future', 'CREATE TABLE "Future" ("id" TEXT PRIMARY KEY);'))

  test.each(['copy', 'apply', 'keep', 'switch', 'done'])(
    'F54: killed as it comes to "%s", the next start has all of the data and every migration',
    async (at) => {
      const before = saidBy(data)
      await killAt({ what: 'migrate', at, pass: 1, data, place: newer })
      expect(saidBy(data)).toEqual(before)
      expect(hasTable('Future')).toBe(at === 'done')
      await migrate(data.databaseUrl, { directory: newer, ...keeping })
      expect([saidBy(data), hasTable('Future')]).toEqual([before, true])
      expect(beside().filter((name) => name.includes('migrating'))).toEqual([])
    },
  )

  test('keeps the old database as a backup that restores with the images that are there, and two of them', async () => {
    const before = saidBy(data)
    expect(await migrate(data.databaseUrl, { directory: newer, ...keeping })).toEqual(['99990101000000_future'])
    const folder = join(data.dataDir, 'before-migration')
    const [kept = '', ...others] = readdirSync(folder)
    expect(others).toEqual([])
    expect(await restoreData(data, join(folder, kept), {})).toMatchObject({ hasSecret: false })
    expect([saidBy(data), hasTable('Future')]).toEqual([before, false])
    expect(readFileSync(join(data.dataDir, 'assets/AAAABBBBCCCCDDDD'), 'utf8')).toBe('the bytes of an image')
    for (const day of ['01', '02'])
      cpSync(join(folder, kept), join(folder, `foreboard-202601${day}T000000Z`), { recursive: true })
    await migrate(data.databaseUrl, { directory: newer, ...keeping })
    expect(readdirSync(folder)).toHaveLength(2)
  })

  test('keeps nothing where that is switched off', async () => {
    await migrate(data.databaseUrl, {
      directory: newer,
      ...migrationOf({ backupBeforeMigrate: false, dataDir: data.dataDir }),
    })
    expect(existsSync(join(data.dataDir, 'before-migration'))).toBe(false)
  })

  test('waits for nobody: while another program has the database open, it says so and changes nothing', async () => {
    const other = new Database(data.file)
    other.pragma('journal_mode = WAL')
    other.prepare('SELECT count(*) FROM "User"').get()
    await expect(migrate(data.databaseUrl, { directory: newer, ...keeping })).rejects.toThrow(
      /Another program has .* open/,
    )
    other.close()
    expect(hasTable('Future')).toBe(false)
  })
})

describe('a database of any earlier state, with data, comes to this version', () => {
  const names = readdirSync('prisma/migrations')
    .filter((name) => name !== 'migration_lock.toml')
    .sort()

  // Each takes seconds: the first, and every fourth after it.
  test.each(names.slice(0, -1).filter((_, i) => i % 4 === 0))('from %s', async (last) => {
    const earlier = join(data.root, 'earlier')
    cpSync('prisma/migrations', earlier, {
      recursive: true,
      filter: (from) => !names.some((name) => name > last && from.endsWith(name)),
    })
    const file = join(data.root, 'earlier.sqlite')
    await migrate(`file:${file}`, { directory: earlier })
    const database = new Database(file)
    const sample = readFileSync('tests/fixtures/earlier-data.sql', 'utf8')
    database.exec(sample)
    database.close()
    const applied = await migrate(`file:${file}`)
    expect(applied).toEqual(names.filter((name) => name > last))
    const migrated = new Database(file)
    expect(migrated.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(migrated.pragma('foreign_key_check')).toEqual([])
    const one = (sql: string) => migrated.prepare(sql).pluck().get()
    expect(one('SELECT count(*) FROM "User"')).toBe(2)
    expect(one('SELECT "title" FROM "Board" WHERE "id" = \'board-of-ada\'')).toBe('Supply of chips')
    expect(one('SELECT "role" FROM "Membership" WHERE "userId" = \'bob\'')).toBe('editor')
    expect(one('SELECT hex("bytes") FROM "BoardUpdate"')).toBe('0102030405')
    migrated.close()
    renameSync(file, join(data.root, 'done.sqlite'))
  })
})
