// Comparing two states of a board that several people have worked on: the comparison, applied to the first, gives the
// second. PROPERTY_SEED=<seed> repeats a failure, PROPERTY_RUNS=<factor> tries more.

import type { TLShapeId } from '@tldraw/tlschema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BoardParts, comparableBoard } from '@/lib/compare/comparable-board'
import { compareBoards, isEqualBoard } from '@/lib/compare/compare-boards'
import { repairBoard } from '@/lib/document/repair/repair'
import { viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { CARD_FIELDS } from '@/lib/domain/cards/card-fields'
import { applied, plainCards, plainLinks } from '../support/applied-comparison'
import { addCardTo, type BoardPeer, createPeer, disposePeer, seededUpdate, setProps } from '../support/board-peer'
import { valueFor } from '../support/field-values'
import { YjsNetwork } from '../support/yjs-network'
import { documentOf, generatedBoard } from './board-file/generated-board'
import { operations, perform } from './board-operations'

const PEOPLE = 3
const factor = Number(process.env.PROPERTY_RUNS ?? 1)
const SEED = seededUpdate()

const FIELDS = Object.values(CARD_FIELDS).flat()
/** Values of fields, tags and citations that a person gives the cards of a kind. */
const edit = fc.constantFrom(...FIELDS).chain((field) =>
  fc.record({
    peer: fc.nat(PEOPLE - 1),
    pick: fc.nat(100),
    name: fc.constant(field.name),
    value: fc.option(valueFor(field)),
    tags: fc.option(fc.array(fc.constantFrom('water', '水', 'energy'), { maxLength: 2 })),
    quote: fc.option(fc.constantFrom('Ports close', '港湾の閉鎖')),
  }),
)
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

function give(peers: readonly BoardPeer[], { peer, pick, name, value, tags, quote }: Edit): void {
  const store = peers[peer]?.store
  const cards = store ? viewBoard(store.allRecords()).cards : []
  const card = cards[pick % Math.max(1, cards.length)]
  const person = peers[peer]
  if (!card || !person) return
  const { [name]: _, ...others } = card.fields
  const citation = quote && {
    briefId: 'brief',
    quote,
    prefix: '',
    suffix: '',
    start: pick,
    end: pick + 1,
    state: 'anchored' as const,
    capturedBy: 'mika',
    capturedAt: '2026-11-29T00:00:00.000Z',
  }
  setProps(person, card.id as TLShapeId, {
    fields: value === null ? others : { ...others, [name]: value },
    ...(tags && { tags }),
    ...(citation && { citations: { [`c${pick}`]: citation } }),
  })
}

function partsOf(doc: BoardPeer['doc']): BoardParts {
  return { title: 'Board', records: [...readBoard(doc).records.values()], briefs: [] }
}

/** Two states of a board, with people's work between them, repaired as the server does. */
const work = fc.record({
  first: operations(PEOPLE, 30),
  second: operations(PEOPLE, 30),
  edits: fc.array(edit, { minLength: 1, maxLength: 20 }),
})

function statesOf({ first, second, edits }: typeof work extends fc.Arbitrary<infer W> ? W : never) {
  const network = new YjsNetwork()
  const peers = Array.from({ length: PEOPLE }, (_, i) => createPeer(`person-${i}`, SEED, { clientId: i + 100 }))
  for (const peer of peers) network.join(peer)
  for (const peer of peers) for (const x of [0, 300]) addCardTo(peer, { x, title: 'Card' })
  network.settle()
  const rest = () => {
    for (const peer of peers) peer.binding.endGesture()
    for (let round = 0; round < 3; round++) {
      for (const peer of peers) peer.scheduler.advance(2_000)
      network.settle()
    }
    const doc = peers[0]?.doc
    if (!doc) throw new Error('nobody is there')
    repairBoard(doc, readBoard(doc).records.keys())
    return partsOf(doc)
  }
  try {
    for (const operation of first) perform(operation, peers, network)
    for (const each of edits.slice(0, edits.length / 2)) give(peers, each)
    const before = rest()
    for (const operation of second) perform(operation, peers, network)
    for (const each of edits.slice(edits.length / 2)) give(peers, each)
    return { before, after: rest() }
  } finally {
    for (const peer of peers) disposePeer(peer)
  }
}

describe('two states of a board that people worked on', () => {
  it('what a comparison tells gives the later state, and its mirror the earlier one', () => {
    let told = 0
    fc.assert(
      fc.property(work, (edits) => {
        const states = statesOf(edits)
        const [before, after] = [comparableBoard(states.before, 'en'), comparableBoard(states.after, 'en')]
        const there = compareBoards(before, after)
        const back = compareBoards(after, before)
        told += there.cards.changed.length + there.links.added.length
        const then = applied(before.view, there)
        expect(then.cards).toEqual(plainCards(after.view))
        expect(then.links).toEqual(plainLinks(after.view))
        const again = applied(after.view, back)
        expect(again.cards).toEqual(plainCards(before.view))
        expect(again.links).toEqual(plainLinks(before.view))
        expect(there.cards.added.map(({ cardId }) => cardId)).toEqual(back.cards.removed.map(({ cardId }) => cardId))
        for (const card of there.cards.changed) {
          const mirrored = back.cards.changed.find(({ cardId }) => cardId === card.cardId)
          const turned = Object.entries(card.fields).map(([name, [from, to]]) => [name, [to, from]])
          expect(mirrored?.fields).toEqual(Object.fromEntries(turned))
        }
        expect(there.drawings.added).toBe(back.drawings.removed)
        expect(there.drawings.changed).toBe(back.drawings.changed)
      }),
      { numRuns: 40 * factor },
    )
    // The runs did compare boards that differ.
    expect(told).toBeGreaterThan(20)
  })

  it('equal boards differ in nothing, whatever is on them', () => {
    fc.assert(
      fc.property(generatedBoard, (generated) => {
        const parts = partsOf(documentOf(generated))
        const turned = { ...parts, records: [...parts.records].reverse() }
        const comparison = compareBoards(comparableBoard(parts, 'ja'), comparableBoard(turned, 'ja'))
        expect(isEqualBoard(comparison)).toBe(true)
      }),
      { numRuns: 40 * factor },
    )
  })
})
