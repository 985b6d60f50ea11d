// Groups that two people emptied together, and shapes with the same place in the order of their parent.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type BoardRecord, createRecord, readRecordOf, updateRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { repairBoard } from '@/lib/document/repair/repair'
import { readBoard } from '@/lib/document/view/read-board'
import { cardRecord } from '../../support/board-peer'
import { siblingsAreTold } from '../../support/invariants/siblings'
import { board, ingest } from '../../support/repaired-board'

function recordsIn(doc: Y.Doc): BoardRecord[] {
  return [...readBoard(doc).records.values()]
}

function change(doc: Y.Doc, id: string, values: Partial<BoardRecord>): void {
  const before = readRecordOf(doc, id)
  if (before) updateRecord(doc, before, { ...before, ...values } as BoardRecord)
}

const groupRecord = (id: string, index: string) => shapeRecord('group', id, 'page:page', index, 0, 0, {})

const indexOf = (record: BoardRecord | undefined) => record?.index as string

/** Puts shapes into a new group, as a page does. */
function group(doc: Y.Doc, groupId: string, ids: readonly string[]): void {
  doc.transact(() => {
    createRecord(doc, groupRecord(groupId, indexOf(readRecordOf(doc, ids.at(-1) ?? ''))))
    for (const [i, id] of ids.entries()) change(doc, id, { parentId: groupId, index: `a${i + 1}` })
  })
}

/** The changes of both to copies of the board, merged on the server. */
function atOnce(doc: Y.Doc, ...acts: ((copy: Y.Doc) => void)[]): { repaired: number; invalid: number } {
  const before = Y.encodeStateVector(doc)
  const updates = acts.map((act, i) => {
    const copy = new Y.Doc()
    copy.clientID = 100 + i
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    act(copy)
    return Y.encodeStateAsUpdate(copy, before)
  })
  return ingest(doc, () => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
}

function boardWith(ids: readonly string[]): Y.Doc {
  const doc = board()
  for (const [i, id] of ids.entries()) ingest(doc, () => createRecord(doc, cardRecord({ id, index: `a${i + 1}` })))
  return doc
}

describe('repairBoard', () => {
  it('I16: takes the empty one of two groups that two people made of the same shapes at once', () => {
    const doc = boardWith(['shape:a', 'shape:b'])
    const { invalid } = atOnce(
      doc,
      (copy) => group(copy, 'shape:one', ['shape:a', 'shape:b']),
      (copy) => group(copy, 'shape:two', ['shape:a', 'shape:b']),
    )
    expect(invalid).toBe(0)
    siblingsAreTold(recordsIn(doc))
    const groups = recordsIn(doc).filter(({ type }) => type === 'group')
    expect(groups.map(({ id }) => id)).toEqual([readRecordOf(doc, 'shape:a')?.parentId])
    expect(readRecordOf(doc, 'shape:b')?.parentId).toBe(groups[0]?.id)
  })

  it('I16: takes a group whose shapes two people took out of it at once, and the group that held only that', () => {
    const doc = boardWith(['shape:a', 'shape:b', 'shape:c'])
    ingest(doc, () => group(doc, 'shape:inner', ['shape:a', 'shape:b']))
    ingest(doc, () => group(doc, 'shape:outer', ['shape:inner', 'shape:c']))
    atOnce(
      doc,
      (copy) => change(copy, 'shape:a', { parentId: 'page:page', index: 'a5' }),
      (copy) => recordsOf(copy).delete('shape:b'),
      (copy) => change(copy, 'shape:c', { parentId: 'page:page', index: 'a6' }),
    )
    expect(
      recordsIn(doc)
        .filter(({ typeName }) => typeName === 'shape')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['shape:a', 'shape:c'])
  })

  it('I16: gives shapes that came to one place in the order places of their own, the same on any server', () => {
    const orders = [0, 1].map((turn) => {
      const doc = boardWith(['shape:low', 'shape:old', 'shape:high'])
      const acts = ['shape:y', 'shape:x'].map((id) => (copy: Y.Doc) => {
        createRecord(copy, cardRecord({ id, index: 'a2' }))
      })
      atOnce(doc, ...(turn === 0 ? acts : acts.reverse()))
      siblingsAreTold(recordsIn(doc))
      const shapes = recordsIn(doc).filter(({ typeName }) => typeName === 'shape')
      return shapes.map((shape) => [indexOf(shape), shape.id]).sort()
    })
    expect(orders[0]?.map(([, id]) => id)).toEqual(['shape:low', 'shape:old', 'shape:x', 'shape:y', 'shape:high'])
    expect(orders[1]).toEqual(orders[0])
  })

  it('I16: mends with the next change what a board had before it was opened', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(boardWith(['shape:a'])))
    createRecord(doc, cardRecord({ id: 'shape:b', index: 'a1' }))
    createRecord(doc, groupRecord('shape:empty', 'a2'))
    repairBoard(doc, [])
    ingest(doc, () => change(doc, 'shape:a', { x: 7, rotation: 1 }))
    siblingsAreTold(recordsIn(doc))
    expect(readRecordOf(doc, 'shape:a')?.index).toBe('a1')
    expect(readRecordOf(doc, 'shape:empty')).toBeUndefined()
  })

  it('I16: the check catches a board on which nothing was mended', () => {
    expect(() => siblingsAreTold([groupRecord('shape:empty', 'a1')])).toThrow(/^I16: /)
    expect(() => siblingsAreTold([cardRecord({ index: 'a1' }), cardRecord({ index: 'a1' })])).toThrow(/^I16: /)
  })
})
