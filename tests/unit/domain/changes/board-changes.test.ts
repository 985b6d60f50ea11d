// The changes from one snapshot of a board to the next, in the words of a team.

import { describe, expect, it } from 'vitest'
import { ANONYMOUS_AUTHOR, type Card } from '@/lib/domain/cards/card'
import type { CardFields } from '@/lib/domain/cards/card-fields'
import { boardChanges, titleShown } from '@/lib/domain/changes/board-changes'
import { noteBoard } from '@/lib/domain/changes/board-note'
import { criteriaOf } from '@/lib/domain/criteria/criteria'

const CRITERIA = criteriaOf({})

function card(ref: string, fields: CardFields = {}, more: Partial<Card> = {}) {
  return {
    id: `shape:${ref}`,
    kind: 'risk' as const,
    ref,
    title: `About ${ref}`,
    body: '',
    fields,
    tags: [],
    citations: {},
    language: '',
    createdBy: 'mika',
    createdAt: '',
    ...more,
  }
}
const link = (from: string, to: string, kind: 'causes' | 'amplifies' = 'causes') => ({
  id: `shape:${from}-${to}`,
  kind,
  from: `shape:${from}`,
  to: `shape:${to}`,
})
const note = (cards: ReturnType<typeof card>[], links: ReturnType<typeof link>[] = [], criteria = CRITERIA) =>
  noteBoard({ cards, links, criteria })
const refs = (cards: readonly { ref: string }[]) => cards.map(({ ref }) => ref)

describe('the changes of a board', () => {
  it('are none where cards only moved, were typed in, or are in another order', () => {
    const before = note([card('R-001', { cause: 'a' }), card('R-002')], [link('R-001', 'R-002')])
    const after = note([card('R-002', {}, { body: 'b', tags: ['t'] }), card('R-001')], [link('R-001', 'R-002')])
    const changes = boardChanges(before, after)
    expect(Object.values(changes).flat()).toEqual([])
  })

  it('say whose title was cut, which earlier notes did not say and is no change', () => {
    const board = { cards: [card('R-001'), card('R-002')], links: [], criteria: CRITERIA }
    const after = noteBoard(board, ({ ref }) => ref === 'R-002')
    expect(boardChanges(note([]), after).made.map(titleShown)).toEqual(['About R-001', 'About R-002…'])
    expect(Object.values(boardChanges(note([card('R-001'), card('R-002')]), after)).flat()).toEqual([])
  })

  it('tell cards made, removed and renamed, by reference', () => {
    const before = note([card('R-002'), card('R-010'), card('R-001')])
    const after = note([
      card('R-011', { likelihoodCurrent: 5, impactCurrent: 5 }),
      card('R-001', {}, { title: 'Another' }),
      card('R-009', {}, { createdBy: ANONYMOUS_AUTHOR }),
    ])
    const { made, removed, renamed, moved } = boardChanges(before, after)
    expect(made.map(({ ref, byId, level }) => [ref, byId, level])).toEqual([
      ['R-009', null, null],
      ['R-011', 'mika', 'very-high'],
    ])
    expect(refs(removed)).toEqual(['R-002', 'R-010'])
    expect(renamed).toEqual([expect.objectContaining({ ref: 'R-001', was: 'About R-001', title: 'Another' })])
    expect(moved).toEqual([])
  })

  it('tell scores and the levels that follow from them, also where one was set or cleared', () => {
    const before = note([card('R-003', { likelihoodCurrent: 2, impactCurrent: 3, impactInherent: 1 })])
    const after = note([card('R-003', { likelihoodCurrent: 4, impactCurrent: 3, status: 'accepted' })])
    const [moved] = boardChanges(before, after).moved
    expect(moved?.fields).toEqual([
      { field: 'likelihoodCurrent', from: 2, to: 4 },
      { field: 'impactInherent', from: 1, to: null },
      { field: 'status', from: null, to: 'accepted' },
    ])
    expect(moved?.levels).toEqual([{ assessment: 'current', from: 'medium', to: 'high' }])
  })

  it('tell owners and due days, but not those that a note of an earlier version did not look at', () => {
    const before = note([card('REC-001', { owner: 'Ada', due: '2027-01-31' }), card('REC-002', { owner: 'Ada' })])
    const after = note([card('REC-001', { owner: 'Ben', due: '2027-01-31' }), card('REC-002', { due: '2027-03-31' })])
    expect(boardChanges(before, after).moved.map(({ fields }) => fields)).toEqual([
      [{ field: 'owner', from: 'Ada', to: 'Ben' }],
      [
        { field: 'owner', from: 'Ada', to: null },
        { field: 'due', from: null, to: '2027-03-31' },
      ],
    ])
    const earlier = { ...before, cards: before.cards.map(({ duties: _, ...each }) => each) }
    expect(boardChanges(earlier, after).moved).toEqual([])
  })

  it('tell a level that moved because the level table did', () => {
    const scored = [card('R-001', { likelihoodCurrent: 1, impactCurrent: 1 })]
    const stricter = { ...CRITERIA, levels: CRITERIA.levels.map((row) => row.map(() => 'very-high' as const)) }
    expect(boardChanges(note(scored), note(scored, [], stricter)).moved[0]).toMatchObject({
      fields: [],
      levels: [{ assessment: 'current', from: 'low', to: 'very-high' }],
    })
  })

  it('tell links made and removed, with the names of cards that went with them', () => {
    const before = note([card('R-001'), card('R-002')], [link('R-001', 'R-002')])
    const after = note([card('R-001'), card('R-003')], [link('R-001', 'R-003', 'amplifies')])
    const { linked, unlinked } = boardChanges(before, after)
    const told = (each: (typeof linked)[number]) => [each.from.ref, each.kind, each.to.ref]
    expect(linked.map(told)).toEqual([['R-001', 'amplifies', 'R-003']])
    expect(unlinked.map(told)).toEqual([['R-001', 'causes', 'R-002']])
  })

  it('note nothing of a card but what minutes tell, so that a large board is a short note', () => {
    const long = card('R-001', { cause: 'x'.repeat(4_000), rationale: 'y' }, { body: 'z'.repeat(20_000) })
    expect(JSON.stringify(note([long]).cards)).toHaveLength(
      JSON.stringify([
        { id: long.id, kind: 'risk', ref: 'R-001', title: long.title, by: 'mika', fields: {}, duties: {}, levels: {} },
      ]).length,
    )
  })
})
