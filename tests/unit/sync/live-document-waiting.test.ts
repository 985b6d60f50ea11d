// Changes that build on a missing change wait, and are applied completely with it.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeOf, recordIn, stageDocument, updateOf } from '../../support/sync/live-document-stage'

test('I4: what waited comes along with the update that was missing, and everybody gets it, the sender too', async () => {
  const { live, writer, committed } = stageDocument()
  // Two pages of ann: the second knows changes of the first that have not reached the server yet.
  const [first, second] = [new Y.Doc(), new Y.Doc()]
  const missing = changeOf(first, () => first.getMap('records').set('r', new Y.Map()))
  Y.applyUpdate(second, missing)
  const waiting = changeOf(second, () => recordIn(second, 'r')?.set('x', 1))
  const late = { ...updateOf('ann', waiting), connectionId: 'second' }
  expect(live.ingest([late]).waiting).toEqual([late])
  const early = updateOf('ann', missing)
  expect(live.ingest([early]).waiting).toEqual([])
  await writer.flushed()
  expect(committed.map(({ parts }) => parts)).toEqual([[early, late]])
  // A page receives everything but its own changes.
  for (const { parts } of committed) {
    for (const { update, connectionId } of parts ?? []) {
      if (connectionId !== early.connectionId) Y.applyUpdate(first, update)
    }
  }
  expect(recordIn(first, 'r')?.get('x')).toBe(1)
})

test('I9: who wrote what waits owns its clientID on the disk as well, once it is in', async () => {
  const { live, writer, log } = stageDocument()
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

test('an update that waits for a missing one is told, kept out of the log, and comes with the missing one', async () => {
  const { live, writer, committed } = stageDocument()
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
  const { live, writer, committed, repairs } = stageDocument((doc, touched) => {
    const gone = [...touched.keys()].filter((id) => recordIn(doc, id)?.get('xy') === undefined)
    for (const id of gone) recordIn(doc, id)?.set('xy', 'mended')
    return { repaired: gone.length, invalid: gone.length }
  })
  const ann = new Y.Doc()
  const move = (x: number) => changeOf(ann, () => recordIn(ann, 'r')?.set('xy', x))
  const made = changeOf(ann, () => ann.getMap('records').set('r', new Y.Map([['xy', 1]])))
  expect(live.ingest([updateOf('ann', made)]).waiting).toEqual([])
  // Made while the server was away, and sent after the next change, which deletes content that the server has.
  const away = changeOf(ann, () => ann.getMap('records').set('other', new Y.Map([['xy', 0]])))
  const now = move(2)
  expect(live.ingest([updateOf('ann', now)]).waiting).toHaveLength(1)
  expect([recordIn(live.doc, 'r')?.get('xy'), live.pendingStructs, repairs()]).toEqual([1, 1, 0])
  expect(live.ingest([updateOf('ann', away)]).waiting).toEqual([])
  expect([recordIn(live.doc, 'r')?.get('xy'), live.pendingBytes, repairs()]).toEqual([2, 0, 0])
  await writer.flushed()
  const reader = new Y.Doc()
  for (const { update } of committed) Y.applyUpdate(reader, update)
  expect(recordIn(reader, 'r')?.get('xy')).toBe(2)
})
