// The face of a card: everything inside its box, nothing overlapping, in every mode.

import { describe, expect, test } from 'vitest'
import { cardFacts, type FaceContext } from '@/components/canvas/card/card-facts'
import { fullCardHeight, isFarAt, layoutCard } from '@/components/canvas/card/card-layout'
import type { CardForm, CardLayout, CardMode } from '@/components/canvas/card/layout/laid-out-card'
import { sharedForms } from '@/components/canvas/card/layout/shared-form'
import type { MeasureText } from '@/components/canvas/text/measure-text'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import type { Card } from '@/lib/domain/cards/card'
import type { Citation } from '@/lib/domain/cards/citation'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { slotsInCell } from '@/lib/domain/matrix/matrix-slots'
import { axesFor } from '../../support/matrices'
import { card as citingCard } from '../domain/coverage-cards'
import { exampleCard, PLAIN_CONTEXT } from './example-card'

const measure: MeasureText = (text, { size }) =>
  Array.from(text).reduce((width, character) => width + size * (character > '\u2fff' ? 1 : 0.55), 0)

const NO_LINKS = { links: 0, treatments: 0, treats: 0 }
const facts = (card: Partial<Card>, context: Partial<FaceContext> = {}, relations = NO_LINKS) =>
  cardFacts(exampleCard(card), relations, wordsOf('en'), DEFAULT_CRITERIA, { ...PLAIN_CONTEXT, ...context })

const LONG: Partial<Card> = {
  title: 'A very long title that goes on and on about supplychainresilienceofsemiconductormanufacturing and more',
  body: '日本語の文章も混ざっていて、改行の位置は「禁則処理」に従う必要がある。'.repeat(6),
  fields: { category: '経済安全保障と先端技術の管理', likelihoodCurrent: 5, impactCurrent: 5 },
}

function expectInside(layout: CardLayout, { w, h }: { w: number; h: number }) {
  for (const run of layout.runs) {
    expect(run.x).toBeGreaterThanOrEqual(0)
    expect(run.x + measure(run.text, run)).toBeLessThanOrEqual(w + 0.01)
    expect(run.y - run.size * 0.75).toBeGreaterThanOrEqual(-0.5)
    expect(run.y + run.size * 0.22).toBeLessThanOrEqual(h + 0.5)
  }
}

