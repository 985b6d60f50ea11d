// The log in a thread of its own: behaviour that the contract suite doesn't require of every log.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createLogger } from '@/server/log/logger'
import { ThreadedUpdateLog } from '@/server/persistence/threaded-update-log'
import { createDatabase } from '../../support/database'

const logger = createLogger('silent')
const ROW = { boardId: 'board', epoch: 1, authorId: 'ann', bytes: new Uint8Array([1, 2, 3]) }

async function openLog() {
  const database = await createDatabase()
  onTestFinished(() => database.remove())
  const log = await ThreadedUpdateLog.open(database.url, logger)
  return { database, log }
}

test('F6: while the database is locked the thread waits, and this one goes on', async () => {
  const { database, log } = await openLog()
  onTestFinished(() => log.close())
  const other = new Database(database.file)
  other.exec('BEGIN IMMEDIATE')
  let turns = 0
  let isWaiting = true
  const turn = (): void => {
    turns += 1
    if (isWaiting) setImmediate(turn)
  }
  turn()
  await expect(log.append([ROW])).rejects.toThrow(/locked|busy|timed out|timeout/i)
  isWaiting = false
  expect(turns).toBeGreaterThan(100)
  other.exec('ROLLBACK')
  other.close()
  await log.append([ROW])
  expect((await log.load('board', 1)).updates).toHaveLength(1)
})

test('I1: a database that can not be opened is said at the start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'foreboard-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await expect(ThreadedUpdateLog.open(`file:${folder}`, logger)).rejects.toThrow(/unable to open|directory/i)
})

test('I1: what was appended before the end is there, and nothing is taken after it', async () => {
  const { database, log } = await openLog()
  const appended = log.append([ROW])
  await log.close()
  await appended
  await expect(log.append([ROW])).rejects.toThrow('closed')
  const again = await ThreadedUpdateLog.open(database.url, logger)
  onTestFinished(() => again.close())
  expect((await again.load('board', 1)).updates.map(({ bytes }) => [...bytes])).toEqual([[1, 2, 3]])
})
