// The gravest risks: their order, which are listed, and what treats each of them.

import { describe, expect, it } from 'vitest'
import type { CardFields } from '@/lib/domain/cards/card-fields'
import type { CoverageCard, CoverageLink } from '@/lib/domain/cards/treatment'
import { byGravity } from '@/lib/domain/coverage/by-gravity'
import { topRisks } from '@/lib/domain/coverage/top-risks'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { card, link } from './coverage-cards'

const top = (cards: readonly CoverageCard[], links: readonly CoverageLink[] = []) =>
  topRisks({ cards, links }, DEFAULT_CRITERIA)
const risk = (id: string, likelihoodCurrent: 1 | 2 | 3 | 4 | 5, impactCurrent: 1 | 2 | 3 | 4 | 5, more?: CardFields) =>
  card(id, 'risk', { likelihoodCurrent, impactCurrent, ...more })

describe('the order of risks', () => {
  it('is by the board’s level, then by impact, then by likelihood, then by reference', () => {
    const cards = [risk('R-10', 5, 4), risk('R-9', 5, 4), risk('R-1', 1, 1), risk('R-2', 4, 5), risk('R-3', 5, 5)]
    const { scored } = top(cards)
    expect(scored.map(({ risk: { ref }, level }) => [ref, level])).toEqual([
      ['R-3', 'very-high'],
      ['R-2', 'very-high'],
      ['R-9', 'very-high'],
      ['R-10', 'very-high'],
      ['R-1', 'low'],
    ])
  })

  it('asks the level first: a board may call a likely small harm graver than a rare large one', () => {
    const levels = DEFAULT_CRITERIA.levels.map((row) => row.map(() => 'low' as const))
    const own = levels.map((row, i) => (i === 4 ? row.map(() => 'high' as const) : row))
    const cards = [risk('R-1', 1, 5), risk('R-2', 5, 1)]
    expect(cards.toSorted(byGravity({ levels: own })).map(({ ref }) => ref)).toEqual(['R-2', 'R-1'])
  })

  it('counts those without a level and lists none of them, nor cards of another kind', () => {
    const cards = [
      card('R-1', 'risk', { impactCurrent: 5 }),
      card('R-2', 'risk'),
      risk('R-3', 1, 1),
      card('O-1', 'opportunity', { likelihoodCurrent: 5, impactCurrent: 5 }),
    ]
    const { scored, unscored } = top(cards)
    expect(scored.map(({ risk: { ref } }) => ref)).toEqual(['R-3'])
    expect(unscored).toBe(2)
    expect(
      cards
        .filter(({ kind }) => kind === 'risk')
        .toSorted(byGravity(DEFAULT_CRITERIA))
        .map(({ ref }) => ref),
    ).toEqual(['R-3', 'R-1', 'R-2'])
  })
})

describe('what is done about a risk', () => {
  const treats = (from: string, strength: 0 | 1 | 2 | 3 = 2) => link(from, 'R-1', { kind: 'mitigates', strength })
  const rec = (id: string, fields: CardFields = {}) => card(id, 'recommendation', fields)

  it('is first what is still to be done, by due day, then what is done; rejected and idle ones don’t count', () => {
    const cards = [
      risk('R-1', 4, 4),
      rec('REC-1', { lifecycle: 'completed', due: '2026-01-01' }),
      rec('REC-2'),
      rec('REC-3', { due: '2026-12-01' }),
      rec('REC-4', { due: '2026-11-01', lifecycle: 'planned' }),
      rec('REC-5', { lifecycle: 'rejected' }),
      rec('REC-6'),
      card('D-1', 'driver'),
    ]
    const links = [
      ...['REC-1', 'REC-2', 'REC-3', 'REC-4', 'REC-5', 'D-1', 'REC-3'].map((id) => treats(id)),
      treats('REC-6', 0),
    ]
    const [found] = top(cards, links).scored
    expect(found?.treatments.map(({ ref }) => ref)).toEqual(['REC-4', 'REC-3', 'REC-2', 'REC-1'])
    expect(found?.lack).toBeUndefined()
  })

  it('is nothing, and why, by the rule of the gaps; a risk that somebody accepted lacks nothing', () => {
    expect(top([risk('R-1', 4, 4)]).scored[0]?.lack).toBe('no-link')
    expect(top([risk('R-1', 4, 4, { status: 'accepted' })]).scored[0]?.lack).toBeUndefined()
    const done = rec('REC-1', { lifecycle: 'completed' })
    const [found] = top([risk('R-1', 4, 4), done], [treats('REC-1')]).scored
    expect([found?.lack, found?.treatments]).toEqual(['only-completed', [done]])
  })
})