describe('layoutCard', () => {
  test.each<[CardMode, number, number]>([
    ['full', 220, 120],
    ['full', 150, 62],
    ['full', 600, 400],
    ['compact', 152, 88],
    ['compact', 152, 42],
    ['line', 152, 26],
    ['line', 44, 22],
    ['line', 20, 20],
    ['far', 220, 120],
    ['far', 152, 88],
    ['far', 152, 22],
  ])('%s at %i x %i: no text leaves the card', (mode, w, h) => {
    for (const card of [{}, { title: '' }, LONG])
      expectInside(layoutCard(facts(card), { w, h }, mode, measure), { w, h })
  })

  test('a line has its reference, and as much of the title as has room beside it', () => {
    const card = facts({ title: 'Export controls tighten suddenly' })
    const wordsOfLine = (w: number) => layoutCard(card, { w, h: 28 }, 'line', measure).runs.map(({ text }) => text)
    expect(wordsOfLine(170)).toEqual(['R-001', expect.stringMatching(/^Export contr/)])
    expect(wordsOfLine(106)).toEqual(['R-001', 'Expor…'])
    expect(wordsOfLine(60)).toEqual(['R-001'])
  })

  test.each<[CardMode, number, number, number]>([
    ['full', 220, 120, 0],
    ['full', 150, 62, 0],
    ['compact', 152, 88, 0],
    ['compact', 152, 42, 11],
    ['line', 152, 26, 0],
    ['line', 152, 26, 17],
    ['line', 90, 24, 0],
    ['far', 220, 120, 22],
    ['far', 152, 88, 34],
    ['far', 152, 44, 20],
  ])(
    '%s at %i x %i, words of %i px: a grave risk that nothing treats shows it, beside all words',
    (mode, w, h, leastPx) => {
      const grave = facts({ fields: { likelihoodCurrent: 5, impactCurrent: 5 } })
      const { runs, signs } = layoutCard(grave, { w, h }, mode, measure, leastPx)
      const sign = signs.find((each) => each.sign === 'untreated')
      expect(sign).toBeDefined()
      if (!sign) return
      expect(sign.x + sign.size).toBeLessThanOrEqual(w)
      const isFoot = runs.some(({ text }) => text === 'no treatment')
      const beside = runs.filter(({ y }) => Math.abs(y - sign.y) < sign.size && !isFoot)
      for (const run of beside) expect(run.x + measure(run.text, run)).toBeLessThanOrEqual(sign.x + 0.01)
      const treated = facts(
        { fields: { likelihoodCurrent: 5, impactCurrent: 5 } },
        {},
        { links: 1, treatments: 1, treats: 0 },
      )
      expect(layoutCard(treated, { w, h }, mode, measure, leastPx).signs).not.toContainEqual(
        expect.objectContaining({ sign: 'untreated' }),
      )
    },
  )

  test.each([11, 17, 22, 34, 44, 55])('words that have to be %i px tall are, and none leaves the card', (leastPx) => {
    for (const [w, h] of [
      [220, 120],
      [152, 88],
      [300, 160],
    ] as const) {
      for (const card of [{}, { title: '' }, LONG, { ...LONG, ref: 'REC-1002' }]) {
        const mode = isFarAt(leastPx) ? 'far' : 'full'
        const layout = layoutCard(facts(card), { w, h }, mode, measure, leastPx)
        expectInside(layout, { w, h })
        const title = layout.runs.find(({ color }) => color === 'ink')
        if (title) expect(title.size).toBeGreaterThanOrEqual(Math.min(leastPx, 14))
        if (title && mode === 'far') expect(title.size).toBe(Math.max(15, leastPx))
      }
    }
  })

  test('if a large title would have room for few letters, the reference stands alone', () => {
    const { runs } = layoutCard(facts({ ref: 'R-123' }), { w: 152, h: 88 }, 'far', measure, 44)
    expect(runs.map(({ text, size }) => [text, size])).toEqual([['R-123', expect.closeTo(44, 0)]])
  })

  test.each([
    [220, 120],
    [152, 88],
  ])('from far away the reference is whole beside its level at %i x %i', (w, h) => {
    const ref = 'REC-1002'
    const { runs } = layoutCard(facts({ ...LONG, ref }), { w, h }, 'far', measure)
    expect(runs.map(({ text }) => text)).toContain(ref)
  })

  test.each([
    ['Small firms lose access to the bodies that set standards', ['R-003']],
    ['輸出規制が急に強まり、部品が届かなくなる', ['R-003']],
    ['輸出規制の強化と遅延', ['R-003']],
    ['部品が不足', ['部品が不足']],
    ['Tax', ['Tax']],
  ])('from far away the reference stands for a title of which a word would be left: %s', (title, shown) => {
    const { runs } = layoutCard(facts({ title, ref: 'R-003' }), { w: 128, h: 40 }, 'far', measure, 22)
    expect(runs.map(({ text }) => text)).toEqual(shown)
  })

  test('from far away a single line below the reference is filled, and no article stands there alone', () => {
    const title = 'The qualitative advantages shrink'
    const { runs } = layoutCard(facts({ title }), { w: 140, h: 66 }, 'far', measure, 20)
    expect(runs.map(({ text }) => text)).toEqual(['R-001', expect.stringMatching(/^The q\w+…$/)])
  })

  test('from far away a title that would be cut after its first line stands alone, and keeps its words whole', () => {
    const title = 'Rare earths run short in ports'
    const textsAt = (w: number, h: number) =>
      layoutCard(facts({ title }), { w, h }, 'far', measure, 22).runs.map(({ text }) => text)
    // As tall as its own text, in a zone.
    expect(textsAt(220, 60)).toEqual(['Rare earths', 'run short in…'])
    expect(textsAt(152, 88)).toEqual(['Rare earths', 'run short', 'in ports'])
    expect(textsAt(220, 120)).toContain('R-001')
    const short = layoutCard(facts({ title: 'Rare earths', body: 'They are.' }), { w: 220, h: 120 }, 'far', measure, 22)
    expect(short.hasRef).toBe(true)
  })

  test('if the last line has too little room, the scores give way and the missing fields stay whole', () => {
    const card = exampleCard({
      kind: 'recommendation',
      title: 'A separate earth at each berth',
      fields: { effort: 'M', impact: 4, priority: 'P1' },
      citations: {
        one: {
          briefId: 'b',
          quote: 'q',
          prefix: '',
          suffix: '',
          start: 0,
          end: 1,
          state: 'anchored',
          capturedBy: 'p',
          capturedAt: '2026-01-01T00:00:00Z',
        },
      },
    })
    const size = { w: 200, h: 110 }
    const layout = layoutCard(facts(card), size, 'full', measure)
    const texts = layout.runs.map((run) => run.text)
    expect(texts).toContain('treats no risk')
    expect(texts.some((text) => text.startsWith('effort') && text.endsWith('…'))).toBe(true)
    expectInside(layout, size)
  })

  test.each([
    ['compact', { w: 152, h: 88 }, 'gone'],
    ['full', { w: 220, h: 120 }, 'quote gone'],
  ] as const)('%s: a risk says in a word and by a sign that its passage is gone', (mode, size, word) => {
    const { citations } = citingCard('R-001', 'risk', {}, ['orphan'])
    const layout = layoutCard(facts({ citations, fields: LONG.fields ?? {} }), size, mode, measure)
    expect(layout.runs.map(({ text, color }) => `${color} ${text}`).slice(-2)).toEqual([
      `warning ${word}`,
      'warning no treatment',
    ])
    expect(layout.signs.map(({ sign, color }) => `${color} ${sign}`)).toContain('warning quote-gone')
    expectInside(layout, size)
  })

  test('a card lists what moved, then what was lost, and nothing that somebody keeps', () => {
    const last = (states: Parameters<typeof citingCard>[3], isKept = false) => {
      const { citations } = citingCard('D-001', 'driver', {}, states)
      const kept: Record<string, Citation> = {}
      for (const [id, each] of Object.entries(citations)) kept[id] = isKept ? { ...each, isKept } : each
      return facts({ kind: 'driver', citations: kept }).footer.at(-1)
    }
    expect(last(['moved', 'anchored'])).toMatchObject({ sign: 'quote-moved', text: '1 of 2 moved' })
    expect(last(['moved', 'orphan', 'orphan'])).toMatchObject({ sign: 'quote-gone', text: '2 of 3 gone' })
    expect(last(['moved', 'orphan'], true)).toEqual({ sign: 'quote', text: '2' })
  })

  test('lines of text never touch each other', () => {
    const card = facts(LONG)
    const size = { w: 220, h: fullCardHeight(card, 220, measure) }
    const rows = [...new Set(layoutCard(card, size, 'full', measure).runs.map((run) => run.y))].sort((a, b) => a - b)
    for (const [i, y] of rows.entries()) if (i > 0) expect(y - (rows[i - 1] ?? 0)).toBeGreaterThan(11)
  })

  test('a card as tall as its text shows a title of four lines in whole', () => {
    const card = facts({ title: 'Standing channel between governments and firms on export controls' })
    const h = fullCardHeight(card, 220, measure)
    expect(layoutCard(card, { w: 220, h }, 'full', measure).isCut).toBe(false)
  })

  test('every card of a crowded cell still shows its reference', () => {
    for (const count of [1, 2, 3, 4, 7, 12, 30, 60]) {
      for (const slot of slotsInCell(axesFor().grid, { x: 3, y: 3 }, count)) {
        const { runs } = layoutCard(facts({ ref: 'R-123' }), slot, 'compact', measure)
        expect(runs.some((run) => run.text === 'R-123')).toBe(true)
      }
    }
  })

  test('a full card has its level as a word', () => {
    const texts = layoutCard(facts(LONG), { w: 220, h: 160 }, 'full', measure).runs.map((run) => run.text)
    expect(texts).toContain('Very high')
  })
})

