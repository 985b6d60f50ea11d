// Changes to the table of levels, compared with slow and obviously right models.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Step } from '@/lib/domain/cards/card-fields'
import { DEFAULT_CRITERIA, isCriteriaValue, levelOf } from '@/lib/domain/criteria/criteria'
import { LIKELIHOOD_PRESETS, LIKELIHOOD_SCALES, sourceOfBands } from '@/lib/domain/criteria/criteria-presets'
import { levelChanges, levelDips, withLevel } from '@/lib/domain/criteria/level-table'
import { LEVELS, type Level } from '@/lib/domain/criteria/scale'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]
const anyLevel = fc.constantFrom(...LEVELS)
const anyTable = fc.array(fc.array(anyLevel, { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 })
const anyStep = fc.constantFrom(...STEPS)
const rank = (level: Level | undefined) => (level === undefined ? Number.NaN : LEVELS.indexOf(level))

test('the default table never dips', () => {
  expect(levelDips(DEFAULT_CRITERIA.levels)).toEqual([])
})

test('a table dips exactly where some cell is worse in both and yet lower', () => {
  fc.assert(
    fc.property(anyTable, (levels) => {
      const at = (likelihood: Step, impact: Step) => rank(levelOf({ levels }, likelihood, impact))
      const hasWorse = STEPS.some((a) =>
        STEPS.some((b) => STEPS.some((c) => STEPS.some((d) => c >= a && d >= b && at(c, d) < at(a, b)))),
      )
      expect(levelDips(levels).length > 0).toBe(hasWorse)
      for (const { likelihood, impact } of levelDips(levels)) {
        const better = STEPS.flatMap((a) => STEPS.map((b) => [a, b] as const)).filter(
          ([a, b]) => a <= likelihood && b <= impact,
        )
        expect(better.some(([a, b]) => at(a, b) > at(likelihood, impact))).toBe(true)
      }
    }),
  )
})

test('one cell changes, and nothing else', () => {
  fc.assert(
    fc.property(anyTable, anyStep, anyStep, anyLevel, (levels, likelihood, impact, level) => {
      const changed = withLevel(levels, { likelihood, impact }, level)
      expect(isCriteriaValue('levels', changed)).toBe(true)
      for (const a of STEPS) {
        for (const b of STEPS) {
          const expected = a === likelihood && b === impact ? level : levelOf({ levels }, a, b)
          expect(levelOf({ levels: changed }, a, b)).toBe(expected)
        }
      }
    }),
  )
})

test('names exactly the scored risks that get another level or cross the line', () => {
  const anyCard = fc.record({
    kind: fc.constantFrom('risk' as const, 'opportunity' as const),
    fields: fc.record({ likelihoodCurrent: anyStep, impactCurrent: anyStep }, { requiredKeys: [] }),
  })
  const anyCriteria = fc.record({ levels: anyTable, tolerance: anyLevel })
  fc.assert(
    fc.property(fc.array(anyCard), anyCriteria, anyCriteria, (cards, before, after) => {
      const told = new Map(levelChanges(cards, before, after).map((change) => [change.card, change]))
      for (const card of cards) {
        const { likelihoodCurrent: l, impactCurrent: i } = card.fields
        const from = levelOf(before, l, i)
        const to = levelOf(after, l, i)
        const above = [rank(from) > rank(before.tolerance), rank(to) > rank(after.tolerance)]
        const isTold = card.kind === 'risk' && from !== undefined && (from !== to || above[0] !== above[1])
        expect(told.has(card)).toBe(isTold)
        if (isTold) {
          const crosses = above[0] === above[1] ? undefined : above[1] ? 'above' : 'within'
          expect(told.get(card)).toEqual({ card, from, to, crosses })
        }
      }
    }),
  )
})

test.each(LIKELIHOOD_PRESETS)('the published scale %s can be a part of the criteria', (preset) => {
  expect(isCriteriaValue('likelihood', LIKELIHOOD_SCALES[preset])).toBe(true)
})

test('the bands of a likelihood name their source, also under other words, and not once one of them differs', () => {
  for (const preset of LIKELIHOOD_PRESETS) expect(sourceOfBands(LIKELIHOOD_SCALES[preset])).toBe(preset)
  const { title, steps } = LIKELIHOOD_SCALES.ipcc
  const [one, ...others] = steps
  const rare = { en: 'Rare', ja: 'まれ' }
  const withFirst = (first: typeof one) => ({ title, steps: [first, ...others] as typeof steps })
  expect(sourceOfBands(withFirst({ ...one, word: rare }))).toBe('ipcc')
  expect(sourceOfBands(withFirst({ ...one, band: '0–5 %' }))).toBeUndefined()
  expect(sourceOfBands(withFirst({ word: rare }))).toBeUndefined()
})
