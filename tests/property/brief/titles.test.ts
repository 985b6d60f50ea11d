// Whatever a passage says, its title is never empty, never long, has no ellipsis, and consists of the passage's own
// words.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LONGEST_ENGLISH_TITLE } from '@/lib/brief/titles/english-cuts'
import { LONGEST_JAPANESE_TITLE } from '@/lib/brief/titles/japanese-title'
import { passageTitle } from '@/lib/brief/titles/passage-title'
import { TITLE_MAX_LENGTH } from '@/lib/domain/cards/card'

const ENGLISH = [
  ...['Moreover,', 'However,', 'in addition,', 'It is clear that', 'There is a risk that', 'Another issue is that'],
  ...['the two ports', 'a small yard', 'nobody', 'U.S. carriers', 'Delmar’s boards', 'the pier, built in 1911,', '5G'],
  ...[
    'could lose',
    'should share',
    'may have to',
    'is',
    'have warned that',
    'to',
    'of',
    'in',
    'with',
    'and',
    'between',
  ],
  ...['one timetable', '12.5 percent', '(see below)', '—', ';', ':', 'because', 'if', 'that', 'which', 'while', 'then'],
  ...['“quoted”', 'e.g.', '…', '[3]', 'supplier-dependent', 'winter', 'next?', 'end.', 'x'.repeat(90), '1)', '-'],
]
const JAPANESE = [
  ...['また、', 'しかしながら', 'さらに、', 'もう一つの課題は、', '政府は、', '両市が', '重要な部品の', '一覧を作り、'],
  ...[
    '通信網に',
    'リスクがある',
    '止まれば、',
    '復旧できなくなる',
    'べきである',
    '（1911年）',
    '「試験場」を',
    '…',
    '。',
  ],
  ...['データセンター', '港', 'ABC', '3.5', '、', '取り組みを', '𠮷野', 'ので、'],
]

const passages = fc.oneof(
  fc.array(fc.constantFrom(...ENGLISH), { minLength: 1, maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...JAPANESE), { minLength: 1, maxLength: 25 }).map((words) => words.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
)

/** Only letters and digits are compared: punctuation follows the words it is attached to. */
const lettersOf = (text: string) => [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function isWithin<T>(part: readonly T[], whole: readonly T[]): boolean {
  let at = 0
  for (const item of whole) if (at < part.length && item === part[at]) at += 1
  return at === part.length
}

describe('the title of any passage', () => {
  it('is there, is short unless it is one word, and stores no ellipsis', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        fc.pre(passage.trim() !== '')
        const { title } = passageTitle(passage)
        expect(title).not.toBe('')
        expect(title.length).toBeLessThanOrEqual(TITLE_MAX_LENGTH)
        if (passage.replaceAll('…', '').trim() !== '') expect(title).not.toContain('…')
        const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(title)
        const longest = isJapanese ? LONGEST_JAPANESE_TITLE : LONGEST_ENGLISH_TITLE
        if (!isJapanese && title.includes(' ')) expect(title.length).toBeLessThanOrEqual(longest)
      }),
      { numRuns: 1_500 },
    )
  })

  it('is made of the passage’s own words in their order, none of them chopped', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        fc.pre(passage.trim() !== '')
        const { title } = passageTitle(passage)
        expect(isWithin(lettersOf(title), lettersOf(passage))).toBe(true)
        const isSpaced = /^[\p{Script=Latin}\p{N}\p{P}\s]*$/u.test(passage)
        const hasEndless = passage.split(/\s/u).some((word) => word.length > TITLE_MAX_LENGTH)
        if (isSpaced && !hasEndless) expect(isWithin(wordsOf(title), wordsOf(passage))).toBe(true)
      }),
      { numRuns: 1_500 },
    )
  })

  it('is the same each time', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        fc.pre(passage.trim() !== '')
        expect(passageTitle(passage)).toEqual(passageTitle(passage))
      }),
      { numRuns: 300 },
    )
  })
})
