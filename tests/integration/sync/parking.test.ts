// A board leaves the memory while people stay: nobody notices, whatever happens first afterwards.

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeAck, encodeUpdate } from '@/lib/protocol/frames'
import { MESSAGE_SYNC } from '@/lib/protocol/message-type'
import type { StoredBoard } from '@/server/persistence/update-log'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { FaultyLog } from '../../support/sync/faulty-log'
import { fold } from '../../support/sync/fold'
import { RawSocket } from '../../support/sync/raw-socket'
import { Stage } from '../../support/sync/stage'
import { waitFor } from '../../support/wait-for'

const stage = new Stage()
const LIMITS = { parkAfterMs: 1_000, maxSyncTickMs: 0 } as const

async function start() {
  const clock = new ManualClock()
  const log = new FaultyLog(new MemoryUpdateLog())
  const server = await stage.start({ log, clock, limits: LIMITS })
  const isParked = () => server.rooms.stats().documents === 0 && server.rooms.stats().rooms === 1
  const park = () =>
    waitFor('the board is parked', () => {
      clock.advance(LIMITS.parkAfterMs)
      return isParked()
    })
  return { log, server, park }
}

test('I8: a person who may write again while the board is parked is asked for the changes refused before', async () => {
  const { log, server, park } = await start()
  const ann = await stage.connected('ann')
  ann.set('before', 'x', 1)
  await ann.saved()
  server.rooms.changeRole('board', 'ann', 'viewer')
  ann.set('refused', 'x', 1)
  const mark = ann.mark()
  await waitFor('the change is refused', () => ann.acks.some((ack) => ack.type === 'refused' && ack.mark === mark))
  await park()
  server.rooms.changeRole('board', 'ann', 'editor')
  ann.set('after', 'x', 1)
  await ann.saved()
  const stored = (await fold(log.inner, 'board')).getMap('records')
  expect([...stored.keys()].sort()).toEqual(['after', 'before', 'refused'])
})

test('F24: what somebody sent who left before the board was back is not lost', async () => {
  const { log, server, park } = await start()
  await stage.connected('ben')
  const raw = await RawSocket.open(`${server.url}/board?user=ann`)
  await waitFor('ann is asked', () => raw.ofType(MESSAGE_SYNC).length === 1)
  await park()
  let finishLoading = () => {}
  log.before = (method) =>
    method === 'load'
      ? new Promise<void>((resolve) => {
          finishLoading = resolve
        })
      : undefined
  const doc = new Y.Doc()
  doc.getMap('records').set('last', new Y.Map())
  raw.send(encodeUpdate(Y.encodeStateAsUpdate(doc)))
  raw.send(encodeAck({ type: 'mark', mark: 1 }))
  raw.socket.close()
  await waitFor('ann is gone', () => server.rooms.people('board').length === 1)
  log.before = () => undefined
  finishLoading()
  await waitFor('the edit is stored', async () => (await fold(log.inner, 'board')).getMap('records').has('last'))
})

/** A log that knows whether anything still holds what it read. */
class WatchedLog extends FaultyLog {
  readonly read: WeakRef<Uint8Array>[] = []

  override async load(boardId: string, epoch: number): Promise<StoredBoard> {
    const stored = await super.load(boardId, epoch)
    const snapshots = stored.snapshots.map((snapshot) => ({ ...snapshot, bytes: snapshot.bytes.slice() }))
    for (const { bytes } of snapshots) this.read.push(new WeakRef(bytes))
    return { ...stored, snapshots }
  }
}

test('F23: the bytes of a parked board are given back while people stay', async () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const clock = new ManualClock()
  const log = new WatchedLog(new MemoryUpdateLog())
  const server = await stage.start({ log, clock, limits: { ...LIMITS, compactAfterRows: 1 } })
  const ann = await stage.connected('ann')
  ann.set('one', 'x', 1)
  await ann.saved()
  await waitFor('it is folded', async () => (await log.inner.load('board', 1)).snapshots.length > 0)
  const park = () =>
    waitFor('the board is parked', () => {
      clock.advance(LIMITS.parkAfterMs)
      return server.rooms.stats().documents === 0
    })
  await park()
  await waitFor('the snapshot is read', async () => {
    await server.rooms.read('board', () => undefined)
    return log.read.length > 0
  })
  await park()
  await waitFor('nobody holds it', () => {
    collect()
    return log.read.every((bytes) => bytes.deref() === undefined)
  })
  ann.set('two', 'x', 2)
  await ann.saved()
  expect((await fold(log.inner, 'board')).getMap('records').size).toBe(2)
})
