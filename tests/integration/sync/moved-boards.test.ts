// Two nodes on one log: a board lives at one of them, and when another one has taken it nothing more is stored or served
// here (SYNC-SPEC 3.6).

import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { recordsOf } from '@/lib/document/records/roots'
import { createLogger } from '@/server/log/logger'
import { HomeKeeper } from '@/server/persistence/home-keeper'
import { ManualClock } from '../../support/manual-clock'
import { FencedLog, MemoryHomes } from '../../support/persistence/memory-homes'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { Client } from '../../support/sync/client'
import { fold } from '../../support/sync/fold'
import { rawUpgrade } from '../../support/sync/raw-upgrade'
import { Stage } from '../../support/sync/stage'
import { type SyncServerOptions, startSyncServer } from '../../support/sync/sync-server'
import { waitFor } from '../../support/wait-for'

const BUSY = 4503
const EDIT = { type: 'api', userId: 'script' } as const
const BEAT_MS = 1_000

const stage = new Stage()

async function cluster(options: SyncServerOptions = {}) {
  const memory = new MemoryUpdateLog()
  const homes = new MemoryHomes()
  const node = async (name: string) => {
    const logger = createLogger('silent')
    const log = new FencedLog(memory, homes)
    // Turned by hand: a node that is silent stays so.
    const beats = new ManualClock()
    const homeKeeper = await HomeKeeper.start({ log: homes.of(name), beatMs: BEAT_MS, clock: beats, logger })
    const server = await startSyncServer({ ...options, log, homeKeeper })
    stage.onClear(() => server.stop())
    const connect = (user: string) => {
      const client = new Client(server.url, 'board', { user })
      stage.onClear(() => client.destroy())
      return client
    }
    const enter = async (user: string) => {
      const client = connect(user)
      await client.synced()
      return client
    }
    return { ...server, beats, connect, enter }
  }
  return { memory, homes, one: await node('one'), two: await node('two') }
}

test('a board is open at one node; the other one says that it comes back, and has it when it is given up', async () => {
  const { homes, one, two } = await cluster({ limits: { idleUnloadMs: 50, parkAfterMs: 25 } })
  const ann = await one.enter('ann')
  ann.set('card', 'x', 1)
  await ann.saved()
  const ben = two.connect('ben')
  await waitFor('ben is told', () => ben.closes.length > 0)
  expect(ben.closes[0]?.code).toBe(BUSY)
  expect(ben.closed).toBeNull()
  expect(await two.rooms.read('board', (doc) => recordsOf(doc).get('card')?.get('x'))).toBe(1)
  await expect(two.rooms.edit('board', EDIT, () => 0)).rejects.toMatchObject({ code: 'busy' })
  ann.destroy()
  await waitFor('ben gets in', () => ben.provider.synced)
  expect([homes.homeOf('board'), ben.get('card', 'x')]).toEqual(['two', 1])
})

test('a board that is parked stays at home while somebody is on it', async () => {
  const { homes, one, two } = await cluster({ limits: { parkAfterMs: 25 } })
  const ann = await one.enter('ann')
  await waitFor('it is parked', () => one.rooms.stats().documents === 0 && one.counters.roomsLoaded > 0)
  await expect(two.rooms.edit('board', EDIT, () => 0)).rejects.toMatchObject({ code: 'busy' })
  ann.set('card', 'x', 1)
  await ann.saved()
  expect(homes.homeOf('board')).toBe('one')
})

test('what is written to a board that has moved is not called saved, and its people come back where it is', async () => {
  const { memory, homes, one, two } = await cluster()
  const ann = await one.enter('ann')
  ann.set('saved', 'x', 1)
  await ann.saved()
  homes.expire('one')
  const ben = await two.enter('ben')
  expect(ben.get('saved', 'x')).toBe(1)
  ann.set('late', 'x', 1)
  const mark = ann.mark()
  const edited = one.rooms.edit('board', EDIT, (doc) => void doc.getMap('notes').set('late', 1))
  await expect(edited).rejects.toMatchObject({ code: 'busy' })
  await waitFor('ann is told', () => ann.closes.some(({ code }) => code === BUSY))
  expect([ann.hasSaved(mark), ben.get('late', 'x')]).toEqual([false, undefined])
  expect((await fold(memory, 'board')).getMap('records').size).toBe(1)
  // Her page has it still, and brings it along.
  const again = new Client(two.url, 'board', { user: 'ann', doc: ann.doc })
  stage.onClear(() => again.destroy())
  await again.synced()
  await again.saved()
  await waitFor('ben has it', () => ben.get('late', 'x') === 1)
  expect((await fold(memory, 'board')).getMap('records').size).toBe(2)
})

test('a node that learns by its beat that a board has moved closes its sockets, though nobody writes', async () => {
  const { homes, one, two } = await cluster()
  const ann = await one.enter('ann')
  homes.expire('one')
  await two.rooms.read('board', () => 0)
  one.beats.advance(BEAT_MS)
  await waitFor('ann is told', () => ann.closes.some(({ code }) => code === BUSY))
})

test('new boards, and the end of boards, are of the node that has them', async () => {
  const { memory, homes, one, two } = await cluster()
  await two.rooms.edit('board', EDIT, (doc) => void doc.getMap('records').set('card', 1))
  await expect(one.rooms.erase('board')).rejects.toMatchObject({ code: 'busy' })
  expect((await memory.load('board', 1)).updates.length).toBeGreaterThan(0)
  await two.rooms.erase('board')
  expect((await memory.load('board', 1)).updates).toEqual([])
  await waitFor('it is given up', () => homes.homeOf('board') === null)
  const update = new Uint8Array([0, 0])
  await one.rooms.seed('other', 1, { update, clientIds: [5] } as never)
  await waitFor('the new one is given up', () => homes.homeOf('other') === null)
  expect((await memory.load('other', 1)).updates.length).toBe(1)
})

/** Resolves when the server has answered a ping on the client's socket, or the socket has ended. */
function answerOrEnd({ provider }: Client): Promise<void> {
  const socket = provider.ws as unknown as WebSocket
  return new Promise((resolve) => {
    socket.once('pong', () => resolve())
    provider.on('connection-close', () => resolve())
    socket.ping()
  })
}

test('a node that stops gives its boards up when all is stored, and tells people then', async () => {
  const { homes, one, two } = await cluster()
  const ann = await one.enter('ann')
  ann.set('card', 'x', 1)
  await ann.saved()
  const homesWhenTold: unknown[] = []
  ann.provider.on('connection-close', () => homesWhenTold.push(homes.homeOf('board')))
  // Whatever she was sent before has arrived by then.
  homes.beforeLeaving = () => {
    homes.beforeLeaving = () => Promise.resolve()
    return answerOrEnd(ann)
  }
  const stopping = one.rooms.shutdown()
  // Without a word: who passes it on, or a proxy, then asks another node.
  await expect(rawUpgrade(one.port, '/sync/board')).rejects.toMatchObject({ code: 'ECONNRESET' })
  await waitFor('ann is told that the board moves', () => ann.closes[0]?.code === 4504)
  await stopping
  // A page that comes back at once finds it free.
  expect(homesWhenTold[0]).toBeNull()
  expect((await two.enter('ben')).get('card', 'x')).toBe(1)
})
