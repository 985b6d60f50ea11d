// Random values of cards' fields, and the words that a board may have for them.

import fc from 'fast-check'
import type { CardField } from '@/lib/domain/cards/card-fields'
import { type Criteria, DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import type { Scale } from '@/lib/domain/criteria/scale'
import { LOCALES } from '@/lib/domain/localized'

/** A value that is valid for the field, as people would write it: without white space at its ends. */
export function valueFor(field: CardField): fc.Arbitrary<string | number> {
  switch (field.type) {
    case 'text':
      return fc
        .string({ maxLength: Math.min(field.maxLength, 60) })
        .map((each) =>
          each
            .replace(/\r/g, '')
            .replace(field.multiline ? /(?!)/g : /\n/g, ' ')
            .trim(),
        )
        .filter((each) => each !== '')
    case 'choice':
      return fc.constantFrom(...field.options)
    case 'step':
      return fc.integer({ min: 1, max: 5 })
    case 'integer':
      return fc.integer({ min: field.min, max: field.max })
    case 'date':
      return fc
        .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((each) => each.toISOString().slice(0, 10))
  }
}

/** A board's own words: some in one language only, some that begin with a digit. No two words of a scale are equal. */
export const boardWords = fc.record({
  locale: fc.constantFrom(...LOCALES),
  criteria: fc.constantFrom<Criteria>(DEFAULT_CRITERIA, {
    ...DEFAULT_CRITERIA,
    likelihood: scaleOf(['', ''], ['4 in a year', '年2回'], ['5G', ''], ['', '四'], ['1 in all', '']),
    impact: scaleOf(['12 %', ''], ['0.5', ''], ['3-4 people', '3〜4人'], ['four', '4'], ['Gone', '']),
  }),
})

function scaleOf(...steps: readonly [en: string, ja: string][]): Scale {
  const [a, b, c, d, e] = steps.map(([en, ja], i) => ({ word: { en, ja: ja === '' && en === '' ? `${i + 1}段` : ja } }))
  if (!a || !b || !c || !d || !e) throw new Error('a scale has five steps')
  return { title: { en: 'Scale', ja: '尺度' }, steps: [a, b, c, d, e] }
}
