// While something is locked, a change that waited for a missing one is applied on behalf of its own author: changes
// reserved for hosts are judged by their author, not by the sender of what they waited for (SYNC-SPEC S37).

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { HOST_LOCK } from '@/lib/document/records/host-locks'
import { createRecord, readRecordOf, updateRecord } from '@/lib/document/records/records'
import { repairBoard } from '@/lib/document/repair/repair'
import { seedBoard } from '@/lib/document/write/write-board'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { boardRules } from '@/server/board-rules'
import type { RepairBoard } from '@/server/sync/board/repair-until-stable'
import { cardRecord } from '../../support/board-peer'
import { type BatchPage, stageBatches } from '../../support/sync/batch-stage'

const HELD = 'shape:held'
const ALSO_HELD = 'shape:also-held'
const FREE = 'shape:free'
const { repair, hasLocks } = boardRules(DEFAULT_LIMITS).rules

/** A board with two locked cards and a free one, all at x 0, where Ann is the host. */
function stageLocked(rules: { readonly repair?: RepairBoard } = {}) {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  for (const id of [HELD, ALSO_HELD]) createRecord(doc, { ...cardRecord({ id }), meta: { [HOST_LOCK]: true } })
  createRecord(doc, cardRecord({ id: FREE }))
  repairBoard(doc, [])
  const stage = stageBatches({ repair, hasLocks, doc, ...rules })
  stage.ann.role = 'facilitator'
  const xs = () => [HELD, ALSO_HELD, FREE].map((id) => readRecordOf(doc, id)?.x)
  return { ...stage, xs }
}

function patch(page: BatchPage, id: string, change: object) {
  return page.change(() => {
    const record = readRecordOf(page.doc, id)
    if (record) updateRecord(page.doc, record, { ...record, ...change })
  })
}

test('S37: what waited is put back where it is of what is locked, and stands where it is not', () => {
  const { ben, take, xs } = stageLocked()
  const missing = patch(ben, FREE, { x: 1 })
  take(patch(ben, HELD, { x: 500 }), patch(ben, FREE, { x: 7 }))
  expect([xs(), ben.told.splice(0)]).toEqual([
    [0, 0, 0],
    ['waits', 'waits'],
  ])
  take(missing, ben.mark(1))
  expect([xs(), ben.told]).toEqual([
    [0, 0, 7],
    ['invalid: 1', 'mark 1'],
  ])
  expect(ben.inInbox).toBe(0)
})

test("S37: a host's change that waited stands, and somebody else's that became ready with it is put back", () => {
  const { ann, ben, take, xs } = stageLocked()
  const [annMissing, benMissing] = [patch(ann, FREE, { y: 1 }), patch(ben, FREE, { y: 2 })]
  take(patch(ann, HELD, { x: 12 }), patch(ben, ALSO_HELD, { x: 500 }))
  expect(xs()).toEqual([0, 0, 0])
  take(benMissing, annMissing)
  expect(xs()).toEqual([12, 0, 0])
})

test("S37: what waited for a host's change is no host's, and takes nothing of the host's along", () => {
  const { ann, ben, take, xs } = stageLocked()
  const missing = patch(ann, HELD, { x: 12 })
  Y.applyUpdate(ben.doc, missing.update)
  take(patch(ben, HELD, { x: 500 }), patch(ben, ALSO_HELD, { x: 500 }))
  take(missing)
  expect(xs()).toEqual([12, 0, 0])
})

test('S37: what waited is judged by the role of the moment in which it comes in', () => {
  const { ann, take, xs } = stageLocked()
  const missing = patch(ann, FREE, { x: 1 })
  take(patch(ann, HELD, { x: 12 }))
  ann.role = 'editor'
  take(missing)
  expect(xs()).toEqual([0, 0, 1])
})

test('all of a chain comes in at once, each link when the one before it has', () => {
  const { ben, take, xs, live } = stageLocked()
  const [first, second, third] = [1, 2, 3].map((x) => patch(ben, FREE, { x }))
  if (!(first && second && third)) throw new Error('no changes')
  take(third)
  take(second)
  take(first)
  expect(xs()).toEqual([0, 0, 3])
  expect(live.pendingBytes).toBe(0)
})

test('what waited comes in also when its batch has taken the last lock away', () => {
  const { ann, take, xs } = stageLocked()
  take(patch(ann, ALSO_HELD, { meta: {} }))
  const unlock = patch(ann, HELD, { meta: {}, y: 5 })
  take(patch(ann, FREE, { x: 7 }))
  expect(ann.told).toEqual(['waits'])
  take(unlock)
  expect(xs()).toEqual([0, 0, 7])
})

test('F27: one that waited and makes Yjs fail ends its own author, and the marks come back', () => {
  const { ann, ben, eve, take, again } = stageLocked()
  const [annMissing, benMissing, eveMissing] = [ann, ben, eve].map((page) => patch(page, FREE, { y: 1 }))
  if (!(annMissing && benMissing && eveMissing)) throw new Error('no changes')
  const bad = { ...patch(eve, FREE, { x: 3 }), update: new Uint8Array([1, 1, 1, 0, 99]) }
  take(patch(ann, FREE, { x: 1 }), bad, patch(ben, FREE, { x: 2 }))
  for (const { told } of [ann, ben, eve]) expect(told.splice(0)).toEqual(['waits'])
  const mark = ben.mark(1)
  take(annMissing, benMissing, eveMissing, mark)
  // Other waiting changes are requested again once the document is rebuilt (room-writes.ts).
  expect(again).toEqual([mark])
  expect([ann.told, ben.told, eve.told]).toEqual([[], [], ['malformed']])
  expect([ann.inInbox, ben.inInbox, eve.inInbox]).toEqual([0, 1, 0])
})
