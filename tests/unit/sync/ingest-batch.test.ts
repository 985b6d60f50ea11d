// Several people's changes as one batch: a forbidden or broken change of one of them doesn't harm the others.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RepairBoard } from '@/server/sync/board/repair-until-stable'
import { stageBatches } from '../../support/sync/batch-stage'

const add =
  (key: string, value: unknown = 1) =>
  (records: Y.Map<unknown>): void =>
    void records.set(key, value)

test('all changes of a batch are one update, and the marks come after them', () => {
  const { ann, ben, take, committed, keys } = stageBatches()
  take(ann.mark(1), ann.change(add('a')), ben.change(add('b')), ann.mark(2), ben.mark(3))
  expect(keys()).toEqual(['a', 'b'])
  expect(committed.map(({ count }) => count)).toEqual([2])
  expect([ann.told, ben.told]).toEqual([['mark 1', 'mark 2'], ['mark 3']])
  expect([ann.inInbox, ben.inInbox]).toEqual([0, 0])
})

test('S13: the role of the moment decides, and who was sent away writes nothing more', () => {
  const { ann, ben, eve, take, keys } = stageBatches()
  const items = [ann.change(add('a')), ben.change(add('b'), 4), eve.change(add('e'))]
  ben.mayWrite = false
  eve.isDismissed = true
  take(...items, ben.mark(1))
  expect(keys()).toEqual(['a'])
  expect([ann.told, ben.told, eve.told]).toEqual([[], ['dropped at 4', 'mark 1'], []])
  expect([ann.inInbox, ben.inInbox, eve.inInbox]).toEqual([0, 0, 0])
})

test("S13: a change that waited for somebody else's is forgotten when its sender loses the right to write", () => {
  for (const ends of ['mayWrite', 'isDismissed', 'hasLeft'] as const) {
    const { ann, ben, take, keys, live } = stageBatches()
    const missing = ann.change(add('a'))
    Y.applyUpdate(ben.doc, missing.update)
    take(ben.change(add('a', 'from Ben')))
    expect(ben.told).toEqual(['waits'])
    ben[ends] = !ben[ends]
    take(missing)
    expect([keys(), live.doc.getMap('records').get('a'), live.pendingBytes]).toEqual([['a'], 1, 0])
  }
})

test("S7: what stands under another's name ends its own sender, and the others' changes are in", () => {
  const { ann, ben, eve, take, keys } = stageBatches()
  take(ann.change(add('a')))
  Y.applyUpdate(eve.doc, Y.encodeStateAsUpdate(ann.doc))
  eve.doc.clientID = ann.doc.clientID
  take(eve.change(add('stolen')), ann.change(add('a2')), ben.change(add('b')))
  expect(keys()).toEqual(['a', 'a2', 'b'])
  expect([ann.told, ben.told, eve.told]).toEqual([[], [], ['refused']])
})

test('F27: a change on which Yjs fails once it need not wait any more comes to its end, and left the inbox long ago', () => {
  const { ann, eve, take, again } = stageBatches()
  const first = eve.change(add('e1'))
  const bad = { ...eve.change(add('e2')), update: new Uint8Array([1, 1, 1, 0, 99]) }
  take(bad)
  expect([eve.told, eve.inInbox]).toEqual([['waits'], 1])
  const other = ann.change(add('a'))
  take(first, other)
  expect(again).toEqual([first, other])
  expect([ann.told, eve.told]).toEqual([[], ['waits', 'malformed']])
  // The changes that come back are still in the inbox.
  expect([ann.inInbox, eve.inInbox]).toEqual([1, 1])
})

test('F27: a change on which Yjs fails comes alone to its end; all others come back, marks behind them', () => {
  const { ann, ben, eve, take, again } = stageBatches()
  const [first, second] = [ann.change(add('a')), ben.change(add('b'))]
  // Decoded it looks sound, but it can't be applied as an update.
  const bad = { ...eve.change(add('e')), update: new Uint8Array([1, 1, 1, 0, 99]) }
  const mark = ben.mark(1)
  take(first, bad, second, mark)
  expect(again).toEqual([first, second, mark])
  expect([ann.told, ben.told, eve.told]).toEqual([[], [], ['malformed']])
  expect([ann.inInbox, ben.inInbox, eve.inInbox]).toEqual([1, 2, 0])
})

test('I7: one who wrote what can not stand is charged at once when alone, and found out when in company', () => {
  const invalid: RepairBoard = (doc, touched) => {
    const bad = [...touched.keys()].filter((id) => doc.getMap('records').get(id) === 'bad')
    for (const id of bad) doc.getMap('records').set(id, 'mended')
    return { repaired: bad.length, invalid: bad.length }
  }
  const { ann, eve, take, clock } = stageBatches({ repair: invalid })
  take(eve.change(add('alone', 'bad')))
  expect(eve.told.splice(0)).toEqual(['invalid: 1'])
  take(ann.change(add('a')), eve.change(add('hidden', 'bad')))
  expect([ann.told, eve.told]).toEqual([[], []])
  take(ann.change(add('b')), eve.change(add('again', 'bad')))
  expect([ann.told, eve.told.splice(0)]).toEqual([[], ['invalid: 1']])
  // The watch on a client ends after a while.
  clock.advance(61_000)
  take(ann.change(add('c')), eve.change(add('later', 'bad')))
  expect([ann.told, eve.told]).toEqual([[], []])
})

test('S5: a client whose change waits for a missing one is told so, and doesn’t hold up the others', () => {
  const { ann, ben, take, keys } = stageBatches()
  const missing = ann.change(add('one'))
  take(ann.change(add('two')), ben.change(add('b')))
  expect(keys()).toEqual(['b'])
  expect([ann.told.splice(0), ben.told]).toEqual([['waits'], []])
  take(missing)
  expect(keys()).toEqual(['b', 'one', 'two'])
  expect(ann.told).toEqual([])
})