describe('owner and day on the foot', () => {
  const OWNED = { owner: 'Aiko Sato' }
  const DUE = { due: '2026-12-24' }
  const cited = citingCard('R-001', 'risk', {}, ['anchored', 'anchored']).citations
  const SCORED = { effort: 'S', impact: 4, priority: 'P1' }
  const DEFAULT = { w: 220, h: 120 }
  const textsOf = (layout: CardLayout) => layout.runs.map(({ text }) => text)
  const middles = (layout: CardLayout, ...texts: string[]) =>
    new Set(layout.runs.filter(({ text }) => texts.includes(text)).map(({ y }) => y))

  test('stand on one line with citations and links at the default size', () => {
    const links = { links: 3, treatments: 1, treats: 0 }
    const layout = layoutCard(facts({ citations: cited, fields: DUE }, OWNED, links), DEFAULT, 'full', measure)
    expect(textsOf(layout)).toEqual(expect.arrayContaining(['2', '3', 'Aiko Sato', 'Dec 24']))
    expect(middles(layout, '2', '3', 'Aiko Sato', 'Dec 24').size).toBe(1)
    expect([layout.hasOwner, layout.hasDue]).toEqual([true, true])
    expectInside(layout, DEFAULT)
  })

  test('on a full line the name gives way to initials, and the scores of the pill give way to both', () => {
    const card: Partial<Card> = { kind: 'recommendation', citations: cited, fields: { ...SCORED, ...DUE } }
    const layout = layoutCard(facts(card, OWNED, { links: 1, treatments: 0, treats: 1 }), DEFAULT, 'full', measure)
    expect(textsOf(layout)).toEqual(expect.arrayContaining(['P1', '2', 'treats 1', 'Dec 24']))
    expect(layout.runs).toContainEqual(expect.objectContaining({ text: 'AS', color: 'badge' }))
    expect(layout.badge).toBeDefined()
    expect(layout.hasOwner).toBe(true)
    expect(textsOf(layout).some((text) => text.startsWith('effort'))).toBe(false)
    const { citations: _none, ...uncited } = card
    const without = layoutCard(facts({ ...uncited, fields: SCORED }), { w: 300, h: 120 }, 'full', measure)
    expect(textsOf(without)).toContain('effort S · impact 4 · P1')
  })

  test('a name without an end keeps its beginning, inside the card', () => {
    for (const owner of ['Ministry of Economy, Trade and Industry', '経済産業省通商政策局国際経済部']) {
      const layout = layoutCard(facts({ citations: cited, fields: DUE }, { owner }), DEFAULT, 'full', measure)
      expect(textsOf(layout).some((text) => text.startsWith(owner.slice(0, 3)) && text.endsWith('…'))).toBe(true)
      expectInside(layout, DEFAULT)
    }
  })

  test('take no line of the title, at any size and in any form', () => {
    const long = { title: 'A very long title that goes on and on about the supply of parts to the ports' }
    const titleLines = (layout: CardLayout) => layout.runs.filter(({ color }) => color === 'ink').length
    for (const mode of ['full', 'compact', 'far', 'line'] as const) {
      for (const [w, h] of [
        [220, 120],
        [150, 62],
        [152, 88],
        [152, 42],
        [152, 26],
        [44, 22],
      ] as const) {
        const bare = layoutCard(facts(long), { w, h }, mode, measure)
        const owned = layoutCard(facts({ ...long, fields: DUE }, OWNED), { w, h }, mode, measure)
        expect([mode, w, h, titleLines(owned)]).toEqual([mode, w, h, titleLines(bare)])
      }
    }
  })

  test.each([
    ['compact', { w: 104, h: 88 }],
    ['far', DEFAULT],
    ['line', { w: 152, h: 26 }],
  ] as const)('%s: they go before anything else does', (mode, size) => {
    const bare = layoutCard(facts({ citations: cited }), size, mode, measure)
    const owned = layoutCard(facts({ citations: cited, fields: DUE }, OWNED), size, mode, measure)
    expect(textsOf(owned).filter((text) => text !== 'Dec 24')).toEqual(textsOf(bare))
    expect(owned.hasOwner && owned.hasDue).toBe(false)
  })

  test('a day that is past has a sign of its own', () => {
    const signsAt = (due: string) =>
      layoutCard(facts({ fields: { due } }), DEFAULT, 'full', measure).signs.map(({ sign, color }) => [sign, color])
    expect(signsAt('2026-11-30')).toContainEqual(['due-over', 'warning'])
    expect(signsAt('2026-12-24')).toContainEqual(['due', 'mute'])
  })

  test('a card is as tall as they need', () => {
    const height = (context: Partial<FaceContext>, fields: Card['fields'] = {}) =>
      fullCardHeight(facts({ fields }, context), 220, measure)
    expect(height(OWNED)).toBeGreaterThan(height({}))
    expect(height({}, DUE)).toBe(height(OWNED))
  })
})

