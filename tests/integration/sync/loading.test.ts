// A board is loaded once, nothing passes before it is loaded, and leaving and coming back at any moment loses nothing.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeAck, encodePresence, encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import { canonicalJson } from '@/server/persistence/same-content'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { seededRandom } from '../../support/seeded-random'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

async function logWith(records: number): Promise<FaultyLog> {
  const doc = new Y.Doc()
  for (let i = 0; i < records; i++) doc.getMap('records').set(`stored${i}`, new Y.Map([['x', i]]))
  const inner = new MemoryUpdateLog()
  await inner.append([{ boardId: 'board', epoch: 1, authorId: 'seed', bytes: Y.encodeStateAsUpdate(doc) }])
  return new FaultyLog(inner)
}

test('F24, I11: while a board loads, ten clients connect and edit: one load, no early answer, no edit lost', async () => {
  const log = await logWith(50)
  let finishLoading = () => {}
  log.before = (method) =>
    method === 'load'
      ? new Promise<void>((resolve) => {
          finishLoading = resolve
        })
      : undefined
  await stage.start({ log })
  const clients = Array.from({ length: 10 }, (_, i) => stage.connect(`user${i}`))
  await waitFor('all are connected', () => clients.every((client) => client.provider.wsconnected))
  for (const [i, client] of clients.entries()) client.set(`early${i}`, 'x', i)
  const marks = clients.map((client) => client.mark())
  const leaver = stage.connect('leaver')
  await waitFor('the leaver is connected', () => leaver.provider.wsconnected)
  leaver.destroy()
  await waitFor('the leaver is gone', () => stage.server.rooms.people('board').length === 10)
  expect(clients.some((client) => client.provider.synced || client.acks.length > 0)).toBe(false)
  log.before = () => undefined
  finishLoading()
  await waitFor('all are synced', () => clients.every((client) => client.records.size === 60))
  await waitFor('all are saved', () => clients.every((client, i) => client.hasSaved(marks[i] ?? 0)))
  expect(stage.server.counters.roomsLoaded).toBe(1)
  expect((await fold(log.inner, 'board')).getMap('records').size).toBe(60)
})

test('F4: a board that can not be read closes its sockets to try again, and opens when it can', async () => {
  const log = await logWith(5)
  log.before = (method) => {
    if (method === 'load') throw new Error('The disk is away')
  }
  await stage.start({ log })
  const ann = stage.connect('ann')
  await waitFor('ann is turned away', () => ann.closes.length > 0)
  expect(ann.closes[0]?.code).toBe(4503)
  await expect(stage.server.rooms.read('board', () => 0)).rejects.toMatchObject({ code: 'busy' })
  expect(ann.provider.synced).toBe(false)
  log.before = () => undefined
  await ann.synced()
  expect(ann.records.size).toBe(5)
})

test('F24: who asked while the board was loading, and has left, is answered by nobody', async () => {
  const log = await logWith(5)
  let finishLoading = () => {}
  const mayFinish = new Promise<void>((resolve) => {
    finishLoading = resolve
  })
  log.before = (method) => (method === 'load' ? mayFinish : undefined)
  const { url, counters, rooms } = await stage.start({ log })
  const raw = await RawSocket.open(`${url}/board?user=ann`)
  raw.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
  raw.send(encodePresence([]))
  await waitFor('the server has both', () => counters.presenceReceived === 1)
  raw.socket.terminate()
  await waitFor('ann is gone', () => rooms.people('board').length === 0)
  finishLoading()
  await stage.connected('ben')
  expect([counters.roomsLoaded, counters.joinsAnswered]).toEqual([1, 1])
})

test('I10: frames that wait for a load are bounded', async () => {
  const log = await logWith(1)
  log.before = (method) => (method === 'load' ? new Promise<void>(() => undefined) : undefined)
  const server = await stage.start({ log, limits: { maxQueuedFramesWhileLoading: 5 } })
  const raw = await RawSocket.open(`${server.url}/board?user=ann`)
  for (let i = 0; i < 6; i++) raw.send(encodeAck({ type: 'mark', mark: i }))
  expect((await raw.close()).code).toBe(4503)
})

