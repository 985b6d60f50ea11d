// How large a board may become, at each limit and one beyond (SYNC-SPEC 2): one line in the log first, and then nobody
// can add to it. tests/unit/document/record-limits.test.ts tests the number of records and the size of each.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeUpdate } from '@/lib/protocol/frames'
import type { Limits } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log/logger'
import { ManualClock } from '../../support/manual-clock'
import { MemoryUpdateLog } from '../../support/persistence/memory-update-log'
import { fold } from '../../support/sync/fold'
import { Stage } from '../../support/sync/stage'
import type { SyncServerOptions } from '../../support/sync/sync-server'
import { expectClosed, isSaved } from '../../support/sync/told'
import { waitFor } from '../../support/wait-for'
import { updateOf, visit } from '../threats/attack'

const stage = new Stage()

/** A board of some records, and the size of its document. */
const BOARD = updateOf((doc) => {
  for (let i = 0; i < 50; i++) doc.getMap('records').set(`r${i}`, new Y.Map([['x', i]]))
}, 77)

async function startWithBoard(limits: Partial<Limits>, options: SyncServerOptions = {}): Promise<MemoryUpdateLog> {
  await stage.clear()
  const log = new MemoryUpdateLog()
  await log.append([{ boardId: 'board', epoch: 1, authorId: 'seed', bytes: BOARD }])
  await stage.start({ log, limits, ...options })
  return log
}

const records = async (log: MemoryUpdateLog) => (await fold(log, 'board')).getMap('records').size

test('maxBoardBytes: a board of as many bytes takes a change', async () => {
  const log = await startWithBoard({ maxBoardBytes: BOARD.length })
  const ann = await visit(stage.server, 'ann')
  ann.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set('more', 1))))
  await isSaved(ann)
  expect(await records(log)).toBe(51)
  // The board exceeds the limit now.
  ann.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set('most', 1))))
  await expectClosed(ann, 4413)
  expect(await records(log)).toBe(51)
})

test('maxBoardBytes: a board of one byte more accepts no additions, its writers get the reason, and deleting makes room again', async () => {
  const log = await startWithBoard({ maxBoardBytes: BOARD.length - 1 })
  const eve = await visit(stage.server, 'eve')
  const more = updateOf((doc) => doc.getMap('records').set('more', 1))
  eve.send(encodeUpdate(more))
  await expectClosed(eve, 4413)
  expect(await records(log)).toBe(50)

  const ann = await stage.connected('ann')
  for (let i = 0; i < 10; i++) ann.records.delete(`r${i}`)
  await ann.saved()
  expect(await records(log)).toBe(40)
  ann.set('more', 'x', 1)
  await ann.saved()
  expect(await records(log)).toBe(41)
  expect(ann.closes).toEqual([])
})

interface Line {
  readonly msg: string
}

/** Starts with a clock that is turned by hand; returns what is logged about the board's size. */
async function startAndListen(maxBoardWarnBytes: number) {
  const clock = new ManualClock()
  const lines: Line[] = []
  const logger = createLogger('warn', { destination: { write: (text) => void lines.push(JSON.parse(text) as Line) } })
  const limits = { maxBoardWarnBytes, maxSyncTickMs: 0, heartbeatTimeoutMs: 1e9, parkAfterMs: 200_000 }
  await startWithBoard({}, { clock, logger, limits })
  return { clock, warnings: () => lines.filter(({ msg }) => msg === 'A board has become large') }
}

test('maxBoardWarnBytes: a board of as many bytes isn’t logged, a board of one more is logged once', async () => {
  const first = updateOf((doc) => doc.getMap('records').set('more', 1), 78)
  const bytes = Y.mergeUpdates([BOARD, first]).length
  const { warnings } = await startAndListen(bytes)
  const ann = await visit(stage.server, 'ann')
  ann.send(encodeUpdate(first))
  await isSaved(ann)
  expect(await stage.server.rooms.read('board', (doc) => Y.encodeStateAsUpdate(doc).length)).toBe(bytes)
  expect(warnings()).toEqual([])

  const beyond = await startAndListen(bytes - 1)
  const ben = await visit(stage.server, 'ben')
  ben.send(encodeUpdate(first))
  await isSaved(ben)
  expect(beyond.warnings()).toMatchObject([{ level: 40, boardId: 'board', bytes, limit: bytes - 1 }])
  for (let i = 0; i < 5; i++) {
    beyond.clock.advance(60_000)
    ben.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set(`r${i}`, 'again'))))
    await isSaved(ben)
  }
  expect(beyond.warnings()).toHaveLength(1)
})

test('maxBoardWarnBytes: a board that grows beyond it later is noticed as well, and one that comes back into memory', async () => {
  const { clock, warnings } = await startAndListen(BOARD.length + 1_000)
  const ann = await visit(stage.server, 'ann')
  const add = async (text: string) => {
    clock.advance(60_000)
    ann.send(encodeUpdate(updateOf((doc) => doc.getMap('records').set(text.slice(0, 5), text))))
    await isSaved(ann)
  }
  await add('small')
  expect(warnings()).toEqual([])
  await add('large'.repeat(300))
  expect(warnings()).toHaveLength(1)
  clock.advance(400_000)
  await waitFor('the board has left the memory', () => stage.server.rooms.stats().documents === 0)
  await add('again')
  expect(warnings()).toHaveLength(2)
})