describe('the form that the cards of a matrix share', () => {
  const placed = (cells: readonly string[], titles: readonly string[], size: { w: number; h: number }) =>
    titles.map((title, id) => ({ id, facts: facts({ title }), size, place: cells[id] ?? '' }))
  const formsAt = (cells: readonly string[], titles: readonly string[], size: { w: number; h: number }) => {
    const layOut = (each: ReturnType<typeof facts>, { w, h }: typeof size, form?: CardForm) =>
      layoutCard(each, { w, h }, 'far', measure, 19, form)
    const cards = placed(cells, titles, size)
    const forms = sharedForms(cards, (...args) => layOut(...args).hasRef)
    return cards.map((card) => (layOut(card.facts, size, forms.get(card.id)).hasRef ? 'ref' : 'title'))
  }
  const LINE = { w: 152, h: 29 }

  test('cards have titles where each says something, and references otherwise', () => {
    const wide = { w: 260, h: 29 }
    expect(formsAt(['a', 'a'], ['Barriers to trade grow', 'Exports are restricted'], wide)).toEqual(['title', 'title'])
    expect(formsAt(['a', 'a'], ['Barriers to trade grow', 'US standards lose'], wide)).toEqual(['title', 'title'])
    expect(formsAt(['a', 'b'], ['Exports are restricted', 'It is the end'], LINE)).toEqual(['ref', 'ref'])
    expect(formsAt(['a', 'a'], ['Exports are restricted', 'It is the end'], LINE)).toEqual(['ref', 'ref'])
  })

  test('cells whose cards are as large have the same form where they can', () => {
    const size = { w: 144, h: 66 }
    const titles = ['Ports close', 'Banning equipment that poses a threat']
    expect(formsAt(['a', 'a'], titles.slice(0, 1), size)).toEqual(['ref'])
    expect(formsAt(['a', 'b'], titles, size)).toEqual(['title', 'title'])
  })
})

