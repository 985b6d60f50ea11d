// A rewritten state is the same board without its history, or it is refused.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { metaOf, recordsOf } from '@/lib/document/records/roots'
import { pack, UnreadableStateError, unpack } from '@/server/persistence/packed-state'
import { rewriteState } from '@/server/persistence/rewrite-state'
import { canonicalJson } from '@/server/persistence/same-content'

/** A document of one record that was changed very often. */
function longHistory(): Y.Doc {
  const doc = new Y.Doc()
  metaOf(doc).set('documentVersion', 1)
  const record = new Y.Map<unknown>()
  recordsOf(doc).set('one', record)
  for (let i = 0; i < 500; i++) {
    record.set('x', i)
    recordsOf(doc).set(`passing${i}`, new Y.Map())
    recordsOf(doc).delete(`passing${i}`)
  }
  return doc
}

/** The same content in a new document; `lose` may remove something. */
const copy =
  (lose: (doc: Y.Doc) => void = () => undefined) =>
  (doc: Y.Doc): Y.Doc => {
    const fresh = new Y.Doc()
    for (const [key, value] of metaOf(doc)) metaOf(fresh).set(key, value)
    for (const [id, record] of recordsOf(doc)) recordsOf(fresh).set(id, new Y.Map(Object.entries(record.toJSON())))
    lose(fresh)
    return fresh
  }

test('I5: the content and what is said of it are those of the board, and the history is gone', () => {
  const doc = longHistory()
  const state = Y.encodeStateAsUpdateV2(doc)
  const { packed, stateVector, deletions, meta, records, stateBytes } = rewriteState(pack(state), copy())
  const loaded = new Y.Doc()
  Y.applyUpdateV2(loaded, unpack(packed))
  expect(canonicalJson(loaded)).toBe(canonicalJson(doc))
  expect([meta, records, [...deletions]]).toEqual(['{"documentVersion":1}', 1, [0, 0]])
  expect(Y.decodeStateVector(stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(loaded)))
  expect(stateBytes).toEqual({ before: state.length, after: unpack(packed).length })
  expect(stateBytes.after * 10).toBeLessThan(stateBytes.before)
})

test('I5: a rewrite that loses or changes anything is refused', () => {
  const packed = pack(Y.encodeStateAsUpdateV2(longHistory()))
  for (const lose of [
    (doc: Y.Doc) => metaOf(doc).delete('documentVersion'),
    (doc: Y.Doc) => recordsOf(doc).delete('one'),
    (doc: Y.Doc) => recordsOf(doc).get('one')?.set('x', 1),
  ]) {
    expect(() => rewriteState(packed, copy(lose))).toThrow(/differs/)
  }
})

test('F26: a board that waits for changes that never came, and bytes that aren’t a board, are refused', () => {
  const doc = longHistory()
  const halfway = Y.encodeStateVector(doc)
  recordsOf(doc).set('late', new Y.Map())
  expect(() => rewriteState(pack(Y.encodeStateAsUpdateV2(doc, halfway)), copy())).toThrow(/waits/)
  expect(() => rewriteState(new Uint8Array([0x1f, 0x8b, 1, 2]), copy())).toThrow(UnreadableStateError)
})
