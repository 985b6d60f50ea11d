// Chosen cards of a version come back where they were, or beside a card that has taken their place since.

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { deleteRecord } from '@/lib/document/records/records'
import { restoreCards } from '@/lib/document/versions/restore'
import { readBoard } from '@/lib/document/view/read-board'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCard, seedBoard } from '@/lib/document/write/write-board'

const MADE = { kind: 'risk', createdBy: 'mika', createdAt: '2026-11-30T08:00:00.000Z' } as const

function boardWith(...titles: string[]) {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  const ids = titles.map((title) => addCard(doc, { ...MADE, title }).id)
  return { doc, ids, version: [...readBoard(doc).records.values()] }
}
const cardOf = (doc: Y.Doc, title: string) => {
  const card = viewDocument(doc).cards.find((each) => each.title === title)
  if (!card) throw new Error(`There is no ${title}`)
  return card
}

it('has a card at its old place again', () => {
  const { doc, ids, version } = boardWith('Harbour', 'Cranes')
  const { x, y } = cardOf(doc, 'Cranes')
  deleteRecord(doc, ids[1] ?? '')
  restoreCards(doc, version, new Set(ids.slice(1)), { mayChangeLocked: true })
  expect(cardOf(doc, 'Cranes')).toMatchObject({ x, y })
})

it('lays a card beside those that have taken its place, above them, and leaves these alone', () => {
  const { doc, ids, version } = boardWith('Harbour', 'Cranes')
  const { x, y, parentId } = cardOf(doc, 'Cranes')
  deleteRecord(doc, ids[1] ?? '')
  for (const title of ['Pilots', 'Tugs']) addCard(doc, { ...MADE, title, place: { parentId, x: x + 3, y } })
  const pilots = cardOf(doc, 'Pilots')
  restoreCards(doc, version, new Set(ids), { mayChangeLocked: true })
  const cranes = cardOf(doc, 'Cranes')
  expect(cranes).toMatchObject({ x: x + 24, y: y + 24 })
  expect(viewDocument(doc).cards.at(-1)?.id).toBe(cranes.id)
  expect(cardOf(doc, 'Pilots')).toEqual(pilots)
})

it('gives each of several cards that come back a place and a layer of its own', () => {
  const { doc, ids, version } = boardWith('Harbour', 'Cranes')
  const places = ids.map((id) => viewDocument(doc).cards.find((card) => card.id === id))
  for (const id of ids) deleteRecord(doc, id)
  for (const place of places) addCard(doc, { ...MADE, title: 'Taken', ...(place && { place }) })
  restoreCards(doc, version, new Set(ids), { mayChangeLocked: true })
  const { cards } = viewDocument(doc)
  expect(cards.slice(-2).map(({ title }) => title)).toEqual(['Harbour', 'Cranes'])
  expect(new Set(cards.map(({ index }) => index)).size).toBe(4)
  expect(new Set(cards.map(({ x, y }) => `${x} ${y}`)).size).toBe(4)
})

it('never moves a card that is on the board, whatever lies on it', () => {
  const { doc, ids, version } = boardWith('Harbour')
  const harbour = cardOf(doc, 'Harbour')
  const { parentId, x, y } = harbour
  addCard(doc, { ...MADE, title: 'Pilots', place: { parentId, x, y } })
  restoreCards(doc, version, new Set(ids), { mayChangeLocked: true })
  expect(cardOf(doc, 'Harbour')).toEqual(harbour)
})
