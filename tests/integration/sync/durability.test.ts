// The meaning of "saved": on the disk, as another connection reads it, before any acknowledgement.

import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeSyncStep2 } from '@/lib/protocol/frames'
import { openLogDb } from '@/server/db/engine/log-client'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { createDatabase } from '../../support/database'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

test('I1: when a mark comes back, another connection reads everything before it', async () => {
  const database = await createDatabase()
  const db = await openLogDb(database.url)
  const other = new Database(database.file, { readonly: true })
  stage.onClear(async () => {
    other.close()
    await db.close()
    await database.remove()
  })
  await stage.start({ log: new SqlUpdateLog(db) })
  const ann = await stage.connected('ann')
  for (let i = 0; i < 30; i++) {
    ann.set(`r${i}`, 'x', i)
    await ann.saved()
    const doc = new Y.Doc()
    for (const row of other.prepare('SELECT bytes FROM BoardUpdate').all() as { bytes: Buffer }[]) {
      Y.applyUpdate(doc, row.bytes)
    }
    expect(doc.getMap('records').size).toBe(i + 1)
  }
})

test('I2: nobody sees an update before it is stored', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  let release = () => {}
  log.before = (method) =>
    method === 'append'
      ? new Promise<void>((resolve) => {
          release = resolve
        })
      : undefined
  await stage.start({ log })
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.set('one', 'x', 1)
  const mark = ann.mark()
  await waitFor('the row is on its way', () => log.calls.get('append') === 1)
  // A newcomer requests the board in the meantime, and both request presence, which is answered at once.
  const eve = stage.connect('eve')
  await waitFor('eve is connected', () => eve.provider.wsconnected)
  ben.hello()
  await waitFor('ben is answered', () => ben.notices.length === 1)
  eve.hello()
  await waitFor('eve is answered', () => eve.notices.length === 1)
  expect([ben.records.size, eve.records.size, ann.hasSaved(mark)]).toEqual([0, 0, false])
  release()
  await waitFor('all have it', () => ben.records.size === 1 && eve.records.size === 1 && ann.hasSaved(mark))
})

test('I2: every state that a client has seen is in the log', async () => {
  const server = await stage.start()
  const writers = await Promise.all(['ann', 'ben', 'cem'].map((user) => stage.connected(user)))
  const reader = await stage.connected('dan')
  const missing: string[] = []
  const checks: Promise<void>[] = []
  reader.doc.on('update', () => {
    const seen = [...reader.records.keys()]
    checks.push(
      fold(server.log, 'board').then((stored) => {
        for (const id of seen) if (!stored.getMap('records').has(id)) missing.push(id)
      }),
    )
  })
  for (let i = 0; i < 100; i++) writers[i % 3]?.set(`r${i}`, 'x', i)
  await waitFor('the reader has all', () => reader.records.size === 100)
  await Promise.all(checks)
  expect(checks.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
})

test('I1: an update that waits for a missing one is not called saved', async () => {
  const server = await stage.start()
  const source = new Y.Doc()
  const updates: Uint8Array[] = []
  source.on('update', (update) => updates.push(update))
  for (let i = 0; i < 3; i++) source.getMap('records').set(`r${i}`, new Y.Map())
  const ann = await stage.connected('ann')
  ann.send(encodeSyncStep2(updates[0] ?? new Uint8Array()))
  ann.send(encodeSyncStep2(updates[2] ?? new Uint8Array()))
  const early = ann.mark()
  ann.hello()
  await waitFor('the server has read the mark', () => ann.notices.length === 1)
  expect(ann.hasSaved(early)).toBe(false)
  expect((await fold(server.log, 'board')).getMap('records').size).toBe(1)
  // A newcomer must not see what is not stored either.
  const ben = await stage.connected('ben')
  expect(ben.records.size).toBe(1)
  expect(ben.doc.store.pendingStructs).toBeNull()
  ann.send(encodeSyncStep2(updates[1] ?? new Uint8Array()))
  await waitFor('the held mark is saved', () => ann.hasSaved(early))
  expect((await fold(server.log, 'board')).getMap('records').size).toBe(3)
})
