// I4, I6, I11 and I13 as checks: everybody has the same board, however its updates arrived.

import type * as Y from 'yjs'
import { canonicalJson } from '@/server/persistence/same-content'
import type { LogRow, UpdateLog } from '@/server/persistence/update-log'
import { MemoryUpdateLog } from '../persistence/memory-update-log'
import { seededRandom } from '../seeded-random'
import { Client } from '../sync/client'
import type { FaultyLog } from '../sync/faulty-log'
import { growingBoard } from '../sync/growing-board'
import type { Stage } from '../sync/stage'
import type { SyncServer } from '../sync/sync-server'
import { waitFor } from '../wait-for'
import { mustCome, mustHold } from './breach'
import { isSameDocument } from './same-document'

/** I4: once all updates have been exchanged, all clients are equal. `url` is the address that clients connect to. */
export async function allClientsConverge(url: string, patienceMs = 10_000): Promise<void> {
  const clients = ['ann', 'ben', 'cem'].map((user) => new Client(url, 'board', { user }))
  try {
    for (const client of clients) await client.synced()
    for (let i = 0; i < 30; i++) {
      for (const [who, client] of clients.entries()) {
        client.set('shared', 'x', `${who}:${i}`)
        client.set(`own${who}:${i % 7}`, 'x', i)
      }
      // The rounds follow each other, so that the updates don't all share one batch.
      await clients[i % clients.length]?.saved()
    }
    for (const client of clients) await client.saved()
    const isOne = () => new Set(clients.map((client) => canonicalJson(client.doc))).size === 1
    await mustCome('I4', 'all clients have the same board', isOne, patienceMs)
  } finally {
    for (const client of clients) client.destroy()
  }
}

/** I6: rows give the same board in any order and any number of times. `read` makes a document from what a log holds. */
export async function replayChangesNothing(read: (log: UpdateLog) => Promise<Y.Doc>, seeds: number): Promise<void> {
  const rows = growingBoard(120, 6)
  const readRows = async (some: readonly LogRow[]) => {
    const log = new MemoryUpdateLog()
    await log.append(some)
    return read(log)
  }
  const expected = await readRows(rows)
  for (let seed = 1; seed <= seeds; seed++) {
    const random = seededRandom(seed)
    const again = [...rows, ...rows.filter(() => random() < 0.3)]
    const mixed = again.map((row) => ({ row, place: random() })).sort((a, b) => a.place - b.place)
    const doc = await readRows(mixed.map(({ row }) => row))
    mustHold('I6', `another order of the rows gives another board (seed ${seed})`, isSameDocument(doc, expected))
  }
}

/**
 * I11: while a board loads, no client gets an answer, and it is loaded once for all who wait. `log` is the server's.
 */
export async function loadsOnce(stage: Stage, log: FaultyLog): Promise<void> {
  let finishLoading = () => {}
  const mayFinish = new Promise<void>((resolve) => {
    finishLoading = resolve
  })
  log.before = (method) => (method === 'load' ? mayFinish : undefined)
  const clients = Array.from({ length: 6 }, (_, i) => stage.connect(`user${i}`))
  await waitFor('all are connected', () => clients.every((client) => client.provider.wsconnected))
  for (const [i, client] of clients.entries()) client.set(`early${i}`, 'x', i)
  const isAnswered = clients.some((client) => client.provider.synced || client.acks.length > 0)
  mustHold('I11', 'somebody was answered before the board was loaded', !isAnswered)
  finishLoading()
  await waitFor('all are synced', () => clients.every((client) => client.provider.synced))
  mustHold('I11', `the board was loaded ${log.calls.get('load')} times`, log.calls.get('load') === 1)
  const haveAll = () => clients.every((client) => client.records.size === clients.length)
  await mustCome('I11', 'all are in one and the same document', haveAll, 5_000)
}

/** I13: a board under a new epoch shows nothing of the epoch before. */
export async function epochsAreFenced(
  stage: Stage,
  server: SyncServer,
  start: () => Promise<SyncServer>,
): Promise<void> {
  const ann = await stage.connected('ann')
  ann.set('old', 'x', 1)
  await ann.saved()
  ann.provider.disconnect()
  const epochs = new Map(server.epochs).set('board', 2)
  await stage.stop()
  const renewed = await start()
  for (const [board, epoch] of epochs) renewed.epochs.set(board, epoch)
  const ben = await stage.connected('ben', { params: { epoch: '2' } })
  ben.set('new', 'x', 1)
  await ben.saved()
  const served = await renewed.rooms.read('board', (doc) => [...doc.getMap('records').keys()])
  mustHold('I13', `epoch 2 holds ${served.join(', ')}`, served.join() === 'new' && !ben.records.has('old'))
  const late = stage.connect('ann', { doc: ann.doc, params: { epoch: '1' } })
  await mustCome('I13', 'a client of the old epoch is sent away', () => late.closed?.code === 4409)
}
