// The main job of the server: stock clients on one board, and what comes back after they have left.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstContent } from '@/lib/document/records/first-content'
import { openLogDb } from '@/server/db/engine/log-client'
import { canonicalJson, isSameBoard } from '@/server/persistence/same-content'
import { SqlUpdateLog } from '@/server/persistence/sql-update-log'
import { createDatabase } from '../../support/database'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

test('I4: two clients that write at once end with the same board', async () => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  for (let i = 0; i < 20; i++) {
    ann.set('one', 'x', i)
    ben.set('one', 'color', `c${i}`)
    ann.set(`a${i}`, 'y', i)
    ben.set(`b${i}`, 'y', i)
  }
  await waitFor('both have 41 records', () => ann.records.size === 41 && ben.records.size === 41)
  await waitFor('both are equal', () => canonicalJson(ann.doc) === canonicalJson(ben.doc))
  expect(await server.rooms.read('board', canonicalJson)).toBe(canonicalJson(ann.doc))
})

test('I3: a new server gives from the disk what the last one had saved', async () => {
  const database = await createDatabase()
  const db = await openLogDb(database.url)
  stage.onClear(async () => {
    await db.close()
    await database.remove()
  })
  const log = new SqlUpdateLog(db)
  await stage.start({ log })
  const ann = await stage.connected('ann')
  for (let i = 0; i < 50; i++) ann.set(`r${i}`, 'x', i)
  for (let i = 0; i < 10; i++) ann.records.delete(`r${i}`)
  await ann.saved()
  ann.provider.disconnect()
  await stage.stop()

  await stage.start({ log })
  const ben = await stage.connected('ben')
  expect(ben.records.size).toBe(40)
  expect(isSameBoard(ben.doc, await fold(log, 'board'))).toBe(true)
  expect(canonicalJson(ben.doc)).toBe(canonicalJson(ann.doc))
})

test('edits made offline reach the others after the reconnect, and are saved', async () => {
  const server = await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  ann.provider.disconnect()
  ann.set('offline', 'x', 1)
  ben.set('online', 'x', 2)
  await ben.saved()
  ann.provider.connect()
  await waitFor('ben sees the offline edit', () => ben.get('offline', 'x') === 1)
  await ann.saved()
  expect(ann.get('online', 'x')).toBe(2)
  expect((await fold(server.log, 'board')).getMap('records').size).toBe(2)
})

test('the sender of an update gets no copy of it, the others get it once', async () => {
  await stage.start()
  const [ann, ben] = await Promise.all([stage.connected('ann'), stage.connected('ben')])
  let copies = 0
  let received = 0
  ann.doc.on('update', (_update, origin) => {
    if (origin === ann.provider) copies += 1
  })
  ben.doc.on('update', () => {
    received += 1
  })
  ann.set('one', 'x', 1)
  await ann.saved()
  await waitFor('ben has it', () => ben.get('one', 'x') === 1)
  expect([copies, received]).toEqual([0, 1])
})

test('a script edits the live board, and people see it at once', async () => {
  const server = await stage.start()
  const ann = await stage.connected('ann')
  const size = await server.rooms.edit('board', { type: 'api', userId: 'script' }, (doc) => {
    const record = new Y.Map<unknown>()
    doc.getMap('records').set('made', record)
    record.set('x', 1)
    return doc.getMap('records').size
  })
  expect(size).toBe(1)
  expect((await fold(server.log, 'board')).getMap('records').size).toBe(1)
  await waitFor('ann sees it', () => ann.get('made', 'x') === 1)
})

test('a seeded board is there for the first who opens it', async () => {
  const server = await stage.start()
  const content = firstContent((doc) => {
    doc.getMap('meta').set('documentVersion', 1)
    doc.getMap('records').set('page', new Y.Map([['name', 'Page']]))
  })
  await server.rooms.seed('fresh', 1, content)
  const ann = await stage.connected('ann', { boardId: 'fresh' })
  expect(ann.get('page', 'name')).toBe('Page')
  expect(ann.doc.getMap('meta').get('documentVersion')).toBe(1)
})
