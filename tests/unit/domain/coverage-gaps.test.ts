// Each definition of a gap.

import { describe, expect, it } from 'vitest'
import type { Link } from '@/lib/domain/cards/link'
import type { CoverageCard, CoverageLink } from '@/lib/domain/cards/treatment'
import { coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { topRisks } from '@/lib/domain/coverage/top-risks'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { card, link } from './coverage-cards'

const gapsOf = (cards: CoverageCard[], links: CoverageLink[] = []) => coverageGaps({ cards, links }, DEFAULT_CRITERIA)

describe('a risk without treatment', () => {
  const risk = card('R-001', 'risk')
  const lackOf = (fields: CoverageCard['fields'], values: Link) =>
    gapsOf([risk, card('REC-001', 'recommendation', fields)], [link('REC-001', 'R-001', values)])
      .risksWithoutTreatment[0]?.lack

  it('is one that no recommendation mitigates', () => {
    expect(gapsOf([risk]).risksWithoutTreatment).toEqual([
      { riskId: 'R-001', lack: 'no-link', level: undefined, isAboveTolerance: false },
    ])
    expect(lackOf({}, { kind: 'mitigates' })).toBeUndefined()
    expect(lackOf({}, { kind: 'mitigates', effect: 'detects', strength: 1 })).toBeUndefined()
  })

  it('has none either in a link of strength 0, in one that raises it, or in one that only causes it', () => {
    expect(lackOf({}, { kind: 'mitigates', strength: 0 })).toBe('strength-none')
    expect(lackOf({}, { kind: 'mitigates', effect: 'creates-or-raises', strength: 3 })).toBe('only-raises')
    expect(lackOf({}, { kind: 'causes' })).toBe('only-raises')
  })

  it('has none in what was rejected, nor in what is done and so is part of its scores', () => {
    expect(lackOf({ lifecycle: 'rejected' }, { kind: 'mitigates', strength: 3 })).toBe('only-rejected')
    expect(lackOf({ lifecycle: 'completed' }, { kind: 'mitigates', strength: 3 })).toBe('only-completed')
    expect(lackOf({ lifecycle: 'planned' }, { kind: 'mitigates', strength: 3 })).toBeUndefined()
  })

  it('is none that somebody accepted, closed or retained, and those are named apart', () => {
    const left = [
      card('R-002', 'risk', { status: 'accepted' }),
      card('R-003', 'risk', { status: 'closed' }),
      card('R-004', 'risk', { treatment: 'retain' }),
    ]
    const gaps = gapsOf([risk, ...left])
    expect(gaps.risksWithoutTreatment.map(({ riskId }) => riskId)).toEqual(['R-001'])
    expect(gaps.risksLeftAlone).toEqual(['R-002', 'R-003', 'R-004'])
  })

  it('stands in the order of the top risks, in the order of their cards or in any other', () => {
    const score = (likelihoodCurrent: 1 | 2 | 3 | 4 | 5, impactCurrent: 1 | 2 | 3 | 4 | 5) => ({
      likelihoodCurrent,
      impactCurrent,
    })
    const cards = [
      card('R-010', 'risk', score(5, 4)),
      card('R-002', 'risk', score(4, 5)),
      card('R-006', 'risk', score(5, 5)),
      card('R-009', 'risk', score(5, 4)),
      risk,
    ]
    const { scored } = topRisks({ cards, links: [] }, DEFAULT_CRITERIA)
    for (const each of [cards, cards.toReversed()]) {
      const found = gapsOf(each).risksWithoutTreatment.map(({ riskId }) => riskId)
      expect(found).toEqual([...scored.map(({ risk: { id } }) => id), 'R-001'])
      expect(found).toEqual(['R-006', 'R-002', 'R-009', 'R-010', 'R-001'])
    }
  })

  it('stands before those of a lower level, and those not scored come last', () => {
    const gaps = gapsOf([
      risk,
      card('R-002', 'risk', { likelihoodCurrent: 1, impactCurrent: 1 }),
      card('R-003', 'risk', { likelihoodCurrent: 5, impactCurrent: 5 }),
      card('R-004', 'risk', { likelihoodCurrent: 3, impactCurrent: 3 }),
    ])
    expect(gaps.risksWithoutTreatment.map(({ riskId, isAboveTolerance }) => [riskId, isAboveTolerance])).toEqual([
      ['R-003', true],
      ['R-004', false],
      ['R-002', false],
      ['R-001', false],
    ])
    expect(gaps.risksNotScored).toEqual(['R-001'])
  })
})

describe('a recommendation without a risk', () => {
  it('treats none: a link that raises a risk, of strength 0, or to another card is no treatment', () => {
    const cards = [card('R-001', 'risk'), card('D-001', 'driver'), card('REC-001', 'recommendation')]
    const without = (values: Link, to = 'R-001') =>
      gapsOf(cards, [link('REC-001', to, values)]).recommendationsWithoutRisk
    expect(without({ kind: 'mitigates' })).toEqual([])
    expect(without({ kind: 'mitigates', effect: 'creates-or-raises' })).toEqual(['REC-001'])
    expect(without({ kind: 'mitigates', strength: 0 })).toEqual(['REC-001'])
    expect(without({ kind: 'causes' }, 'D-001')).toEqual(['REC-001'])
  })

  it('is none that was rejected', () => {
    expect(gapsOf([card('REC-001', 'recommendation', { lifecycle: 'rejected' })]).recommendationsWithoutRisk).toEqual(
      [],
    )
  })
})

describe('double cover', () => {
  const cards = [
    card('R-001', 'risk'),
    card('REC-001', 'recommendation'),
    card('REC-002', 'recommendation'),
    card('REC-003', 'recommendation', { lifecycle: 'rejected' }),
  ]
  const strong: Link = { kind: 'mitigates', effect: 'changes-likelihood', strength: 3 }

  it('is two recommendations that strongly do the same to one risk', () => {
    const links = [link('REC-001', 'R-001', strong), link('REC-002', 'R-001', strong)]
    expect(gapsOf(cards, links).doubleCover).toEqual([
      { riskId: 'R-001', effect: 'changes-likelihood', recommendationIds: ['REC-001', 'REC-002'] },
    ])
  })

  it.each<[string, CoverageLink]>([
    ['another effect', link('REC-002', 'R-001', { ...strong, effect: 'changes-consequences' })],
    ['an effect that nobody named', link('REC-002', 'R-001', { kind: 'mitigates', strength: 3 })],
    ['medium strength', link('REC-002', 'R-001', { ...strong, strength: 2 })],
    ['a second arrow of the same recommendation', { ...link('REC-001', 'R-001', strong), id: 'again' }],
    ['a rejected recommendation', link('REC-003', 'R-001', strong)],
    ['one that raises it', link('REC-002', 'R-001', { ...strong, effect: 'creates-or-raises' })],
  ])('is not made by %s', (_, second) => {
    expect(gapsOf(cards, [link('REC-001', 'R-001', strong), second]).doubleCover).toEqual([])
  })
})

describe('a treatment that creates risk', () => {
  it.each<[Link, boolean]>([
    [{ kind: 'mitigates', effect: 'creates-or-raises' }, true],
    [{ kind: 'mitigates', effect: 'creates-or-raises', strength: 0 }, false],
    [{ kind: 'causes' }, true],
    [{ kind: 'amplifies' }, true],
    [{ kind: 'mitigates', effect: 'shares' }, false],
  ])('by %j: %s', (values, raises) => {
    const cards = [card('R-001', 'risk'), card('REC-001', 'recommendation')]
    const found = gapsOf(cards, [link('REC-001', 'R-001', values)]).risksRaised
    expect(found.map(({ recommendationId, riskId }) => `${recommendationId} ${riskId}`)).toEqual(
      raises ? ['REC-001 R-001'] : [],
    )
  })

  it('comes from a recommendation: a driver that causes a risk is none', () => {
    const cards = [card('R-001', 'risk'), card('D-001', 'driver')]
    expect(gapsOf(cards, [link('D-001', 'R-001', { kind: 'causes' })]).risksRaised).toEqual([])
  })
})

describe('a card without evidence', () => {
  it('claims something, cites nothing, and no evidence card supports it', () => {
    const cards = [
      card('R-001', 'risk'),
      card('R-002', 'risk', {}, ['moved']),
      card('R-003', 'risk'),
      card('R-004', 'risk'),
      card('E-001', 'evidence', {}, ['anchored']),
      card('A-001', 'assumption', {}, ['anchored']),
      card('Q-001', 'question'),
      card('ACT-001', 'actor'),
      card('S-001', 'scenario'),
    ]
    const links = [
      link('E-001', 'R-003', { kind: 'supports' }),
      link('E-001', 'R-004', { kind: 'contradicts' }),
      link('A-001', 'R-004', { kind: 'supports' }),
    ]
    expect(gapsOf(cards, links).cardsWithoutEvidence).toEqual([
      { cardId: 'R-001', hasOnlyOrphans: false },
      { cardId: 'R-004', hasOnlyOrphans: false },
    ])
  })

  it('counts what moved or went until somebody has settled it, on cards of any kind', () => {
    const kept = card('R-002', 'risk', {}, ['orphan'])
    const [id = '', citation] = Object.entries(kept.citations)[0] ?? []
    const cards = [
      card('Q-001', 'question', {}, ['orphan', 'moved', 'anchored']),
      card('R-001', 'risk', {}, ['anchored']),
      ...(citation ? [{ ...kept, citations: { [id]: { ...citation, isKept: true } } }] : []),
    ]
    expect(gapsOf(cards).citationsToSettle).toEqual([{ cardId: 'Q-001', moved: 1, orphan: 1 }])
  })

  it('says where all its passages have gone from their brief', () => {
    expect(gapsOf([card('R-001', 'risk', {}, ['orphan', 'orphan'])]).cardsWithoutEvidence).toEqual([
      { cardId: 'R-001', hasOnlyOrphans: true },
    ])
    expect(gapsOf([card('R-001', 'risk', {}, ['orphan', 'anchored'])]).cardsWithoutEvidence).toEqual([])
  })
})