describe('the dots of a vote', () => {
  test.each([
    [144, 88, 26],
    [144, 88, 31],
    [220, 88, 31],
  ])('far at %i x %i, words of %i px: stand on the card, and touch no other word or sign', (w, h, leastPx) => {
    const fields = { likelihoodCurrent: 5, impactCurrent: 5 } as const
    const card = facts({ title: 'Ransomware encrypts the records', fields }, { dots: 4 })
    const layout = layoutCard(card, { w, h }, 'far', measure, leastPx)
    expect(layout.hasDots).toBe(true)
    expectInside(layout, { w, h })
    const dots = layout.signs.find(({ sign }) => sign === 'dots')
    const count = layout.runs.find(({ color }) => color === 'accent')
    if (!dots || !count) throw new Error('a card without its dots')
    for (const other of layout.runs.filter((each) => each !== count)) {
      const isOnLine = Math.abs(other.y - count.y) < other.size * 0.9
      if (isOnLine) expect(other.x + measure(other.text, other)).toBeLessThanOrEqual(dots.x)
    }
    const lack = layout.signs.find(({ sign }) => sign === 'untreated')
    if (lack && Math.abs(lack.y - dots.y) < lack.size) {
      expect(count.x + measure(count.text, count)).toBeLessThanOrEqual(lack.x)
    }
  })

  test.each<[CardMode, number, number]>([
    ['full', 220, 120],
    ['compact', 152, 88],
    ['line', 152, 26],
    ['far', 220, 120],
  ])('%s at %i x %i: stand beside the reference', (mode, w, h) => {
    const fields = { likelihoodCurrent: 5, impactCurrent: 5 } as const
    const layout = layoutCard(facts({ title: 'Chips', fields }, { dots: 12 }), { w, h }, mode, measure)
    expect(layout.runs).toContainEqual(expect.objectContaining({ text: '12', color: 'accent' }))
    expect(layout.runs.map(({ text }) => text)).toContain('R-001')
    expect(layout.signs.map(({ sign }) => sign)).toContain('dots')
    expectInside(layout, { w, h })
  })

  test('a card without dots shows none, and a narrow one keeps its reference', () => {
    const at = (dots: number, w: number) => layoutCard(facts({}, { dots }), { w, h: 88 }, 'compact', measure)
    expect(at(0, 220).signs.map(({ sign }) => sign)).not.toContain('dots')
    expect(at(7, 80).runs.map(({ text }) => text)).toContain('R-001')
  })
})
