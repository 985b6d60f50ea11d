// Backups of a server on PostgreSQL, taken while people work; lost machines; and everything that can be wrong with a backup or
// on the way: after each failure the database, the data folder and the place of the backups are as they were.

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { newKey } from '@/server/backup/archive'
import { migrationOf } from '@/server/backup/keep-before-migration'
import { raiseEpochsIn } from '@/server/backup/load-dump'
import { restoreData } from '@/server/backup/restore-data'
import { runBackup } from '@/server/backup/run-backup'
import { settleRestore } from '@/server/backup/settle-restore'
import { type BackupWishes, takeBackup } from '@/server/backup/take-backup'
import { drillBackup } from '@/server/cli/drill-backup'
import { restoreAsVersion } from '@/server/cli/restore-board'
import { readConfig } from '@/server/config/config'
import { takeDatabaseLock } from '@/server/db/engine/database-lock'
import { openLogDb } from '@/server/db/engine/log-client'
import { migrate, migrationsOf } from '@/server/db/migration/migrate'
import { createLogger } from '@/server/log/logger'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { makeData } from '../support/backup/kept-data'
import {
  addPostgresBoards,
  epochsOfPostgres,
  makePostgresData,
  newPostgresMachine,
  type PostgresData,
  saidByPostgres,
} from '../support/backup/kept-postgres'
import { killAt } from '../support/backup/kill-at'
import { runSql } from '../support/services/postgres-server'
import { boardRows } from '../support/sync/board-content'
import { ChildStage } from '../support/sync/child-stage'
import { fold } from '../support/sync/fold'
import { waitFor } from '../support/wait-for'

const logger = createLogger('silent')
const stage = new ChildStage()
const nobody = () => undefined

let data: PostgresData
let there: Omit<PostgresData, 'root'>
let to: string
beforeEach(async () => {
  data = await makePostgresData()
  there = await newPostgresMachine(data.root)
  to = join(data.root, 'backups')
})
afterEach(async () => {
  await there.remove()
  await data.remove()
})

const wishes = (more: Partial<BackupWishes> = {}): BackupWishes => ({
  to,
  archive: false,
  recipients: [],
  withSecret: true,
  withExports: false,
  keep: null,
  ...more,
})
const backup = (more: Partial<BackupWishes> = {}) => takeBackup(data, wishes(more), { logger })
const opening = (identityFile?: string, database = data.databaseUrl) => {
  const config = { ...readConfig({}), dataDir: data.dataDir, databaseUrl: data.databaseUrl }
  return { config, within: data.root, logger, identityFile, database }
}
const drill = (place: string, identityFile?: string) => drillBackup(place, opening(identityFile))
const schemas = async (url: string) =>
  (await runSql(url, `SELECT nspname FROM pg_namespace WHERE nspname LIKE 'before-%' ORDER BY 1`)).map(({ nspname }) =>
    String(nspname),
  )
const drillDatabases = () => runSql(data.databaseUrl, `SELECT 1 FROM pg_database WHERE datname LIKE 'foreboard_drill%'`)

test('F53: a backup during the edits of 20 people, restored elsewhere and drilled: all that was saved before is there', async () => {
  await runSql(data.databaseUrl, `DELETE FROM "Board" WHERE "id" <> 'empty'`)
  await addPostgresBoards(data.databaseUrl, ['board'])
  await stage.start({ databaseUrl: data.databaseUrl, rows: boardRows('board', 10, 200) })
  const writers = stage.writers(20)
  const savedCount = () => writers.reduce((sum, writer) => sum + writer.saved, 0)
  await waitFor('400 edits are saved', () => savedCount() >= 400, 60_000)
  const saved = stage.history.savedNow()
  // The program takes it, as for the server: this process is busy being 20 people.
  const job = { data: { dataDir: data.dataDir, databaseUrl: data.databaseUrl }, wishes: wishes() }
  const answer = await runBackup(job, new AbortController().signal)
  if (!answer.ok) throw new Error(answer.problem)
  const { taken } = answer
  expect(taken).toMatchObject({ boards: 2, damaged: [] })
  const after = savedCount()
  await waitFor('people went on working', () => savedCount() > after + 20, 30_000)
  for (const writer of writers) writer.destroy()

  expect(await drill(taken.place)).toMatchObject({ boards: 2, opened: 2, cards: taken.cards, problems: [] })
  await restoreData(there, taken.place, {})
  const [epoch = 0] = await epochsOfPostgres(there.databaseUrl)
  expect(epoch).toBeGreaterThan(1)
  const db = await openLogDb(there.databaseUrl)
  const stored = await fold(new SqlUpdateLog(db), 'board', epoch)
  await db.close()
  expect(stage.history.judge(stored, saved)).toMatchObject({ lost: [], duplicated: [] })
})

