// Two states of a board: every changed field of the cards is reported, once, and drawings are counted.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { comparableBoard } from '@/lib/compare/comparable-board'
import { compareBoards, isEqualBoard } from '@/lib/compare/compare-boards'
import type { BoardRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { readBoard } from '@/lib/document/view/read-board'
import { addCard, addLink, seedBoard } from '@/lib/document/write/write-board'
import { CARD_FIELDS, type CardField } from '@/lib/domain/cards/card-fields'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { pairFieldName } from '@/lib/domain/cards/pair-field'
import { criteriaKey, DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'

type Records = readonly BoardRecord[]
const board = (records: Records, title = 'Board') => comparableBoard({ title, records, briefs: [] }, 'en')
const compared = (before: Records, after: Records) => compareBoards(board(before), board(after))

const AT = '2026-11-29T00:00:00.000Z'

/** A board with a card of each kind, and one link. */
function example(): Records {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  const ids = CARD_KINDS.map(
    (kind) => addCard(doc, { kind, title: `About ${kind}`, createdBy: 'mika', createdAt: AT }).id,
  )
  addLink(doc, { kind: 'mitigates', from: ids[1] ?? '', to: ids[0] ?? '', strength: 2 }, '')
  return [...readBoard(doc).records.values()]
}

const RECORDS = example()
const idOf = (kind: string) =>
  RECORDS.find(({ props }) => (props as { kind?: string } | undefined)?.kind === kind)?.id ?? ''
const withRecord = (id: string, change: (record: BoardRecord) => BoardRecord): Records =>
  RECORDS.map((record) => (record.id === id ? change(record) : record))
const withProps = (id: string, props: object): Records =>
  withRecord(id, (record) => ({ ...record, props: { ...(record.props as object), ...props } }))

const zoneAt = (x: number, y: number) =>
  shapeRecord('zone', 'shape:z', 'page:page', 'a8', x, y, { w: 400, h: 300, title: 'Now' })

function someValue(field: CardField): string | number {
  switch (field.type) {
    case 'choice':
      return field.options[0] ?? ''
    case 'date':
      return '2026-11-29'
    case 'text':
      return 'words'
    default:
      return 1
  }
}

describe('cards', () => {
  it.each(CARD_KINDS.flatMap((kind) => CARD_FIELDS[kind].map((field) => ({ kind, field, name: field.name }))))(
    'reports $name of a $kind',
    ({ kind, field, name }) => {
      const value = someValue(field)
      const { cards } = compared(RECORDS, withProps(idOf(kind), { fields: { [name]: value } }))
      expect(cards.changed.map(({ cardId, fields }) => [cardId, fields])).toEqual([
        [idOf(kind), { [name]: [null, value] }],
      ])
    },
  )

  it.each([
    ['title', 'Another'],
    ['body', 'Text'],
    ['ref', 'R-099'],
    ['kind', 'opportunity'],
    ['tags', ['water']],
    ['language', 'ja'],
    ['createdBy', 'bo'],
    ['createdAt', '2020-01-01T00:00:00.000Z'],
  ])('reports %s', (name, value) => {
    const { cards } = compared(RECORDS, withProps(idOf('risk'), { [name]: value }))
    expect(cards.changed.map(({ fields }) => Object.keys(fields))).toEqual([[name]])
    expect(cards.changed[0]?.fields[name]?.[1]).toEqual(value)
  })

  it('reports levels, a statement about another card, the owner as a person, and citations', () => {
    const pair = pairFieldName('influence', idOf('question'))
    const cited = { briefId: 'b', quote: 'Ports close', prefix: '', suffix: '', start: 3, end: 14, state: 'anchored' }
    const scored = compared(RECORDS, withProps(idOf('risk'), { fields: { likelihoodCurrent: 5, impactCurrent: 5 } }))
    expect(scored.cards.changed[0]?.fields.level).toEqual([null, 'very-high'])
    expect(scored.cards.changed[0]?.levels).toEqual([null, 'very-high'])
    const judged = compared(RECORDS, withProps(idOf('driver'), { fields: { [pair]: 3 } }))
    expect(judged.cards.changed[0]?.fields).toEqual({ [pair]: [null, 3] })
    const citing = compared(RECORDS, withProps(idOf('risk'), { citations: { c: { ...cited, capturedBy: 'mika' } } }))
    expect(citing.cards.changed[0]?.fields.citations).toEqual([
      null,
      [{ id: 'c', briefId: 'b', quote: 'Ports close', state: 'anchored' }],
    ])
    const owned = withRecord(idOf('risk'), (record) => ({
      ...record,
      meta: { ownerPerson: 'bo mika Bo' },
      props: { ...(record.props as object), fields: { owner: 'Bo' } },
    }))
    const { cards } = compared(RECORDS, owned)
    expect(cards.changed[0]?.fields).toEqual({ owner: [null, 'Bo'], ownerPerson: [null, 'bo'] })
    expect(cards.changed[0]?.people).toEqual(['mika', 'bo'])
  })

  it('reports the zone and page of a card, and no move within them or change of look', () => {
    const zone = zoneAt(1_000, 500)
    const page = { id: 'page:two', typeName: 'page', name: 'Second', index: 'a9', meta: {} } as unknown as BoardRecord
    const start = [...RECORDS, zone, page]
    const risk = (change: object) =>
      start.map((record) => (record.id === idOf('risk') ? { ...record, ...change } : record)) as Records
    const within = compared(start, risk({ x: 77, y: 78 }))
    expect(isEqualBoard(within)).toBe(true)
    const moved = compared(start, risk({ parentId: 'shape:z', x: 10, y: 20 }))
    expect(moved.cards.changed[0]?.fields).toEqual({ place: [null, 'Now'] })
    expect(moved.cards.changed[0]?.place.at).toMatchObject({ x: 1_010, y: 520 })
    const paged = compared(start, risk({ parentId: 'page:two' }))
    expect(paged.cards.changed[0]?.fields).toEqual({ page: ['Page 1', 'Second'] })
    expect(isEqualBoard(compared(RECORDS, withProps(idOf('risk'), { color: 'red', w: 300 })))).toBe(true)
  })

  it('keeps the place and the text of a removed card', () => {
    const gone = RECORDS.filter(({ id }) => id !== idOf('question'))
    const { cards } = compared(RECORDS, gone)
    expect(cards.removed).toMatchObject([{ ref: 'Q-001', fields: { title: ['About question', null] } }])
    expect(cards.removed[0]?.place.at.w).toBeGreaterThan(0)
    expect(compared(gone, RECORDS).cards.added).toMatchObject([{ fields: { title: [null, 'About question'] } }])
  })
})

describe('everything else', () => {
  it('reports a changed link as one, a redrawn one not at all, and an added one with its ends', () => {
    const arrow = RECORDS.find(({ type }) => type === 'arrow')?.id ?? ''
    const weaker = withRecord(arrow, (record) => ({ ...record, meta: { linkKind: 'mitigates', linkStrength: 1 } }))
    expect(compared(RECORDS, weaker).links).toMatchObject({
      added: [],
      removed: [],
      changed: [{ kind: 'mitigates', from: { ref: 'REC-001' }, to: { ref: 'R-001' }, fields: { strength: [2, 1] } }],
    })
    const redrawn = JSON.parse(JSON.stringify(RECORDS).replaceAll(arrow, 'shape:again')) as Records
    expect(isEqualBoard(compared(RECORDS, redrawn))).toBe(true)
    const cut = RECORDS.filter(({ id, typeName }) => id !== arrow && typeName !== 'binding')
    expect(compared(cut, RECORDS).links.added).toMatchObject([{ fields: { strength: [null, 2] } }])
  })

  it('reports zones, matrices, pages, criteria and the title, and only counts drawings', () => {
    const zone = zoneAt(0, 0)
    const box = shapeRecord('geo', 'shape:g', 'page:page', 'a9', 0, 0, { w: 10, h: 10 })
    const doc = RECORDS.find(({ typeName }) => typeName === 'document')?.id ?? ''
    const graver = DEFAULT_CRITERIA.levels.map((row) => row.map(() => 'high'))
    const after = withRecord(doc, (record) => ({
      ...record,
      meta: { ...(record.meta as object), [criteriaKey('levels')]: graver },
    }))
    const comparison = compareBoards(board(RECORDS), board([...after, zone, box], 'Other'))
    expect(comparison.title).toEqual(['Board', 'Other'])
    expect(comparison.zones.added).toMatchObject([{ title: 'Now' }])
    expect(comparison.criteria).toEqual(['levels'])
    expect(comparison.drawings).toEqual({ added: 1, removed: 0, changed: 0 })
    expect(compared([...RECORDS, box], [...RECORDS, { ...box, x: 9 }]).drawings).toEqual({
      added: 0,
      removed: 0,
      changed: 1,
    })
    expect(isEqualBoard(comparison)).toBe(false)
  })
})
