// Values that JSON can't hold, or that a prototype could supply, never stay in a document.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import { canonicalBoard } from '@/lib/document/view/read-board'
import type { JsonObject } from '@/lib/std/json'
import { cardRecord } from '../../support/board-peer'
import { board, ingest } from '../../support/repaired-board'

describe('values that JSON can’t say', () => {
  const FOREIGN: readonly [string, unknown][] = [
    ['a BigInt', 10n],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['bytes', new Uint8Array([1, 2])],
    ['undefined', undefined],
    ['a shared map', () => new Y.Map([['a', 1]])],
    ['a shared list', () => Y.Array.from([1])],
  ]

  it.each(FOREIGN)('S8, I7: %s is removed, alone or inside a value, and the card keeps its old value', (_, value) => {
    // A shared type belongs to one document, and can't be inside a value.
    const make: () => unknown = typeof value === 'function' ? (value as () => unknown) : () => value
    const entries: [string, () => unknown][] = [['meta.evil', make]]
    if (make === value) entries.push(['tags', make])
    else entries.push(['w', make], ['rest', () => ({ kind: value })], ['size', () => ({ w: value, h: 120 })])
    for (const [key, entry] of entries) {
      const doc = board()
      ingest(doc, () => createRecord(doc, cardRecord({ id: 'shape:card', title: 'Honest' })))
      const before = canonicalBoard(doc)
      const { invalid } = ingest(doc, () => {
        recordsOf(doc).get('shape:card')?.set(key, entry())
      })
      expect(invalid).toBe(1)
      expect(canonicalBoard(doc)).toBe(before)
      expect(JSON.parse(JSON.stringify(recordsOf(doc).toJSON()))).toHaveProperty(['shape:card', 'title'], 'Honest')
    }
  })

  it.each(['__proto__', 'constructor', 'prototype'])('S8, S32, I7: no key is called %s', (key) => {
    const doc = board()
    ingest(doc, () => createRecord(doc, cardRecord({ id: 'shape:card' })))
    const before = canonicalBoard(doc)
    const value = JSON.parse(`{"w": 1, "h": 1, "in": {"${key}": {"polluted": true}}}`) as JsonObject
    for (const [group, entry] of [
      ['rest', value],
      [`meta.${key}`, 1],
      [key, 1],
    ] as const) {
      expect(ingest(doc, () => recordsOf(doc).get('shape:card')?.set(group, entry)).invalid).toBe(1)
      expect(canonicalBoard(doc)).toBe(before)
    }
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})
