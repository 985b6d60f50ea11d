// When the disk fails: nothing is acknowledged that isn't stored, people get a notice, and recovery needs no reload.

import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openLogDb } from '@/server/db/engine/log-client'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { createDatabase } from '../../support/database'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

test('I12, F5: commits fail: no ack, degraded is reported, reads and presence go on, all is saved after recovery', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  const server = await stage.start({ log, limits: { degradedAfterMs: 100 } })
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.set('before', 'x', 1)
  await ann.saved()
  await waitFor('ben has it', () => ben.records.size === 1)
  log.before = (method) => {
    if (method === 'append') throw new Error('The disk is full')
  }
  for (let i = 0; i < 20; i++) ann.set(`during${i}`, 'x', i)
  const mark = ann.mark()
  await waitFor('ann is told', () => ann.acks.some((ack) => ack.type === 'degraded'))
  expect(ann.hasSaved(mark)).toBe(false)
  expect(ben.records.size).toBe(1)

  // A newcomer reads what is stored, and everybody still sees everybody.
  const eve = await stage.connected('eve')
  expect(eve.records.size).toBe(1)
  ben.provider.awareness.setLocalState({ pageId: 'page:1' })
  await waitFor('ann sees ben', () => ann.provider.awareness.getStates().get(ben.doc.clientID)?.pageId === 'page:1')
  await expect(server.rooms.edit('board', { type: 'api', userId: 'script' }, () => 0)).rejects.toMatchObject({
    code: 'busy',
  })
  // A mark without new edits gets the notice as well.
  const told = ann.acks.length
  const second = ann.mark()
  await waitFor('ann is told again', () => ann.acks.length > told)

  log.before = () => undefined
  await waitFor('all is saved', () => ann.hasSaved(mark) && ann.hasSaved(second))
  await waitFor('all see it', () => ben.records.size === 21 && eve.records.size === 21)
  expect((await fold(log.inner, 'board')).getMap('records').size).toBe(21)
  expect(ann.acks.filter((ack) => ack.type === 'saved').map((ack) => ack.mark)).toEqual([1, mark, second])
})

test('I12: a commit that hangs is reported as one that fails', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  let release = () => {}
  await stage.start({ log, limits: { degradedAfterMs: 100 } })
  const ann = await stage.connected('ann')
  log.before = (method) =>
    method === 'append'
      ? new Promise<void>((resolve) => {
          release = resolve
        })
      : undefined
  ann.set('one', 'x', 1)
  const mark = ann.mark()
  await waitFor('ann is told', () => ann.acks.some((ack) => ack.type === 'degraded'))
  expect(ann.hasSaved(mark)).toBe(false)
  log.before = () => undefined
  release()
  await waitFor('it is saved', () => ann.hasSaved(mark))
})

test('I10: with too much unsaved, writers are asked to come back later, and what they had is saved then', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  await stage.start({ log, limits: { degradedAfterMs: 100, maxBufferedWriteBytes: 10_000 } })
  const ann = await stage.connected('ann')
  log.before = (method) => {
    if (method === 'append') throw new Error('The disk is full')
  }
  for (let i = 0; i < 40; i++) ann.set(`r${i}`, 'text', 'x'.repeat(500))
  await waitFor('ann is turned away', () => ann.closes.some((close) => close.code === 4503))
  log.before = () => undefined
  await waitFor('ann is back', () => ann.provider.synced)
  await ann.saved()
  expect((await fold(log.inner, 'board')).getMap('records').size).toBe(40)
})

test('F6: another process locks the database for a while: nothing is lost', async () => {
  const database = await createDatabase()
  const db = await openLogDb(database.url)
  const other = new Database(database.file)
  stage.onClear(async () => {
    other.close()
    await db.close()
    await database.remove()
  })
  const log = new SqlUpdateLog(db)
  await stage.start({ log, limits: { degradedAfterMs: 300 } })
  const ann = await stage.connected('ann')
  other.exec('BEGIN IMMEDIATE')
  for (let i = 0; i < 20; i++) ann.set(`r${i}`, 'x', i)
  const mark = ann.mark()
  await waitFor('ann is told', () => ann.acks.some((ack) => ack.type === 'degraded'))
  expect(ann.hasSaved(mark)).toBe(false)
  other.exec('ROLLBACK')
  await waitFor('it is saved', () => ann.hasSaved(mark))
  expect((await fold(log, 'board')).getMap('records').size).toBe(20)
})

test('F5: a full disk, by a limit on the database: acks wait, and come when there is room', async () => {
  const database = await createDatabase()
  const db = await openLogDb(database.url)
  stage.onClear(async () => {
    await db.close()
    await database.remove()
  })
  const log = new FaultyLog(new SqlUpdateLog(db))
  await stage.start({ log, limits: { degradedAfterMs: 300 } })
  const ann = await stage.connected('ann')
  // The limit belongs to the connection that writes.
  await db.query('PRAGMA max_page_count = 1', [])
  ann.set('large', 'text', 'x'.repeat(500_000))
  const mark = ann.mark()
  await waitFor('ann is told', () => ann.acks.some((ack) => ack.type === 'degraded'))
  expect(ann.hasSaved(mark)).toBe(false)
  await db.query('PRAGMA max_page_count = 1000000', [])
  await waitFor('it is saved', () => ann.hasSaved(mark))
  expect((await fold(log.inner, 'board')).getMap('records').size).toBe(1)
})

test('F5: rows that a full disk left unfolded are folded soon after it works again', async () => {
  const clock = new ManualClock()
  const log = new FaultyLog(new MemoryUpdateLog())
  await stage.start({ log, clock, limits: { compactAfterRows: 10, maxSyncTickMs: 0 } })
  log.before = (method) => {
    if (method === 'addSnapshot') throw new Error('The disk is full')
  }
  const ann = await stage.connected('ann')
  const write = async (rows: number): Promise<void> => {
    for (let i = 0; i < rows; i++) {
      ann.set('one', 'x', `${clock.now()} ${i}`)
      await ann.saved()
    }
  }
  await write(10)
  await waitFor('it was tried', () => log.calls.get('addSnapshot') === 1)
  await write(3)
  expect(log.calls.get('addSnapshot')).toBe(1)
  log.before = () => undefined
  clock.advance(5_000)
  await write(1)
  await waitFor('all is folded', async () => {
    const { snapshots, updates } = await log.inner.load('board', 1)
    return snapshots.length === 1 && updates.length === 0
  })
  expect((await fold(log.inner, 'board')).getMap('records').toJSON()).toEqual({ one: { x: '5000 0' } })
})