test('F25: a client leaves and another joins at 100 seeded moments around the unload: nothing is lost, one document', async () => {
  const clock = new ManualClock()
  const log = await logWith(1)
  const server = await stage.start({ log, clock, limits: { maxSyncTickMs: 0, idleUnloadMs: 40 } })
  const random = seededRandom(25)
  let expected = 1
  for (let round = 0; round < 100; round++) {
    const raw = await RawSocket.open(`${server.url}/board?user=ann`)
    const doc = new Y.Doc()
    doc.getMap('records').set(`round${round}`, new Y.Map())
    expected += 1
    raw.send(encodeUpdate(Y.encodeStateAsUpdate(doc)))
    raw.send(encodeAck({ type: 'mark', mark: 1 }))
    if (random() < 0.7) await waitFor('the mark is saved', () => raw.ofType(120).length === 1)
    raw.socket.close()
    if (random() < 0.5) await waitFor('the room is empty', () => server.rooms.people('board').length === 0)
    clock.advance(Math.floor(random() * 60))
    const size = await server.rooms.read('board', (live) => live.getMap('records').size)
    expect(size).toBeGreaterThanOrEqual(1)
  }
  await waitFor(
    'every edit is stored',
    async () => (await fold(log.inner, 'board')).getMap('records').size === expected,
  )
  const stored = canonicalJson(await fold(log.inner, 'board'))
  expect(await server.rooms.read('board', canonicalJson)).toBe(stored)
  expect(server.counters.roomsLoaded).toBeGreaterThan(3)
})

test('F23: an empty room is unloaded after its time, folded, and loaded again on demand', async () => {
  const clock = new ManualClock()
  const log = await logWith(3)
  const server = await stage.start({ log, clock })
  expect(await server.rooms.read('board', (doc) => doc.getMap('records').size)).toBe(3)
  clock.advance(59_000)
  await server.rooms.read('board', () => 0)
  expect(server.counters.roomsLoaded).toBe(2)
  expect(server.rooms.stats()).toMatchObject({ rooms: 1, documents: 1 })
  clock.advance(30_000)
  expect(server.rooms.stats()).toMatchObject({ rooms: 1, documents: 0 })
  clock.advance(30_000)
  expect(server.rooms.stats().rooms).toBe(0)
  await waitFor('the rows are folded', async () => (await log.inner.load('board', 1)).updates.length === 0)
  expect(await server.rooms.read('board', (doc) => doc.getMap('records').size)).toBe(3)
})

test('F11: 60 clients that were cut at once come back to one load', async () => {
  const log = await logWith(20)
  await stage.start({ log, limits: { maxConnectionsPerUserPerBoard: 60 } })
  const clients = await Promise.all(Array.from({ length: 60 }, () => stage.connected('ann')))
  for (const client of clients) client.provider.ws?.close()
  await waitFor('all are cut', () => clients.every((client) => client.closes.length > 0))
  await waitFor('all are back', () => clients.every((client) => client.provider.synced))
  expect(stage.server.counters.roomsLoaded).toBe(1)
})

test('F28: an older board is brought up to date before anybody sees it, once, and the log keeps it', async () => {
  const log = await logWith(3)
  const migrate = (doc: Y.Doc) => {
    const records = doc.getMap<Y.Map<unknown>>('records')
    if (!records.has('new-format')) records.set('new-format', new Y.Map())
  }
  await stage.start({ log, rules: { migrate } })
  const ann = stage.connect('ann')
  await waitFor('ann sees the migrated board', () => ann.records.size === 4)
  expect((await fold(log.inner, 'board')).getMap('records').size).toBe(4)
  expect(log.calls.get('append')).toBe(1)
})
