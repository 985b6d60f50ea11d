// Levels before and after, the heat map and the spread of scores.

import { describe, expect, it } from 'vitest'
import { heatMap, isUnassessed, levelShift, scoreSpread } from '@/lib/domain/coverage/level-shift'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { card } from './coverage-cards'

const scored = card('R-001', 'risk', {
  likelihoodInherent: 5,
  impactInherent: 5,
  likelihoodCurrent: 4,
  impactCurrent: 3,
  likelihoodResidual: 1,
  impactResidual: 1,
})
const worse = card('R-002', 'risk', {
  likelihoodInherent: 1,
  impactInherent: 1,
  likelihoodCurrent: 5,
  impactCurrent: 5,
  likelihoodResidual: 5,
  impactResidual: 5,
})
const blank = card('R-003', 'risk', { likelihoodCurrent: 4 })
const other = card('O-001', 'opportunity', { likelihoodCurrent: 4, impactCurrent: 4 })
const cards = [scored, worse, blank, other]

describe('levels before and after', () => {
  it('are counted by the board’s own table and tolerance, risks alone', () => {
    const { counts } = levelShift(cards, DEFAULT_CRITERIA)
    expect(counts.inherent).toEqual({
      levels: { low: 1, medium: 0, high: 0, 'very-high': 1 },
      notAssessed: 1,
      aboveTolerance: 1,
    })
    expect(counts.current).toMatchObject({ levels: { high: 1, 'very-high': 1 }, notAssessed: 1, aboveTolerance: 2 })
    const strict = { ...DEFAULT_CRITERIA, levels: DEFAULT_CRITERIA.levels.map((row) => row.map(() => 'low' as const)) }
    expect(levelShift(cards, strict).counts.current).toMatchObject({ levels: { low: 2 }, aboveTolerance: 0 })
  })

  it('say nothing of the tolerance where no risk is assessed', () => {
    expect(isUnassessed(levelShift([blank], DEFAULT_CRITERIA).counts.residual)).toBe(true)
    expect(isUnassessed(levelShift([blank, scored], DEFAULT_CRITERIA).counts.residual)).toBe(false)
    expect(isUnassessed(levelShift([other], DEFAULT_CRITERIA).counts.residual)).toBe(false)
  })

  it('tell of each risk whether it moved, and unknown where one side is blank', () => {
    const { paths } = levelShift(cards, DEFAULT_CRITERIA)
    expect(
      paths.map(({ riskId, inherentToCurrent, currentToResidual }) => [riskId, inherentToCurrent, currentToResidual]),
    ).toEqual([
      ['R-001', 'lower', 'lower'],
      ['R-002', 'higher', 'same'],
      ['R-003', 'unknown', 'unknown'],
    ])
  })
})

describe('the heat map', () => {
  it('has 25 cells, each with its level and the risks that lie in it', () => {
    const cells = heatMap(cards, 'current', DEFAULT_CRITERIA)
    expect(cells).toHaveLength(25)
    expect(cells.filter(({ riskIds }) => riskIds.length > 0)).toEqual([
      { likelihood: 4, impact: 3, level: 'high', riskIds: ['R-001'] },
      { likelihood: 5, impact: 5, level: 'very-high', riskIds: ['R-002'] },
    ])
  })
})

describe('the spread of scores', () => {
  it('counts each step and names the middle one, the lower of two', () => {
    expect(scoreSpread(cards, 'current', 'likelihood')).toEqual({ counts: [0, 0, 0, 2, 1], median: 4, notAssessed: 0 })
    expect(scoreSpread(cards, 'current', 'impact')).toEqual({ counts: [0, 0, 1, 0, 1], median: 3, notAssessed: 1 })
    expect(scoreSpread([], 'current', 'impact')).toEqual({ counts: [0, 0, 0, 0, 0], median: undefined, notAssessed: 0 })
  })
})
