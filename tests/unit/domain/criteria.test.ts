// A board's criteria, as its document holds them: whatever is written there, every part can be used.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Step } from '@/lib/domain/cards/card-fields'
import {
  CRITERIA_PARTS,
  type Criteria,
  type CriteriaPart,
  criteriaKey,
  criteriaOf,
  DEFAULT_CRITERIA,
  isCriteriaValue,
  LIST_MAX_LENGTH,
  levelOf,
  levelWord,
  NEW_CRITERIA,
} from '@/lib/domain/criteria/criteria'
import { criteriaEntries, resetOf } from '@/lib/domain/criteria/criteria-entries'
import { LEVELS, WORD_MAX_LENGTH } from '@/lib/domain/criteria/scale'
import { LOCALES, textIn } from '@/lib/domain/localized'

const STEPS: readonly Step[] = [1, 2, 3, 4, 5]

/** Uses criteria as the readers do. */
function readAll(criteria: Criteria): void {
  for (const locale of LOCALES) {
    for (const scale of [criteria.likelihood, criteria.impact, criteria.uncertainty]) {
      for (const step of STEPS) expect(textIn(scale.steps[step - 1]?.word ?? { en: '', ja: '' }, locale)).not.toBe('')
    }
    for (const level of LEVELS) expect(levelWord(criteria, level, locale)).not.toBe('')
    for (const word of [...criteria.categories, ...criteria.addressees]) expect(textIn(word, locale)).not.toBe('')
  }
  for (const likelihood of STEPS) {
    for (const impact of STEPS) expect(LEVELS).toContain(levelOf(criteria, likelihood, impact))
  }
}

describe('the words of a board that begins', () => {
  const meta = criteriaEntries({}, resetOf(CRITERIA_PARTS))

  test('are in its document where they differ from those of boards that never set them', () => {
    const words = [2, 4, 5].map((step) => `criteria.likelihood.${step}`)
    expect(Object.keys(meta).toSorted()).toEqual(['criteria.addressees', ...words])
    expect(criteriaOf(meta)).toEqual(NEW_CRITERIA)
    expect(NEW_CRITERIA.addressees.map(({ en }) => en)).not.toContain('US government')
  })

  test('say likelihoods in other words than levels, in every language', () => {
    const { likelihood, levelWords } = NEW_CRITERIA
    for (const locale of LOCALES) {
      const levels = LEVELS.map((level) => textIn(levelWords[level], locale))
      for (const { word } of likelihood.steps) expect(levels).not.toContain(textIn(word, locale))
    }
  })

  test('are not those of a board that is older than they are', () => {
    expect(criteriaOf({}).addressees.map(({ en }) => en)).toEqual([
      ...['US government', 'Japanese government', 'Joint', 'Industry', 'Other'],
    ])
    expect(criteriaOf({}).addressees.map(({ ja }) => ja)).toEqual(['米国政府', '日本政府', '共同', '産業界', 'その他'])
  })

  test('are what a reset brings back, in an older board, too', () => {
    const own = criteriaEntries({}, { addressees: [{ en: 'The moon', ja: '月' }], horizon: 'ten years' })
    for (const before of [{}, meta, own]) {
      expect(criteriaOf(criteriaEntries(before, resetOf(CRITERIA_PARTS)))).toEqual(NEW_CRITERIA)
    }
  })
})

describe('criteriaOf', () => {
  test('is the defaults for a document that says nothing', () => {
    expect(criteriaOf({})).toEqual(DEFAULT_CRITERIA)
    expect(criteriaOf({ other: 1 })).toEqual(DEFAULT_CRITERIA)
  })

  test('never throws and is always usable, whatever JSON stands in the parts', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...CRITERIA_PARTS), fc.jsonValue()), (parts) => {
        const meta = Object.fromEntries(
          Object.entries(parts).map(([part, value]) => [criteriaKey(part as CriteriaPart), value]),
        )
        readAll(criteriaOf(meta))
      }),
    )
  })

  test('a part that is nearly right is the default, and the other parts stand', () => {
    const anyPart = fc.constantFrom(...CRITERIA_PARTS)
    fc.assert(
      fc.property(anyPart, fc.jsonValue(), fc.nat(), (part, junk, at) => {
        const value = spoil(DEFAULT_CRITERIA[part], junk, at)
        const criteria = criteriaOf({ [criteriaKey(part)]: value, [criteriaKey('horizon')]: 'five years' })
        readAll(criteria)
        if (part !== 'horizon') expect(criteria.horizon).toBe('five years')
        const expected = isCriteriaValue(part, value) ? value : DEFAULT_CRITERIA[part]
        if (part !== 'horizon') expect(criteria[part]).toEqual(expected)
      }),
    )
  })

  test('takes what it is meant to take, and is the same object when it is asked again', () => {
    const levels = DEFAULT_CRITERIA.levels.map((row) => row.map(() => 'high' as const))
    const meta = { [criteriaKey('levels')]: levels, [criteriaKey('tolerance')]: 'low', [criteriaKey('quoteCap')]: 300 }
    const criteria = criteriaOf(meta)
    expect(criteria).toEqual({ ...DEFAULT_CRITERIA, levels, tolerance: 'low', quoteCap: 300 })
    expect(criteriaOf(meta)).toBe(criteria)
  })

  test.each<[CriteriaPart, unknown]>([
    ['categories', Array.from({ length: LIST_MAX_LENGTH + 1 }, () => ({ en: 'A', ja: 'あ' }))],
    ['categories', [{ en: 'x'.repeat(WORD_MAX_LENGTH + 1), ja: '' }]],
    ['categories', [{ en: ' ', ja: '' }]],
    ['levelWords', { low: { en: 'Low', ja: '低' } }],
    ['levelWords', { ...DEFAULT_CRITERIA.levelWords, extra: { en: 'More', ja: '' } }],
    ['levels', [['low']]],
    ['palette', 'rainbow'],
    ['palette', '__proto__'],
    ['quoteCap', 0],
    ['horizon', 5],
  ])('refuses %s of %j', (part, value) => {
    expect(isCriteriaValue(part, value)).toBe(false)
    expect(criteriaOf({ [criteriaKey(part)]: value })[part]).toEqual(DEFAULT_CRITERIA[part])
  })

  test('a word in one language alone is shown in all', () => {
    const categories = [{ en: '', ja: '安全保障' }]
    const criteria = criteriaOf({ [criteriaKey('categories')]: categories })
    const [word = { en: '', ja: '' }] = criteria.categories
    for (const locale of LOCALES) expect(textIn(word, locale)).toBe('安全保障')
  })
})

/** The value with junk in one of its places. */
function spoil(value: unknown, junk: unknown, at: number): unknown {
  if (typeof value !== 'object' || value === null || at % 4 === 0) return junk
  const keys = Object.keys(value)
  const key = keys[at % keys.length] ?? ''
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) }
  copy[key] = spoil(copy[key], junk, Math.floor(at / 3))
  return Array.isArray(value) ? Object.assign([...(value as unknown[])], copy) : copy
}
