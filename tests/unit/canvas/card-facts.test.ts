import { describe, expect, test } from 'vitest'
import { type CardRelations, cardFacts, type FaceContext, wholeTitle } from '@/components/canvas/card/card-facts'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import type { Card } from '@/lib/domain/cards/card'
import { type Criteria, DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { quadrantOf } from '@/lib/domain/criteria/quadrant'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { exampleCard, PLAIN_CONTEXT } from './example-card'

const NONE: CardRelations = { links: 0, treatments: 0, treats: 0 }
const facts = (
  card: Partial<Card>,
  relations: Partial<CardRelations> = {},
  locale: Locale = 'en',
  context: Partial<FaceContext> = {},
) =>
  cardFacts(exampleCard(card), { ...NONE, ...relations }, wordsOf(locale), DEFAULT_CRITERIA, {
    ...PLAIN_CONTEXT,
    ...context,
  })
const footer = (...args: Parameters<typeof facts>) => facts(...args).footer.map(({ text }) => text)

describe('cardFacts', () => {
  test('a risk says "not scored" until both scores are there', () => {
    expect(facts({ fields: { likelihoodCurrent: 3 } })).toMatchObject({ chip: { text: 'not scored', tone: 'plain' } })
  })

  test('an unscored risk says so in its pill alone, without an instruction', () => {
    expect(footer({})).toEqual([])
  })

  test('the level comes from the table', () => {
    const fields = { likelihoodCurrent: 5, impactCurrent: 1 }
    expect(facts({ fields })).toMatchObject({ chip: { text: 'Medium', tone: 'medium' } })
  })

  test('only a risk above tolerance that nobody treats says so', () => {
    const high = { fields: { likelihoodCurrent: 4, impactCurrent: 5 } }
    expect(footer(high)).toContain('no treatment')
    expect(footer(high, { links: 1, treatments: 1 })).not.toContain('no treatment')
    expect(footer({ fields: { likelihoodCurrent: 1, impactCurrent: 1 } })).not.toContain('no treatment')
  })

  test('a recommendation has its quadrant, its scores and what it treats', () => {
    const card: Partial<Card> = { kind: 'recommendation', fields: { effort: 'S', impact: 4, priority: 'P1' } }
    expect(facts(card).chip?.text).toBe('Quick win')
    expect(footer(card, { links: 2, treats: 2 })).toEqual(['effort S · impact 4 · P1', 'treats 2'])
    expect(footer(card)).toContain('treats no risk')
  })

  test('levels, their words and the tolerance line are those of the board', () => {
    const criteria: Criteria = {
      ...DEFAULT_CRITERIA,
      levels: DEFAULT_CRITERIA.levels.map((row) => row.map(() => 'medium' as const)),
      levelWords: { ...DEFAULT_CRITERIA.levelWords, medium: { en: 'Watch', ja: '' } },
      tolerance: 'low',
    }
    const risk = exampleCard({ fields: { likelihoodCurrent: 1, impactCurrent: 1 } })
    for (const locale of LOCALES) {
      const shown = cardFacts(risk, NONE, wordsOf(locale), criteria, PLAIN_CONTEXT)
      expect(shown).toMatchObject({ chip: { text: 'Watch', tone: 'medium' } })
      expect(shown.footer).toContainEqual(expect.objectContaining({ isWarning: true }))
    }
  })

  test('the day on which it is due is short, in the reader’s form, with its year only where that is another one', () => {
    const due = (day: string, locale: Locale, fields: Card['fields'] = {}) =>
      facts({ fields: { due: day, ...fields } }, {}, locale).duty.due
    expect(due('2026-12-05', 'en')).toEqual({ text: 'Dec 5', isWarning: false, isOver: false })
    expect(due('2027-03-31', 'de')).toEqual({ text: '31. März 2027', isWarning: false, isOver: false })
    expect(due('2026-12-24', 'ja')?.text).toBe('12月24日')
    expect(due('2026-12-01', 'en')).toEqual({ text: 'today', isWarning: true, isOver: false })
    expect(due('2026-11-30', 'en')).toEqual({ text: 'Nov 30', isWarning: true, isOver: true })
    // The work is over.
    expect(due('2026-11-30', 'en', { status: 'closed' })).toBeUndefined()
  })

  test('nothing is due before the reader’s day is known', () => {
    expect(facts({ fields: { due: '2026-11-30' } }, {}, 'en', { today: '' }).duty.due).toBeUndefined()
  })

  test('an owner has a name and initials', () => {
    expect(facts({}, {}, 'en', { owner: 'Mika Tanaka' }).duty.owner).toEqual({ name: 'Mika Tanaka', initials: 'MT' })
    expect(facts({}).duty.owner).toBeUndefined()
  })

  test('speaks Japanese', () => {
    expect(facts({ fields: { likelihoodCurrent: 5, impactCurrent: 5 } }, {}, 'ja').chip?.text).toBe('非常に高い')
  })

  test('a card without a title says so, and not as if it were its title', () => {
    expect(facts({ title: '' })).toMatchObject({ title: 'Untitled', isUntitled: true })
  })
})

test.each([
  ['S', 4, 'quick-win'],
  ['XL', 4, 'major-project'],
  ['M', 2, 'fill-in'],
  ['L', 1, 'thankless-task'],
  ['L', undefined, undefined],
  [undefined, 4, undefined],
])('effort %s and impact %s make %s', (effort, impact, quadrant) => {
  const fields = { ...(effort ? { effort } : {}), ...(impact ? { impact } : {}) }
  expect(quadrantOf(fields)).toBe(quadrant)
})

test('text that begins with a shortened title is not said twice, and is what the title says in whole', () => {
  const passage = { title: 'The lease of the interim route…', body: 'The lease of the interim route ends in March.' }
  expect(facts(passage).body).toBe('')
  expect(wholeTitle(exampleCard(passage))).toBe(passage.body)
  const own = { title: 'The lease of the interim route…', body: 'It ends in March.' }
  expect(facts(own).body).toBe(own.body)
  expect(wholeTitle(exampleCard(own))).toBe(own.title)
})
