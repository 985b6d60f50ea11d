// Pages under random work of three people who are often apart: the server merges it into one board for all, with every
// card that nobody deleted.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { type BoardRecord, createRecord, deleteRecord, updateRecord } from '@/lib/document/records/records'
import { viewBoard } from '@/lib/document/view/board-view'
import { canonicalBoard, readBoard } from '@/lib/document/view/read-board'
import { cardRecord } from '../support/board-peer'
import { siblingsAreTold } from '../support/invariants/siblings'
import { board, ingest } from '../support/repaired-board'

const PEOPLE = 3
const factor = Number(process.env.PROPERTY_RUNS ?? 1)

type Act = 'add page' | 'delete page' | 'order pages' | 'add card' | 'move card' | 'delete card' | 'meet'
interface Operation {
  readonly person: number
  readonly act: Act
  /** Which of the existing things, and its destination. */
  readonly pick: number
  readonly to: number
}

const ACTS: readonly Act[] = ['add page', 'delete page', 'order pages', 'add card', 'move card', 'delete card', 'meet']
const operation: fc.Arbitrary<Operation> = fc.record({
  person: fc.nat(PEOPLE - 1),
  act: fc.constantFrom(...ACTS, 'move card', 'move card', 'add card'),
  pick: fc.nat(1_000),
  to: fc.nat(1_000),
})

/** One board on a server, and people with copies that sync with it on request. */
class Table {
  readonly server = board()
  readonly copies: readonly Y.Doc[]
  readonly made = new Set<string>()
  readonly deleted = new Set<string>()
  invalid = 0
  #count = 0

  constructor() {
    this.copies = Array.from({ length: PEOPLE }, (_, i) => {
      const doc = newBoardDoc()
      doc.clientID = 100 + i
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server))
      return doc
    })
  }

  perform({ person, act, pick, to }: Operation): void {
    const doc = this.copies[person]
    if (!doc) return
    if (act === 'meet') this.meet(doc)
    else doc.transact(() => this.#change(doc, act, pick, to))
  }

  /** Sends the person's changes to the server, and the server's changes back. */
  meet(doc: Y.Doc): void {
    const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.server))
    this.invalid += ingest(this.server, () => Y.applyUpdate(this.server, update)).invalid
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server, Y.encodeStateVector(doc)))
  }

  #change(doc: Y.Doc, act: Act, pick: number, to: number): void {
    const { pages, cards } = viewBoard(readBoard(doc).records.values())
    const records = readBoard(doc).records
    const page = pages[pick % pages.length]
    const card = cards[pick % Math.max(1, cards.length)]
    const target = pages[to % pages.length]
    this.#count += 1
    if (!page || !target) return
    const put = (id: string, values: Partial<BoardRecord>) => {
      const before = records.get(id)
      if (before) updateRecord(doc, before, { ...before, ...values } as BoardRecord)
    }
    if (act === 'add page') {
      const id = `page:${doc.clientID}-${this.#count}`
      createRecord(doc, { id, typeName: 'page', name: id, index: `a${1 + (to % 8)}`, meta: {} })
    } else if (act === 'order pages') put(page.id, { index: `a${1 + (to % 8)}` })
    else if (act === 'delete page' && pages.length > 1) {
      // As on the page: everything this person sees on it is deleted with it.
      for (const each of cards.filter(({ parentId }) => parentId === page.id)) this.#remove(doc, each.id)
      deleteRecord(doc, page.id)
    } else if (act === 'add card') {
      const record = cardRecord({ parentId: target.id })
      this.made.add(record.id)
      createRecord(doc, record)
    } else if (act === 'move card' && card) put(card.id, { parentId: target.id })
    else if (act === 'delete card' && card) this.#remove(doc, card.id)
  }

  #remove(doc: Y.Doc, id: string): void {
    this.deleted.add(id)
    deleteRecord(doc, id)
  }
}

describe('pages that several people change', () => {
  it('F35, I4, I7: converge, and keep every card that nobody deleted, on a page that there is', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 60, size: 'max' }), (all) => {
        const table = new Table()
        for (const each of all) table.perform(each)
        // One round for everybody's changes, and one for the server's repairs.
        for (let round = 0; round < 2; round++) for (const copy of table.copies) table.meet(copy)
        const boards = new Set([table.server, ...table.copies].map(canonicalBoard))
        expect(boards.size).toBe(1)
        expect(table.invalid, 'no honest person is charged').toBe(0)
        const { records } = readBoard(table.server)
        siblingsAreTold(records.values())
        const { pages, cards } = viewBoard(records.values())
        expect(pages.length).toBeGreaterThan(0)
        expect(cards.map(({ id }) => id).sort()).toEqual([...table.made].filter((id) => !table.deleted.has(id)).sort())
        const there = new Set(pages.map(({ id }) => id))
        for (const { id, parentId } of cards) expect(there.has(parentId), id).toBe(true)
      }),
      { numRuns: 60 * factor },
    )
  })
})
