// Each record of tests/fixtures/adversarial-records.ts, as the server handles it: applied and repaired in one
// transaction.

import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { invalidReason } from '@/lib/document/records/record-validity'
import { recordsOf } from '@/lib/document/records/roots'
import { touchedRecords } from '@/lib/document/records/touched-records'
import { repairBoard } from '@/lib/document/repair/repair'
import { viewBoard } from '@/lib/document/view/board-view'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { ADVERSARIAL_RECORDS } from '../../fixtures/adversarial-records'

const PROTOTYPE_KEYS = Reflect.ownKeys(Object.prototype)

function board(): { doc: Y.Doc; card: string } {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  const { id } = addCard(doc, { kind: 'risk', title: 'Honest', createdBy: 'ann', createdAt: '2024-01-01T00:00:00Z' })
  repairBoard(doc, [])
  return { doc, card: id }
}

test.each(ADVERSARIAL_RECORDS)(
  'S9, I7: $name leaves a sound board',
  (attack) => {
    const { doc, card } = board()
    const eve = new Y.Doc()
    Y.applyUpdate(eve, Y.encodeStateAsUpdate(doc))
    attack.write(eve, { page: 'page:page', card })
    doc.transact((transaction) => {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(eve, Y.encodeStateVector(doc)))
      transaction.local = true
      for (let round = 0; round < 4 && repairBoard(doc, touchedRecords(transaction)).repaired > 0; round++);
      expect(repairBoard(doc, touchedRecords(transaction))).toEqual({ repaired: 0, invalid: 0 })
    })
    const { records } = readBoard(doc)
    expect(recordsOf(doc).size).toBe(records.size)
    for (const record of records.values()) expect([record.id, invalidReason(record)]).toEqual([record.id, undefined])
    expect(JSON.parse(JSON.stringify(recordsOf(doc).toJSON()))).toBeTypeOf('object')
    expect(JSON.parse(canonicalBoard(doc))).toBeTypeOf('object')
    expect(viewBoard(records.values()).pages.length).toBeGreaterThan(0)
  },
  60_000,
)

afterAll(() => {
  expect(Reflect.ownKeys(Object.prototype), 'S32: no prototype was changed').toEqual(PROTOTYPE_KEYS)
})
