// What an examination says of a server on PostgreSQL: whether it answers, what it has, and whether it can be backed up.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '@/server/config/config'
import { takeDatabaseLock } from '@/server/db/engine/database-lock'
import { checkPostgres, judgePrograms } from '@/server/doctor/check-postgres'
import type { Examined } from '@/server/doctor/examined'
import { freePort } from '../support/free-port'
import { runSql } from '../support/services/postgres-server'
import { type PostgresDatabase, postgresDatabase } from '../support/services/test-database'

let database: PostgresDatabase
beforeAll(async () => {
  database = await postgresDatabase()
})
afterAll(() => database.remove())

const examined = (databaseUrl: string): Examined => ({
  config: { ...readConfig({}), databaseUrl },
  version: '0.1.0',
  now: () => new Date('2026-12-01T12:00:00Z'),
  sightings: undefined,
})
const ids = async (url: string) => (await checkPostgres(examined(url))).map(({ id }) => id)

test('a database that answers is described, with its migrations, its clock and the programs of this machine', async () => {
  const sound = ['database-answers', 'server-stopped', 'migrations-applied', 'clock-steady', 'dump-ready']
  expect(await ids(database.url)).toEqual(sound)
  const lock = await takeDatabaseLock(database.url, () => undefined)
  expect(await ids(database.url)).toContain('server-running')
  await lock.release()
  await runSql(
    database.url,
    `INSERT INTO "AuditEntry" ("at", "action", "actorName", "subject", "detail") VALUES ('2026-12-01 12:05:00', 'account-made', '', 'Ada', '{}')`,
  )
  await runSql(
    database.url,
    `DELETE FROM "_prisma_migrations" WHERE "migration_name" = (SELECT max("migration_name") FROM "_prisma_migrations")`,
  )
  expect(await ids(database.url)).toEqual([
    ...['database-answers', 'server-stopped', 'migrations-pending', 'clock-behind', 'dump-ready'],
  ])
})

test('one that is away is an error with its cause, without the password', async () => {
  const url = `postgresql://ada:hush@127.0.0.1:${await freePort()}/boards`
  const findings = await checkPostgres(examined(url))
  expect(findings.map(({ id }) => id)).toEqual(['database-away'])
  expect(JSON.stringify(findings)).toContain('ECONNREFUSED')
  expect(JSON.stringify(findings)).not.toContain('hush')
})

test('programs that are missing or older than the server are told apart', () => {
  const versions = [
    [null, 15],
    [14, 15],
    [15, 15],
    [17, 15],
  ] as const
  const judged = versions.map(([program, server]) => judgePrograms(program, server).id)
  expect(judged).toEqual(['dump-missing', 'dump-older', 'dump-ready', 'dump-ready'])
})