describe('a backup', () => {
  test('is a folder or an archive, encrypted or not, and each restores to the same', async () => {
    const before = await saidByPostgres(data)
    const { identity, recipient } = await newKey()
    const identityFile = join(data.root, 'key')
    writeFileSync(identityFile, identity)
    for (const [i, more] of [{}, { archive: true }, { recipients: [recipient] }].entries()) {
      const { place, boards, cards, images } = await backup(more)
      expect([boards, cards, images]).toEqual([3, 12, 1])
      expect(await drill(place, identityFile)).toMatchObject({ boards: 3, opened: 3, cards: 12, problems: [] })
      const { aside, asideSchema } = await restoreData(there, place, { identityFile })
      expect(await saidByPostgres(there)).toEqual(before)
      expect([aside === null, asideSchema === null]).toEqual([i === 0, i === 0])
      expect(await migrate(there.databaseUrl), 'it is of this version').toEqual([])
    }
    expect(await drillDatabases()).toEqual([])
    expect(readdirSync(data.root).filter((name) => name.startsWith('foreboard-drill'))).toEqual([])
  })

  test('S62: is taken by a program that gets the password on its input, and the oldest ones go', async () => {
    const job = { data: { dataDir: data.dataDir, databaseUrl: data.databaseUrl }, wishes: wishes({ keep: 1 }) }
    const first = await runBackup(job, new AbortController().signal)
    const second = await runBackup(job, new AbortController().signal)
    expect([first, second]).toEqual([
      { ok: true, taken: expect.objectContaining({ boards: 3, cards: 12 }) as unknown },
      { ok: true, taken: expect.objectContaining({ boards: 3, cards: 12 }) as unknown },
    ])
    expect(readdirSync(to)).toHaveLength(1)
  })

  test('gives a board of it back to the server that runs, as a version', async () => {
    const { place } = await backup()
    expect(await restoreAsVersion(place, 'one', opening())).toMatchObject({ title: 'Board one', cards: 5 })
    expect(await runSql(data.databaseUrl, 'SELECT "boardId", "cards" FROM "BoardVersion"')).toEqual([
      { boardId: 'one', cards: 5 },
    ])
    expect(await drillDatabases()).toEqual([])
  })

  test('is taken of the old database before a migration, and restores with the images that are there', async () => {
    const newer = join(data.root, 'migrations')
    cpSync(migrationsOf(data.databaseUrl), newer, { recursive: true })
    mkdirSync(join(newer, '99990101000000_future'))
    writeFileSync(join(newer, '99990101000000_future/migration.sql'), 'DELETE FROM "Board" WHERE "id" = \'two\';')
    const before = await saidByPostgres(data)
    const keeping = migrationOf({ backupBeforeMigrate: true, dataDir: data.dataDir })
    expect(await migrate(data.databaseUrl, { directory: newer, ...keeping })).toEqual(['99990101000000_future'])
    const folder = join(data.dataDir, 'before-migration')
    const [kept = ''] = readdirSync(folder)
    await restoreData(data, join(folder, kept), {})
    expect(await saidByPostgres(data)).toEqual(before)
    expect(await migrate(data.databaseUrl), 'the earlier version starts').toEqual([])
  })
})

test('a database that PostgreSQL brought back to a point in time gets epochs that no device has seen', async () => {
  const now = await raiseEpochsIn(data.databaseUrl)
  expect([await epochsOfPostgres(data.databaseUrl), now > 200_000_000]).toEqual([[now], true])
  expect(await raiseEpochsIn(data.databaseUrl)).toBeGreaterThan(now)
})

