// PostgreSQL's own way back to a moment, as docs/operations describes it: a base backup, the archive of its log, and new
// epochs for all boards. The commands are those of the page, with the folders of the test.

import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { raiseEpochsIn } from '@/server/backup/load-dump'
import { openLogDb } from '@/server/db/engine/log-client'
import { migrate } from '@/server/db/migration/migrate'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import type { LogRow } from '@/server/persistence/update-log'
import { addPostgresBoards, epochsOfPostgres } from '../support/backup/kept-postgres'
import { PostgresServer, runSql } from '../support/services/postgres-server'
import { boardRows } from '../support/sync/board-content'
import { fold } from '../support/sync/fold'
import { waitFor } from '../support/wait-for'

let server: PostgresServer
beforeEach(async () => {
  server = await PostgresServer.start()
})
afterEach(() => server.remove())

async function append(url: string, rows: readonly LogRow[]): Promise<void> {
  const db = await openLogDb(url)
  await new SqlUpdateLog(db).append(rows)
  await db.close()
}

async function storedBoard(url: string, epoch: number) {
  const db = await openLogDb(url)
  const doc = await fold(new SqlUpdateLog(db), 'board', epoch)
  await db.close()
  return doc.getMap('records').toJSON()
}

test('F53: a board comes back as it was at a second, from a base backup and the archive of PostgreSQL', async () => {
  const [data, archive, base] = ['data', 'wal', 'base'].map((name) => join(server.folder, name)) as [
    string,
    string,
    string,
  ]
  server.run('mkdir', archive)
  appendFileSync(
    join(data, 'postgresql.conf'),
    `archive_mode = on\narchive_command = 'test ! -f ${archive}/%f && cp %p ${archive}/%f'\n`,
  )
  await server.stop()
  await server.start()
  const url = await server.newDatabase()
  await migrate(url)
  await addPostgresBoards(url, ['board'])
  server.run(
    'pg_basebackup',
    '-h',
    '127.0.0.1',
    '-p',
    String(server.port),
    '-U',
    'foreboard',
    '-D',
    base,
    '-X',
    'none',
    '-c',
    'fast',
  )

  const rows = boardRows('board', 5, 40)
  await append(url, rows.slice(0, 21))
  const good = await storedBoard(url, 1)
  const [moment] = await runSql(url, `SELECT now()::text AS "at"`)
  await append(url, rows.slice(21))
  await addPostgresBoards(url, ['later'])
  await runSql(url, `UPDATE "Board" SET "title" = 'Spoiled'`)
  expect(await storedBoard(url, 1)).not.toEqual(good)
  await server.stop()

  renameSync(data, join(server.folder, 'before'))
  server.run('cp', '-a', base, data)
  appendFileSync(
    join(data, 'postgresql.auto.conf'),
    `restore_command = 'cp ${archive}/%f %p'\nrecovery_target_time = '${String(moment?.at)}'\nrecovery_target_action = 'promote'\n`,
  )
  writeFileSync(join(data, 'recovery.signal'), '')
  await server.start()
  await waitFor('PostgreSQL has come to the moment', async () => {
    const [found] = await runSql(url, 'SELECT pg_is_in_recovery() AS "goes"')
    return found?.goes === false
  })
  // `foreboard new-epochs`
  const epoch = await raiseEpochsIn(url)
  expect(await runSql(url, `SELECT "id", "title" FROM "Board"`)).toEqual([{ id: 'board', title: 'Board board' }])
  expect([await epochsOfPostgres(url), epoch > 1]).toEqual([[epoch], true])
  expect(await storedBoard(url, epoch)).toEqual(good)
})
