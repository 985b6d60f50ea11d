// One change, one transaction, one update: also when the server repairs what a client wrote.

import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { SERVER } from '@/server/sync/board/client-owners'
import { changeOf, recordIn, SOUND, send, stageDocument, updateOf } from '../../support/sync/live-document-stage'

test('S9, I7: a repair goes with the change that needs it: one update, and the author gets it back', async () => {
  const { live, writer, committed, log, repairs } = stageDocument((doc, touched) => {
    let count = 0
    for (const id of touched.keys()) {
      const record = recordIn(doc, id)
      if (Number(record?.get('x')) > 100) {
        record?.set('x', 100)
        count += 1
      }
    }
    return { repaired: count, invalid: count }
  })
  const client = new Y.Doc()
  expect(send(live, client, () => client.getMap('records').set('r', new Y.Map([['x', 5]]))).invalid).toBe(0)
  expect(send(live, client, () => recordIn(client, 'r')?.set('x', 1e300)).invalid).toBe(1)
  expect(repairs()).toBe(1)
  await writer.flushed()
  expect(committed.map((each) => each.parts?.map((part) => part.connectionId) ?? null)).toEqual([['c-ann'], null])
  expect((await log.load('board', 1)).updates).toHaveLength(2)
  expect(recordIn(live.doc, 'r')?.get('x')).toBe(100)
  for (const { update } of committed) Y.applyUpdate(client, update)
  expect(recordIn(client, 'r')?.get('x')).toBe(100)
  expect(Y.encodeStateVector(client)).toEqual(Y.encodeStateVector(live.doc))
})

test("a thousand repairs keep the server's clientID, and Yjs has no reason to complain", async () => {
  const output = vi.spyOn(console, 'log').mockImplementation(() => undefined)
  const warnings = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const { live, writer, log } = stageDocument((doc, touched) => {
    let repairs = 0
    for (const id of touched.keys()) {
      const record = recordIn(doc, id)
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
  for (let i = 0; i < 1_000; i++) send(live, client, () => recordIn(client, 'r')?.set('x', 'bad'))
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
  const { live } = stageDocument((doc) => {
    if (mends) recordIn(doc, 'r')?.set('x', 'mended')
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
  const { live, writer, log } = stageDocument()
  const client = new Y.Doc()
  send(live, client, () => client.getMap('records').set('r', new Y.Map()))
  live.ingest([updateOf('ann', Y.encodeStateAsUpdate(client))])
  await writer.flushed()
  expect((await log.load('board', 1)).updates).toHaveLength(1)
})

test('repairs are told which records were touched, and of what groups, also deep inside one and by a deletion', () => {
  const told: unknown[] = []
  const { live } = stageDocument((_doc, touched) => {
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
  const { live, writer, committed, log } = stageDocument()
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

test('I9: of a batch, what stands under another’s name is left out, and the rest stays', async () => {
  const { live, writer, log } = stageDocument()
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

test('F27: when a repair fails nothing of the batch is kept, not even who wrote under which clientID', async () => {
  const { live, writer, log } = stageDocument((_doc, touched) => {
    if (touched.has('trap')) throw new Error('A bug')
    return SOUND
  })
  const ann = new Y.Doc()
  expect(() => send(live, ann, () => ann.getMap('records').set('trap', 1))).toThrow('A bug')
  await writer.flushed()
  expect((await log.load('board', 1)).updates).toEqual([])
  expect(live.owners.claim(ann.clientID, 'ben')).toBe(true)
})