test('a role that owns its database and may do nothing else backs up and restores; for a drill it is told what it lacks', async () => {
  await runSql(there.databaseUrl, `CREATE ROLE "keeper" LOGIN PASSWORD 'a secret'`)
  const name = new URL(there.databaseUrl).pathname.slice(1)
  await runSql(there.databaseUrl, `ALTER DATABASE "${name}" OWNER TO "keeper"`)
  const address = new URL(there.databaseUrl)
  address.username = 'keeper'
  address.password = 'a secret'
  const keeper = { dataDir: there.dataDir, databaseUrl: address.href }
  try {
    await restoreData(keeper, (await backup()).place, {})
    const { place } = await takeBackup(keeper, wishes(), { logger })
    await restoreData(keeper, place, {})
    expect(await saidByPostgres(keeper)).toEqual(await saidByPostgres(data))
    await expect(drillBackup(place, opening(undefined, address.href))).rejects.toThrow(
      /keeper@[^ ]+ may not make databases.*CREATEDB/,
    )
    await expect(drillBackup(place, opening(undefined, address.href))).rejects.not.toThrow(/a secret|a%20secret/)
  } finally {
    await runSql(there.databaseUrl, `REASSIGN OWNED BY "keeper" TO CURRENT_USER; DROP OWNED BY "keeper"`)
    await runSql(there.databaseUrl, 'DROP ROLE "keeper"')
  }
})

describe('F53: nothing changes when', () => {
  /** The restore is refused with these words, and neither the data nor the backup has changed. */
  async function refuses(place: string, words: RegExp): Promise<void> {
    const before = [await saidByPostgres(data), await epochsOfPostgres(data.databaseUrl), readdirSync(data.dataDir)]
    await expect(restoreData(data, place, {})).rejects.toThrow(words)
    expect([await saidByPostgres(data), await epochsOfPostgres(data.databaseUrl), readdirSync(data.dataDir)]).toEqual(
      before,
    )
    expect(await schemas(data.databaseUrl)).toEqual([])
  }

  test('a server runs on the database', async () => {
    const { place } = await backup()
    const lock = await takeDatabaseLock(data.databaseUrl, nobody)
    await refuses(place, /Another Foreboard uses the database/)
    await lock.release()
  })

  test('an archive is cut off, a bit has flipped, or a file is missing', async () => {
    const { place: archive, bytes } = await backup({ archive: true })
    truncateSync(archive, Math.floor(bytes * 0.9))
    await refuses(archive, /damaged or cut off/)
    const { place } = await backup()
    const flipped = join(to, 'flipped')
    cpSync(place, flipped, { recursive: true })
    const dump = readFileSync(join(flipped, 'foreboard.pgdump'))
    dump[dump.length >> 1] = (dump[dump.length >> 1] ?? 0) ^ 1
    writeFileSync(join(flipped, 'foreboard.pgdump'), dump)
    await refuses(flipped, /is damaged: foreboard.pgdump is not what was backed up/)
    const without = join(to, 'without')
    cpSync(place, without, { recursive: true, filter: (from) => !from.endsWith('foreboard.pgdump') })
    await refuses(without, /only a part of one: it has no foreboard.pgdump/)
  })

  test('the backup is of a newer version, or its dump of a newer PostgreSQL or of another database', async () => {
    const { place } = await backup()
    const manifest = readFileSync(join(place, 'manifest.json'), 'utf8')
    rewriteManifest(place, manifest.replace('"migrations": [', '"migrations": [\n  "99990101000000_future",'))
    await refuses(place, /newer version of Foreboard \(0\.1\.0, it has 99990101000000_future\)/)
    rewriteManifest(place, manifest.replace('"people": 1', '"people": 2'))
    await refuses(place, /The dump has not the people and boards that its manifest says/)
    const dump = readFileSync(join(place, 'foreboard.pgdump'))
    // The major version of the format, after the five letters by which a dump begins.
    dump[5] = 99
    writeFileSync(join(place, 'foreboard.pgdump'), dump)
    const sha256 = createHash('sha256').update(dump).digest('hex')
    rewriteManifest(place, manifest.replace(/(foreboard\.pgdump",\s+"bytes": \d+,\s+"sha256": ")\w+/, `$1${sha256}`))
    await refuses(place, /pg_restore failed: .*unsupported version/)
  })

  test('the backup is of the other kind of database', async () => {
    const sqlite = await makeData()
    try {
      const { place } = await takeBackup(sqlite, wishes({ to: join(data.root, 'of-sqlite') }), { logger })
      await refuses(place, /is of a server on SQLite/)
      const dump = (await backup()).place
      await expect(restoreData(sqlite, dump, {})).rejects.toThrow(/is of a server on PostgreSQL. Set DATABASE_URL/)
      await expect(drillBackup(dump, { ...opening(), database: sqlite.databaseUrl })).rejects.toThrow(/--database/)
    } finally {
      sqlite.remove()
    }
  })

  test('another backup is being taken: that one is told, and the first goes on', async () => {
    const both = await Promise.allSettled([backup(), backup()])
    const told = both.map((each) => (each.status === 'rejected' ? String(each.reason) : each.value.boards))
    expect(told).toContain(3)
    expect(told).toContainEqual(expect.stringMatching(/Another backup of .* is being taken/))
  })
})

