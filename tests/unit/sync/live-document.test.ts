// One change, one transaction, one update: also when the server repairs what a client wrote.

import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { createLogger } from '@/server/log'
import { LogWriter } from '@/server/persistence/log-writer'
import { MemoryUpdateLog } from '@/server/persistence/memory-update-log'
import { ClientOwners, SERVER } from '@/server/sync/client-owners'
import { CommitLine } from '@/server/sync/commit-line'
import { type ClientUpdate, type CommittedUpdate, LiveDocument, type RepairBoard } from '@/server/sync/live-document'
import { SyncCounters } from '@/server/sync/sync-counters'
import { ManualClock } from '../../support/manual-clock'

const SOUND = { repaired: 0, invalid: 0 }

function setUp(repair: RepairBoard = () => SOUND) {
  const log = new MemoryUpdateLog()
  const writer = new LogWriter({
    log,
    limits: DEFAULT_LIMITS,
    clock: new ManualClock(),
    logger: createLogger('silent'),
    counters: new SyncCounters(),
  })
  const commits = new CommitLine(writer)
  const committed: CommittedUpdate[] = []
  let repairs = 0
  const live = new LiveDocument({
    boardId: 'board',
    epoch: 1,
    doc: new Y.Doc(),
    owners: new ClientOwners('board', new Map()),
    repair,
    hasLocks: () => false,
    storedBytes: 0,
    submit: (row, claims, each) => commits.submit(row, claims, () => committed.push(each)),
    onRepaired: (count) => {
      repairs += count
    },
  })
  return { log, writer, committed, live, repairs: () => repairs }
}

/** An update of `user` on connection `c-<user>`. */
function updateOf(user: string, update: Uint8Array): ClientUpdate {
  return { update, decoded: Y.decodeUpdate(update), connectionId: `c-${user}`, userId: user }
}

/** What `change` makes in `doc`. */
function changeOf(doc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(doc)
  doc.transact(change)
  return Y.encodeStateAsUpdate(doc, before)
}

/** Applies what `change` makes in `doc` as ann. */
function send(live: LiveDocument, doc: Y.Doc, change: () => void) {
  return live.ingest([updateOf('ann', changeOf(doc, change))])
}

const field = (doc: Y.Doc, id: string) => doc.getMap<Y.Map<unknown>>('records').get(id)

