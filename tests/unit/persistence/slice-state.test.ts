// The slices of a state make up the same state, and no slice ever has to wait for another.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/records/roots'
import { UnreadableStateError } from '@/server/persistence/packed-state'
import { canonicalJson, hasPending, isSameBoard } from '@/server/persistence/same-content'
import { sliceState } from '@/server/persistence/slice-state'
import { entangledBoard } from '../../support/persistence/entangled-board'

const deletesOf = (doc: Y.Doc) => Y.createDeleteSetFromStructStore(doc.store)

/** Applies the slices one after another, checking each step. */
function assemble(doc: Y.Doc, sliceBytes: number): Y.Doc {
  const { slices, deletions } = sliceState(Y.encodeStateAsUpdateV2(doc), sliceBytes)
  const whole = new Y.Doc({ gc: true })
  for (const { update, reach } of slices) {
    Y.applyUpdate(whole, update)
    expect(hasPending(whole)).toBe(false)
    for (const [client, clock] of reach) expect(Y.getState(whole.store, client)).toBe(clock)
  }
  Y.applyUpdate(whole, deletions)
  expect(hasPending(whole)).toBe(false)
  return whole
}

test('I3, I5: slices of any size make the same content, state vector and delete set, and none waits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 0, max: 150 }),
      fc.constantFrom(1, 40, 400, 1_000_000),
      (seed, clients, edits, sliceBytes) => {
        const { doc } = entangledBoard(seed, clients, edits)
        const whole = assemble(doc, sliceBytes)
        expect(canonicalJson(whole)).toBe(canonicalJson(doc))
        expect(isSameBoard(whole, doc)).toBe(true)
        expect(Y.equalDeleteSets(deletesOf(whole), deletesOf(doc))).toBe(true)
      },
    ),
    { numRuns: 60 },
  )
})

test('I3: every slice reaches the given size, the last one aside, and none is much larger', () => {
  const { doc } = entangledBoard(7, 4, 1_500)
  const { slices } = sliceState(Y.encodeStateAsUpdateV2(doc), 500)
  expect(slices.length).toBeGreaterThan(5)
  for (const { update } of slices.slice(0, -1)) {
    expect(update.length).toBeGreaterThanOrEqual(500)
    // One struct more than requested, and up to four clients' headers.
    expect(update.length).toBeLessThan(700)
  }
})

test('I3: a chain of many clients that each go on where another stopped is cut without recursion', () => {
  const doc = new Y.Doc()
  const text = new Y.Text()
  recordsOf(doc).set('r', new Y.Map([['text', text]]))
  for (let client = 1; client <= 3_000; client++) {
    doc.clientID = client
    text.insert(text.length, 'x')
  }
  expect(isSameBoard(assemble(doc, 1_000), doc)).toBe(true)
})

test('I3: an empty board has no slices, and its deletions change nothing', () => {
  const { slices, deletions } = sliceState(Y.encodeStateAsUpdateV2(new Y.Doc()), 500)
  expect(slices).toEqual([])
  expect(deletions).toEqual(new Uint8Array([0, 0]))
})

test('F26: a state that lacks something or isn’t one is refused', () => {
  const { doc } = entangledBoard(3, 3, 60)
  const state = Y.encodeStateAsUpdateV2(doc)
  const clients = [...doc.store.clients.keys()]
  const without = (known: readonly (readonly [number, number])[]) =>
    Y.diffUpdateV2(state, Y.encodeStateVector(new Map(known)))
  expect(() => sliceState(state.subarray(0, 30), 500)).toThrow(UnreadableStateError)
  expect(() => sliceState(without([[clients[0] ?? 0, 1]]), 500)).toThrow(/gap/)
  // One client's structs, without the structs of others that they refer to.
  const others = clients.slice(1).map((client) => [client, Y.getState(doc.store, client)] as const)
  expect(() => sliceState(without(others), 500)).toThrow(/lacks the structs/)
})