describe('F54: killed', () => {
  test.each(['database', 'boards', 'images', 'finish'])(
    'as a backup comes to "%s": no half backup is there, and the next one clears away what is left',
    async (at) => {
      const before = await saidByPostgres(data)
      await killAt({ what: 'backup', at, pass: 1, data, place: to })
      expect(readdirSync(to).filter((name) => !name.startsWith('.foreboard-partial'))).toEqual([])
      expect(await saidByPostgres(data)).toEqual(before)
      // PostgreSQL notices that the process is gone a moment later.
      const { place } = await untilFree(() => backup())
      expect(readdirSync(to)).toEqual([place.slice(to.length + 1)])
    },
  )

  test.each(['verify', 'prepare', 'switch', 'load'])(
    'as a restore comes to "%s": everything is as it was, and the restore can be made again',
    async (at) => {
      const { place } = await backup()
      const wanted = await saidByPostgres(data)
      await addPostgresBoards(data.databaseUrl, ['later'])
      const before = await saidByPostgres(data)
      await killAt({ what: 'restore', at, pass: 1, data, place })
      await settled()
      expect([await saidByPostgres(data), await epochsOfPostgres(data.databaseUrl)]).toEqual([before, [1]])
      expect(await schemas(data.databaseUrl)).toEqual([])
      await untilFree(() => restoreData(data, place, {}))
      expect(await saidByPostgres(data)).toEqual(wanted)
    },
  )

  test.each([1, 2])('as %i files of a restore are in place: the next start finishes it', async (pass) => {
    const { place } = await backup()
    const wanted = await saidByPostgres(data)
    await addPostgresBoards(data.databaseUrl, ['later'])
    writeFileSync(join(data.dataDir, 'app-secret'), 'another secret')
    await killAt({ what: 'restore', at: 'switched', pass, data, place })
    await settled()
    expect(await saidByPostgres(data)).toEqual(wanted)
    const [epoch = 0, ...others] = await epochsOfPostgres(data.databaseUrl)
    expect([epoch > 1, others]).toEqual([true, []])
    const [aside = '', ...more] = await schemas(data.databaseUrl)
    expect(more).toEqual([])
    expect(existsSync(join(data.dataDir, 'restore.json'))).toBe(false)
    expect(await saidByPostgres({ ...data, dataDir: join(data.dataDir, aside) }, aside)).toMatchObject({
      boards: expect.arrayContaining([{ id: 'later', title: 'Board later' }]) as unknown,
      secret: 'another secret',
    })
  })

  /** What the next start does, once PostgreSQL has noticed that the killed process is gone. */
  async function settled(): Promise<void> {
    const lock = await untilFree(() => takeDatabaseLock(data.databaseUrl, nobody))
    await settleRestore(data)
    await lock.release()
  }
})

/** Resolves to what `work` gives, once nobody else has the lock that it takes. */
async function untilFree<T>(work: () => Promise<T>): Promise<T> {
  let done: { readonly value: T } | undefined
  await waitFor('the lock is free', async () => {
    try {
      done = { value: await work() }
      return true
    } catch (error) {
      if (error instanceof Error && /^Another /.test(error.message)) return false
      throw error
    }
  })
  if (!done) throw new Error('Nothing was done')
  return done.value
}

function rewriteManifest(folder: string, text: string): void {
  writeFileSync(join(folder, 'manifest.json'), text)
  writeFileSync(join(folder, 'manifest.sha256'), `${createHash('sha256').update(text).digest('hex')}  manifest.json\n`)
}
