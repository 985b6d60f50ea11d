// Sockets that are slow, silent, too fast, or there while the server stops.

import { request } from 'node:http'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeAck, encodeSyncStep1, encodeUpdate } from '@/lib/protocol/frames'
import { MESSAGE_ACK, MESSAGE_PRESENCE, MESSAGE_SYNC } from '@/lib/protocol/message-type'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()

test('every 15 s each client gets a frame of its own protocol', async () => {
  const clock = new ManualClock()
  const { url } = await stage.start({ clock })
  const ann = await RawSocket.open(`${url}/board?user=ann`)
  await waitFor('ann is in', () => ann.frames.length > 0)
  const before = ann.ofType(MESSAGE_PRESENCE).length
  clock.advance(15_000)
  await waitFor('a frame came', () => ann.ofType(MESSAGE_PRESENCE).length === before + 1)
  expect([...(ann.ofType(MESSAGE_PRESENCE).at(-1) ?? [])]).toEqual([MESSAGE_PRESENCE, 1, 0])
  ann.socket.terminate()
})

test('F10: a socket that has gone silent is cut, and the person disappears', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock })
  const ann = await RawSocket.open(`${server.url}/board?user=ann`)
  await waitFor('ann is in', () => ann.frames.length > 0)
  // Stops reading and answering, as behind a cable that was pulled.
  ann.socket.pause()
  clock.advance(45_001)
  await waitFor('ann is gone', () => server.rooms.people('board').length === 0)
  ann.socket.terminate()
})

test('F9, I10: a reader that stops reading is cut once too much waits for it, and the others go on', async () => {
  const server = await stage.start({
    limits: { softOutboundBytes: 50_000, stopOutboundBytes: 1e9, hardOutboundBytes: 200_000 },
  })
  const ann = await stage.connected('ann')
  const slow = await RawSocket.open(`${server.url}/board?user=slow`)
  slow.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
  await waitFor('the reader is up to date', () => slow.ofType(MESSAGE_SYNC).length === 2)
  slow.socket.pause()
  const large = 'x'.repeat(200_000)
  for (let i = 0; i < 400 && server.rooms.people('board').length === 2; i++) {
    ann.set(`r${i}`, 'text', large)
    await ann.saved()
  }
  expect(server.rooms.people('board').map((person) => person.id)).toEqual(['ann'])
  slow.socket.terminate()
})

test('F9: a reader that stays behind for too long is cut', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: { maxSyncTickMs: 0, softOutboundBytes: 50_000 } })
  const ann = await stage.connected('ann')
  const slow = await RawSocket.open(`${server.url}/board?user=slow`)
  slow.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
  await waitFor('the reader is up to date', () => slow.ofType(MESSAGE_SYNC).length === 2)
  slow.socket.pause()
  for (let i = 0; i < 60; i++) {
    ann.set(`r${i}`, 'text', 'x'.repeat(200_000))
    await ann.saved()
  }
  expect(server.rooms.people('board')).toHaveLength(2)
  clock.advance(10_001)
  // The server sends a close frame as a courtesy, which the client doesn't read either.
  clock.advance(1_000)
  ann.set('last', 'x', 1)
  await ann.saved()
  await waitFor('the reader is cut', () => server.rooms.people('board').length === 1)
  slow.socket.terminate()
})

test('a sender above its rate is slowed down, not thrown out, and loses nothing', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock, limits: { maxSyncTickMs: 0, maxFramesPerSecond: 10, maxFramesBurst: 20 } })
  const ann = await RawSocket.open(`${server.url}/board?user=ann`)
  for (let i = 0; i < 60; i++) {
    const doc = new Y.Doc()
    // Large enough that the socket can't deliver all of them in one read.
    doc.getMap('records').set(`r${i}`, new Y.Map([['text', 'x'.repeat(20_000)]]))
    ann.send(encodeUpdate(Y.encodeStateAsUpdate(doc)))
  }
  ann.send(encodeAck({ type: 'mark', mark: 1 }))
  const stored = async () => (await fold(server.log, 'board')).getMap('records').size
  await waitFor('the burst is in', async () => (await stored()) >= 20)
  expect(ann.ofType(MESSAGE_ACK)).toEqual([])
  await waitFor('all is saved', () => {
    clock.advance(100)
    return ann.ofType(MESSAGE_ACK).length === 1
  })
  expect(await stored()).toBe(60)
  expect(ann.closed).toBeNull()
  ann.socket.terminate()
})

test('F2: a stop closes sockets with 1012, refuses new ones with 503, and leaves nothing unsaved', async () => {
  const log = new FaultyLog(new MemoryUpdateLog())
  const server = await stage.start({ log })
  const ann = await RawSocket.open(`${server.url}/board?user=ann`)
  await waitFor('ann is in', () => ann.frames.length > 0)
  let release = () => {}
  log.before = (method) =>
    method === 'append'
      ? new Promise<void>((resolve) => {
          release = resolve
        })
      : undefined
  const edit = server.rooms.edit('board', { type: 'api', userId: 'script' }, (doc) =>
    doc.getMap('records').set('r', new Y.Map()),
  )
  await waitFor('the row is on its way', () => log.calls.get('append') === 1)
  const stopping = server.rooms.shutdown()
  expect((await ann.close()).code).toBe(1012)
  const status = await new Promise((resolve) => {
    const upgrade = request(`http://127.0.0.1:${server.port}/sync/board`, {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      },
    })
    upgrade.on('response', (response) => resolve(response.statusCode))
    upgrade.end()
  })
  expect(status).toBe(503)
  log.before = () => undefined
  release()
  await Promise.all([stopping, edit])
  expect((await fold(log.inner, 'board')).getMap('records').size).toBe(1)
})

test('commits are reported at once, and then at most once a second', async () => {
  const clock = new ManualClock()
  const server = await stage.start({ clock })
  const told: string[] = []
  const unsubscribe = server.rooms.onCommitted((boardId) => told.push(boardId))
  const edit = (key: string) =>
    server.rooms.edit('board', { type: 'api', userId: 'script' }, (doc) => doc.getMap('records').set(key, new Y.Map()))
  await edit('a')
  await edit('b')
  await edit('c')
  expect(told).toEqual(['board'])
  clock.advance(1_000)
  expect(told).toEqual(['board', 'board'])
  clock.advance(5_000)
  expect(told).toEqual(['board', 'board'])
  unsubscribe()
  await edit('d')
  expect(told).toHaveLength(2)
})
