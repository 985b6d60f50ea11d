// An owner is a text, and possibly a person whom it names.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRecord, readRecordOf, updateRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { viewCard } from '@/lib/document/view/board-view'
import {
  cardsNaming,
  namesakeOf,
  OWNER_PERSON,
  ownerEntry,
  ownerPersonOf,
  personNamed,
  withOwnerName,
} from '@/lib/domain/cards/card-owner'

const entry = (words: string, userId = 'ada-1', byId = 'ben_2') => ownerEntry({ userId, byId }, words)

test('a person counts only while the words are those with which they were picked', () => {
  expect(ownerPersonOf(entry('Ada Lovelace'), 'Ada Lovelace')).toEqual({ userId: 'ada-1', byId: 'ben_2' })
  for (const words of ['Ada Lovelac', 'Ministry of Finance', '', undefined]) {
    expect(ownerPersonOf(entry('Ada Lovelace'), words)).toBeUndefined()
  }
})

test.each([undefined, null, 7, '', 'ada', 'ada ben', ' ben Ada', { userId: 'ada' }, `${'x'.repeat(65)} ben Ada`])(
  'an entry that nobody could have picked is nobody: %j',
  (broken) => {
    expect(ownerPersonOf(broken, 'Ada')).toBeUndefined()
  },
)

test('a renamed person has their new name, one who is gone leaves the words, and words alone stay as they are', () => {
  const card = { fields: { owner: 'Ada', due: '2026-12-01' }, ownerPerson: { userId: 'ada', byId: 'ben' } }
  expect(withOwnerName(card, () => 'Ada King')).toEqual({ ...card, fields: { owner: 'Ada King', due: '2026-12-01' } })
  expect(withOwnerName(card, () => 'Ada')).toBe(card)
  expect(withOwnerName(card, () => undefined)).toEqual({ fields: card.fields, ownerPerson: undefined })
  const words = { fields: { owner: 'Ministry of Finance' } }
  expect(withOwnerName(words, () => 'Ada')).toBe(words)
})

test('a person is offered for their name in any case and width, with or without spaces, and for no part of it', () => {
  const people = [
    { id: 'm', name: 'Mika Sato' },
    { id: 'h', name: '佐藤 花子' },
    { id: 'H', name: 'MIKA SATOU' },
  ]
  for (const words of ['mika sato', 'Ｍｉｋａ　Ｓａｔｏ', 'MikaSato ']) expect(namesakeOf(people, words)?.id).toBe('m')
  expect(namesakeOf(people, '佐藤花子')?.id).toBe('h')
  for (const words of ['Mika', '佐藤', ' ', '']) expect(namesakeOf(people, words)).toBeUndefined()
})

test('cards name a person in words where no reader of the board is their owner', () => {
  const people = [
    { id: 'mika', name: 'Mika Sato' },
    { id: 'other', name: 'Mika Sato' },
  ]
  const owned = (owner: string, userId?: string) => ({
    fields: { owner },
    ...(userId !== undefined && { ownerPerson: { userId, byId: 'ben' } }),
  })
  const words = owned('mika  sato')
  const gone = owned('Mika Sato', 'an earlier visit')
  const cards = [words, gone, owned('Mika Sato', 'mika'), owned('Mika Sato', 'other'), owned('Mika'), { fields: {} }]
  expect(cardsNaming(cards, 'Mika Sato', people)).toEqual([words, gone])
  expect(cardsNaming([owned(''), { fields: {} }], ' ', people)).toEqual([])
})

test('a name that two people have names neither', () => {
  const people = [
    { id: 'a', name: 'Ada' },
    { id: 'b', name: 'Ben' },
    { id: 'c', name: 'Ben' },
  ]
  expect(personNamed(people, ' Ada ')?.id).toBe('a')
  expect(personNamed(people, 'Ben')).toBeUndefined()
  expect(personNamed(people, 'ada')).toBeUndefined()
})

// Two people at one card, whose changes are concurrent.

const CARD = shapeRecord('card', 'shape:c', 'page:page', 'a1', 0, 0, { kind: 'risk', title: 'Ports', fields: {} })

function meet(...docs: readonly Y.Doc[]): void {
  const updates = docs.map((doc) => Y.encodeStateAsUpdate(doc))
  for (const doc of docs) for (const update of updates) Y.applyUpdate(doc, update)
}

function pick(doc: Y.Doc, userId: string, name: string): void {
  change(doc, name, { [OWNER_PERSON]: ownerEntry({ userId, byId: userId }, name) })
}

function change(doc: Y.Doc, owner: string, meta?: Record<string, string>): void {
  const before = readRecordOf(doc, 'shape:c')
  if (!before) throw new Error('no card')
  const props = { ...(before.props as object), fields: { owner } }
  doc.transact(() => updateRecord(doc, before, { ...before, props, ...(meta && { meta }) }))
}

function ownerIn(doc: Y.Doc): readonly [unknown, string | undefined] {
  const record = readRecordOf(doc, 'shape:c')
  const card = record && viewCard(record)
  return [card?.fields.owner, card?.ownerPerson?.userId]
}

function twoDocs(): readonly [Y.Doc, Y.Doc] {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  createRecord(a, CARD)
  meet(a, b)
  return [a, b]
}

test('two people who pick at once end with one’s words and the same one’s person, everywhere and after loading again', () => {
  for (let round = 0; round < 40; round++) {
    const [a, b] = twoDocs()
    // In every second round one of the two had picked a person before.
    if (round % 2 === 1) pick(round % 4 === 1 ? a : b, 'cyd', 'Cyd')
    meet(a, b)
    pick(a, 'ada', 'Ada')
    pick(b, 'ben', 'Ben')
    meet(a, b)
    const cold = new Y.Doc()
    Y.applyUpdate(cold, Y.encodeStateAsUpdate(a))
    expect([
      ['Ada', 'ada'],
      ['Ben', 'ben'],
    ]).toContainEqual(ownerIn(a))
    for (const doc of [b, cold]) expect(ownerIn(doc)).toEqual(ownerIn(a))
  }
})

test('typing words while another picks a person ends with either, and never with the words beside the person', () => {
  for (let round = 0; round < 20; round++) {
    const [a, b] = twoDocs()
    pick(a, 'ada', 'Ada')
    change(b, 'Ministry of Finance')
    meet(a, b)
    expect(ownerIn(b)).toEqual(ownerIn(a))
    expect([
      ['Ada', 'ada'],
      ['Ministry of Finance', undefined],
    ]).toContainEqual(ownerIn(a))
  }
})