test('S9, I7: a repair goes with the change that needs it: one update, and the author gets it back', async () => {
  const { live, writer, committed, log, repairs } = setUp((doc, touched) => {
    let count = 0
    for (const id of touched.keys()) {
      const record = field(doc, id)
      if (Number(record?.get('x')) > 100) {
        record?.set('x', 100)
        count += 1
      }
    }
    return { repaired: count, invalid: count }
  })
  const client = new Y.Doc()
  expect(send(live, client, () => client.getMap('records').set('r', new Y.Map([['x', 5]]))).invalid).toBe(0)
  expect(send(live, client, () => field(client, 'r')?.set('x', 1e300)).invalid).toBe(1)
  expect(repairs()).toBe(1)
  await writer.flushed()
  expect(committed.map((each) => each.parts?.map((part) => part.connectionId) ?? null)).toEqual([['c-ann'], null])
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
    for (const id of touched.keys()) {
      const record = field(doc, id)
      if (record?.get('x') === 'bad') {
        record.set('x', 'good')
        repairs += 1
      }
    }
    return { repaired: repairs, invalid: repairs }
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

test('what the document has reached is encoded once for all who ask before the next change, whoever makes it', () => {
  let mends = false
  const { live } = setUp((doc) => {
    if (mends) field(doc, 'r')?.set('x', 'mended')
    mends = false
    return SOUND
  })
  const client = new Y.Doc()
  const reached: Uint8Array[] = []
  const look = (): void => {
    const before = reached.at(-1)
    expect(live.stateVector).toEqual(Y.encodeStateVector(live.doc))
    expect(live.stateVector).toBe(live.stateVector)
    expect(live.stateVector).not.toEqual(before)
    reached.push(live.stateVector)
  }
  look()
  send(live, client, () => client.getMap('records').set('r', new Y.Map([['x', 5]])))
  look()
  live.edit({ type: 'repair' }, (doc) => doc.getMap('records').set('s', new Y.Map()))
  look()
  mends = true
  send(live, client, () => client.getMap('records').set('t', new Y.Map()))
  look()
  const first = changeOf(client, () => client.getMap('records').set('u', new Y.Map()))
  const second = changeOf(client, () => client.getMap('records').set('v', new Y.Map()))
  live.ingest([updateOf('ann', second)])
  expect(live.stateVector).toEqual(reached.at(-1))
  live.ingest([updateOf('ann', first)])
  look()
})

test('an update that says nothing new makes no row', async () => {
  const { live, writer, log } = setUp()
  const client = new Y.Doc()
  send(live, client, () => client.getMap('records').set('r', new Y.Map()))
  live.ingest([updateOf('ann', Y.encodeStateAsUpdate(client))])
  await writer.flushed()
  expect((await log.load('board', 1)).updates).toHaveLength(1)
})

test('repairs are told which records were touched, and of what groups, also deep inside one and by a deletion', () => {
  const told: unknown[] = []
  const { live } = setUp((_doc, touched) => {
    told.push(Object.fromEntries([...touched].sort().map(([id, groups]) => [id, groups && [...groups].sort()])))
    return SOUND
  })
  const client = new Y.Doc()
  const records = client.getMap<Y.Map<unknown>>('records')
  const text = new Y.Text('text')
  send(live, client, () => {
    records.set('a', new Y.Map([['deep', new Y.Map([['text', text]])]]))
    records.set('b', new Y.Map())
  })
  send(live, client, () => text.insert(0, 'more '))
  send(live, client, () => records.get('a')?.set('x', 1))
  send(live, client, () => {
    records.get('a')?.set('x', 2)
    records.get('a')?.delete('y')
    records.get('b')?.set('x', 1)
  })
  send(live, client, () => {
    records.get('a')?.set('x', 3)
    text.insert(0, 'still ')
  })
  send(live, client, () => {
    records.get('b')?.set('x', 2)
    records.delete('b')
  })
  send(live, client, () => client.getMap('session').set('x', 1))
  expect(told).toEqual([
    ...[{ a: null, b: null }, { a: null }, { a: ['x'] }],
    ...[{ a: ['x'], b: ['x'] }, { a: null }, { b: null }, {}],
  ])
})

test('the updates of several people make one row and one update, and each is told apart', async () => {
  const { live, writer, committed, log } = setUp()
  const [ann, ben] = [new Y.Doc(), new Y.Doc()]
  const updates = [
    updateOf(
      'ann',
      changeOf(ann, () => ann.getMap('records').set('a', 1)),
    ),
    updateOf(
      'ben',
      changeOf(ben, () => ben.getMap('records').set('b', 2)),
    ),
    updateOf(
      'ann',
      changeOf(ann, () => ann.getMap('records').set('a', 3)),
    ),
  ]
  expect(live.ingest(updates)).toEqual({ refused: [], waiting: [], isFlooded: false, poison: null, invalid: 0 })
  await writer.flushed()
  expect(committed).toHaveLength(1)
  expect(committed[0]?.count).toBe(3)
  expect(committed[0]?.parts).toEqual(updates)
  const { updates: rows } = await log.load('board', 1)
  expect(rows).toHaveLength(1)
  const reader = new Y.Doc()
  Y.applyUpdate(reader, rows[0]?.bytes ?? new Uint8Array())
  expect(reader.getMap('records').toJSON()).toEqual({ a: 3, b: 2 })
  expect(await log.clientOwners('board')).toEqual(
    new Map([
      [ann.clientID, 'ann'],
      [ben.clientID, 'ben'],
    ]),
  )
})

test('I4: what waited comes along with the update that was missing, and everybody gets it, the sender too', async () => {
  const { live, writer, committed } = setUp()
  // Two pages of ann: the second one knows what the first has not brought to the server yet.
  const [first, second] = [new Y.Doc(), new Y.Doc()]
  const missing = changeOf(first, () => first.getMap('records').set('r', new Y.Map()))
  Y.applyUpdate(second, missing)
  const waiting = changeOf(second, () => field(second, 'r')?.set('x', 1))
  const late = { ...updateOf('ann', waiting), connectionId: 'second' }
  expect(live.ingest([late]).waiting).toEqual([late])
  const early = updateOf('ann', missing)
  expect(live.ingest([early]).waiting).toEqual([])
  await writer.flushed()
  expect(committed.map(({ parts }) => parts)).toEqual([[early, late]])
  // A page gets what is not its own.
  for (const { parts } of committed) {
    for (const { update, connectionId } of parts ?? []) {
      if (connectionId !== early.connectionId) Y.applyUpdate(first, update)
    }
  }
  expect(field(first, 'r')?.get('x')).toBe(1)
})

test('I9: who wrote what waits owns its clientID on the disk as well, once it is in', async () => {
  const { live, writer, log } = setUp()
  const ann = new Y.Doc()
  const missing = changeOf(ann, () => ann.getMap('records').set('a', 1))
  const waiting = changeOf(ann, () => ann.getMap('records').set('b', 2))
  live.ingest([updateOf('ann', waiting)])
  await writer.flushed()
  live.ingest([updateOf('ann', missing)])
  await writer.flushed()
  expect((await log.load('board', 1)).updates).toHaveLength(1)
  expect(await log.clientOwners('board')).toEqual(new Map([[ann.clientID, 'ann']]))
})

test('I9: of a batch, what stands under another’s name is left out, and the rest stays', async () => {
  const { live, writer, log } = setUp()
  const ann = new Y.Doc()
  send(live, ann, () => ann.getMap('records').set('a', 1))
  const [ben, forged] = [new Y.Doc(), new Y.Doc()]
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(ann))
  forged.clientID = ann.clientID
  const good = updateOf(
    'ben',
    changeOf(ben, () => ben.getMap('records').set('b', 2)),
  )
  const bad = updateOf(
    'eve',
    changeOf(forged, () => forged.getMap('records').set('a', 'stolen')),
  )
  expect(live.ingest([bad, good]).refused).toEqual([bad])
  await writer.flushed()
  expect(live.doc.getMap('records').toJSON()).toEqual({ a: 1, b: 2 })
  expect((await log.load('board', 1)).updates).toHaveLength(2)
})

test('an update that waits for a missing one is told, kept out of the log, and comes with the missing one', async () => {
  const { live, writer, committed } = setUp()
  const ann = new Y.Doc()
  const first = updateOf(
    'ann',
    changeOf(ann, () => ann.getMap('records').set('a', 1)),
  )
  const second = updateOf(
    'ann',
    changeOf(ann, () => ann.getMap('records').set('b', 2)),
  )
  expect(live.ingest([second]).waiting).toEqual([second])
  expect(live.pendingBytes).toBeGreaterThan(0)
  await writer.flushed()
  expect(committed).toEqual([])
  expect(live.ingest([first]).waiting).toEqual([])
  await writer.flushed()
  const reader = new Y.Doc()
  for (const { update } of committed) Y.applyUpdate(reader, update)
  expect(reader.getMap('records').toJSON()).toEqual({ a: 1, b: 2 })
})

test('F1: what waits deletes nothing before it is in: a record is not mended for what is still missing', async () => {
  const { live, writer, committed, repairs } = setUp((doc, touched) => {
    const gone = [...touched.keys()].filter((id) => field(doc, id)?.get('xy') === undefined)
    for (const id of gone) field(doc, id)?.set('xy', 'mended')
    return { repaired: gone.length, invalid: gone.length }
  })
  const ann = new Y.Doc()
  const move = (x: number) => changeOf(ann, () => field(ann, 'r')?.set('xy', x))
  const made = changeOf(ann, () => ann.getMap('records').set('r', new Y.Map([['xy', 1]])))
  expect(live.ingest([updateOf('ann', made)]).waiting).toEqual([])
  // Made while the server was away, and sent after the next one, which deletes what the server has.
  const away = changeOf(ann, () => ann.getMap('records').set('other', new Y.Map([['xy', 0]])))
  const now = move(2)
  expect(live.ingest([updateOf('ann', now)]).waiting).toHaveLength(1)
  expect([field(live.doc, 'r')?.get('xy'), live.pendingStructs, repairs()]).toEqual([1, 1, 0])
  expect(live.ingest([updateOf('ann', away)]).waiting).toEqual([])
  expect([field(live.doc, 'r')?.get('xy'), live.pendingBytes, repairs()]).toEqual([2, 0, 0])
  await writer.flushed()
  const reader = new Y.Doc()
  for (const { update } of committed) Y.applyUpdate(reader, update)
  expect(field(reader, 'r')?.get('xy')).toBe(2)
})

test('F27: when a repair fails nothing of the batch is kept, not even who wrote under which clientID', async () => {
  const { live, writer, log } = setUp((_doc, touched) => {
    if (touched.has('trap')) throw new Error('A bug')
    return SOUND
  })
  const ann = new Y.Doc()
  expect(() => send(live, ann, () => ann.getMap('records').set('trap', 1))).toThrow('A bug')
  await writer.flushed()
  expect((await log.load('board', 1)).updates).toEqual([])
  expect(live.owners.claim(ann.clientID, 'ben')).toBe(true)
})

test('what is submitted is told in order, and waiting for a commit ends with the right one', async () => {
  const writer = new LogWriter({
    log: new MemoryUpdateLog(),
    limits: DEFAULT_LIMITS,
    clock: new ManualClock(),
    logger: createLogger('silent'),
    counters: new SyncCounters(),
  })
  const commits = new CommitLine(writer)
  const order: string[] = []
  const row = { boardId: 'board', epoch: 1, authorId: SERVER, bytes: new Uint8Array([0, 0]) }
  commits.whenCommitted(() => order.push('nothing to wait for'))
  commits.submit(row, [], () => order.push('first row'))
  commits.whenCommitted(() => order.push('a'))
  commits.submit(row, [], () => order.push('second row'))
  commits.whenCommitted(() => order.push('b'))
  expect(commits.isCommitted).toBe(false)
  await writer.flushed()
  expect(order).toEqual(['nothing to wait for', 'first row', 'a', 'second row', 'b'])
  expect(commits.isCommitted).toBe(true)
})
