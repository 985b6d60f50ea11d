// One change, one transaction, one update: also when the server repairs what a client wrote.

import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log'
import { LogWriter } from '@/server/persistence/log-writer'
import { MemoryUpdateLog } from '@/server/persistence/memory-update-log'
import { ClientOwners, SERVER } from '@/server/sync/client-owners'
import { type CommittedUpdate, LiveDocument, type RepairBoard } from '@/server/sync/live-document'
import { ManualClock } from '../../support/manual-clock'

function setUp(repair: RepairBoard = () => 0) {
  const log = new MemoryUpdateLog()
  const writer = new LogWriter({
    log,
    limits: DEFAULT_LIMITS,
    clock: new ManualClock(),
    logger: createLogger('silent'),
  })
  const committed: CommittedUpdate[] = []
  const live = new LiveDocument({
    boardId: 'board',
    epoch: 1,
    doc: new Y.Doc(),
    owners: new ClientOwners('board', new Map()),
    writer,
    repair,
    storedBytes: 0,
    onCommitted: (each) => committed.push(each),
  })
  return { log, writer, committed, live }
}

/** Applies what `change` makes in `doc` as the client of connection `c`. */
function send(live: LiveDocument, doc: Y.Doc, change: () => void): number {
  const before = Y.encodeStateVector(doc)
  doc.transact(change)
  return live.ingest(Y.encodeStateAsUpdate(doc, before), new Set([doc.clientID]), 'c', 'ann')
}

const field = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>('records').get(id)

test('S9, I7: a repair goes with the change that needs it: one update, and the author gets it back', async () => {
  const { live, writer, committed, log } = setUp((doc, touched) => {
    let repairs = 0
    for (const id of touched) {
      const record = field(doc, id)
      if (Number(record?.get('x')) > 100) {
        record?.set('x', 100)
        repairs += 1
      }
    }
    return repairs
  })
  const client = new Y.Doc()
  expect(send(live, client, () => client.getMap('records').set('r', new Y.Map([['x', 5]])))).toBe(0)
  expect(send(live, client, () => field(client, 'r')?.set('x', 1e300))).toBe(1)
  await writer.flushed()
  expect(committed.map((each) => each.author)).toEqual(['c', null])
  expect((await log.load('board', 1)).updates).toHaveLength(2)
  expect(field(live.doc, 'r')?.get('x')).toBe(100)
  for (const { update } of committed) Y.applyUpdate(client, update)
  expect(field(client, 'r')?.get('x')).toBe(100)
  expect(Y.encodeStateVector(client)).toEqual(Y.encodeStateVector(live.doc))
})

test("a thousand repairs keep the server's clientID, and Yjs has no reason to complain", async () => {
  const output = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { live, writer, log } = setUp((doc, touched) => {
    let repairs = 0
    for (const id of touched) {
      const record = field(doc, id)
      if (record?.get('x') === 'bad') {
        record.set('x', 'good')
        repairs += 1
      }
    }
    return repairs
  })
  const { clientID } = live.doc
  const client = new Y.Doc()
  send(live, client, () => client.getMap('records').set('r', new Y.Map()))
  for (let i = 0; i < 1_000; i++) send(live, client, () => field(client, 'r')?.set('x', 'bad'))
  await writer.flushed()
  expect(live.doc.clientID).toBe(clientID)
  expect(live.doc.store.clients.size).toBe(2)
  expect(await log.clientOwners('board')).toEqual(
    new Map([
      [client.clientID, 'ann'],
      [clientID, SERVER],
    ]),
  )
  expect([output.mock.calls, warnings.mock.calls]).toEqual([[], []])
  output.mockRestore()
  warnings.mockRestore()
})

test('an update that says nothing new makes no row', async () => {
  const { live, writer, log } = setUp()
  const client = new Y.Doc()
  send(live, client, () => client.getMap('records').set('r', new Y.Map()))
  live.ingest(Y.encodeStateAsUpdate(client), new Set(), 'c', 'ann')
  await writer.flushed()
  expect((await log.load('board', 1)).updates).toHaveLength(1)
})

test('repairs are told which records were touched, also deep inside one and by a deletion', () => {
  const touched: string[][] = []
  const { live } = setUp((_doc, ids) => {
    touched.push([...ids].sort())
    return 0
  })
  const client = new Y.Doc()
  const text = new Y.Text('text')
  send(live, client, () => {
    client.getMap('records').set('a', new Y.Map([['deep', new Y.Map([['text', text]])]]))
    client.getMap('records').set('b', new Y.Map())
  })
  send(live, client, () => text.insert(0, 'more '))
  send(live, client, () => client.getMap('records').delete('b'))
  send(live, client, () => client.getMap('session').set('x', 1))
  expect(touched).toEqual([['a', 'b'], ['a'], ['b'], []])
})

test('what is submitted is told in order, and waiting for a commit ends with the right one', async () => {
  const { live, writer } = setUp()
  const order: string[] = []
  live.whenCommitted(() => order.push('nothing to wait for'))
  live.edit({ type: 'migrate' }, (doc) => doc.getMap('records').set('a', 1))
  live.whenCommitted(() => order.push('a'))
  live.edit({ type: 'migrate' }, (doc) => doc.getMap('records').set('b', 1))
  live.whenCommitted(() => order.push('b'))
  expect(live.isCommitted).toBe(false)
  await writer.flushed()
  expect(order).toEqual(['nothing to wait for', 'a', 'b'])
  expect(live.isCommitted).toBe(true)
})

test('I10: a board is measured when its updates add up to more than the limit', () => {
  const { live } = setUp()
  live.edit({ type: 'migrate' }, (doc) => {
    for (let i = 0; i < 50; i++) doc.getMap('records').set('r', 'x'.repeat(100))
  })
  expect(live.isLargerThan(10_000)).toBe(false)
  live.edit({ type: 'migrate' }, (doc) => doc.getMap('records').set('large', 'x'.repeat(10_000)))
  expect(live.isLargerThan(10_000)).toBe(true)
  live.edit({ type: 'migrate' }, (doc) => doc.getMap('records').delete('large'))
  expect(live.isLargerThan(10_000)).toBe(false)
})
