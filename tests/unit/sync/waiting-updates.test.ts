// What an update builds on; updates that lack it wait whole.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { buildsOnMissing, type WaitingUpdate, WaitingUpdates } from '@/server/sync/board/waiting-updates'

/** A document that keeps its updates. */
class Author {
  readonly doc = new Y.Doc()
  readonly updates: WaitingUpdate[] = []

  constructor(clientId: number, ...from: readonly WaitingUpdate[]) {
    this.doc.clientID = clientId
    this.take(...from)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.updates.push({ update, decoded: Y.decodeUpdate(update) })
    })
  }

  take(...updates: readonly WaitingUpdate[]): void {
    for (const { update } of updates) Y.applyUpdate(this.doc, update, this)
  }

  get map(): Y.Map<unknown> {
    return this.doc.getMap('records')
  }
}

const isReady = (reader: Author, update: WaitingUpdate | undefined): boolean =>
  update !== undefined && !buildsOnMissing(reader.doc, update.decoded)

test('an update is ready when everything before it of its author is there', () => {
  const ann = new Author(1)
  ann.map.set('a', 1)
  ann.map.set('b', 2)
  const reader = new Author(9)
  expect([isReady(reader, ann.updates[0]), isReady(reader, ann.updates[1])]).toEqual([true, false])
  reader.take(...ann.updates.slice(0, 1))
  expect(isReady(reader, ann.updates[1])).toBe(true)
  reader.take(...ann.updates)
  expect(ann.updates.map((update) => isReady(reader, update))).toEqual([true, true])
})

test.each<[string, (ben: Author) => void]>([
  ['what it replaces', (ben) => ben.map.set('text', 'mine')],
  ['what it stands in', (ben) => (ben.map.get('text') as Y.Text).insert(0, 'x')],
  ['what it stands beside', (ben) => (ben.map.get('text') as Y.Text).insert(3, 'x')],
  ['what it deletes', (ben) => (ben.map.get('text') as Y.Text).delete(0, 2)],
])('an update waits for %s of somebody else', (_what, change) => {
  const ann = new Author(1)
  ann.map.set('text', new Y.Text('words'))
  const ben = new Author(2, ...ann.updates)
  change(ben)
  const reader = new Author(9)
  expect(isReady(reader, ben.updates[0])).toBe(false)
  reader.take(...ann.updates)
  expect(isReady(reader, ben.updates[0])).toBe(true)
})

test('an update that brings what it builds on is ready', () => {
  const ann = new Author(1)
  ann.map.set('text', new Y.Text('words'))
  const ben = new Author(2, ...ann.updates)
  ;(ben.map.get('text') as Y.Text).insert(3, 'x')
  const update = Y.encodeStateAsUpdate(ben.doc)
  expect(buildsOnMissing(new Y.Doc(), Y.decodeUpdate(update))).toBe(false)
})

test('an update with a hole in it waits for the missing part', () => {
  const ann = new Author(1)
  for (const key of ['a', 'b', 'c']) ann.map.set(key, 1)
  const [first, second, third] = ann.updates.map(({ update }) => update)
  if (!first || !second || !third) throw new Error('Three updates were made')
  const merged = Y.decodeUpdate(Y.mergeUpdates([first, third]))
  const reader = new Y.Doc()
  expect(buildsOnMissing(reader, merged)).toBe(true)
  Y.applyUpdate(reader, Y.mergeUpdates([first, second]))
  expect(buildsOnMissing(reader, merged)).toBe(false)
})

test('those that are ready come out in their order, and the counts follow', () => {
  const ann = new Author(1)
  for (const key of ['a', 'b', 'c', 'd']) ann.map.set(key, key)
  const waiting = new WaitingUpdates<WaitingUpdate>()
  const [first, ...rest] = ann.updates
  for (const update of rest) waiting.add(update)
  expect([waiting.structs, waiting.bytes]).toEqual([3, rest.reduce((sum, { update }) => sum + update.length, 0)])
  const reader = new Author(9)
  expect(waiting.takeReady(reader.doc)).toEqual([])
  if (first) reader.take(first)
  expect(waiting.takeReady(reader.doc)).toEqual(rest.slice(0, 1))
  reader.take(...ann.updates)
  expect(waiting.takeReady(reader.doc)).toEqual(rest.slice(1))
  expect([waiting.structs, waiting.bytes]).toEqual([0, 0])
})

test('in whatever order updates come, Yjs puts off nothing of those that are ready, and all become so', () => {
  const anyEdit = fc.record({
    who: fc.nat(2),
    key: fc.constantFrom('a', 'b', 'c'),
    what: fc.nat(3),
    sees: fc.boolean(),
  })
  const property = fc.property(fc.array(anyEdit, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (edits, order) => {
    const authors = [new Author(1), new Author(2), new Author(3)]
    for (const { who, key, what, sees } of edits) {
      const author = authors[who] as Author
      if (sees) for (const other of authors) author.take(...other.updates)
      const value = author.map.get(key)
      if (what === 0) author.map.delete(key)
      else if (what === 1 || !(value instanceof Y.Text)) author.map.set(key, new Y.Text('words'))
      else if (what === 2) value.insert(value.length, 'x')
      else value.delete(0, Math.min(2, value.length))
    }
    const sent = authors.flatMap(({ updates }) => updates)
    const shuffled = sent
      .map((update) => ({ update, at: order.next().value as number }))
      .sort((a, b) => a.at - b.at)
      .map(({ update }) => update)
    const reader = new Y.Doc()
    const waiting = new WaitingUpdates<WaitingUpdate>()
    for (const update of shuffled) {
      waiting.add(update)
      for (let ready = waiting.takeReady(reader); ready.length > 0; ready = waiting.takeReady(reader)) {
        for (const each of ready) Y.applyUpdate(reader, each.update)
        expect([reader.store.pendingStructs, reader.store.pendingDs]).toEqual([null, null])
      }
    }
    expect(waiting.structs).toBe(0)
    const expected = new Y.Doc()
    for (const { update } of sent) Y.applyUpdate(expected, update)
    expect(reader.getMap('records').toJSON()).toEqual(expected.getMap('records').toJSON())
  })
  fc.assert(property, { numRuns: 300 })
})
