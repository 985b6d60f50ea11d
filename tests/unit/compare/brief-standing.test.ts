// A brief was replaced: which cards still rest on what they quote, and what is new.

import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
import { describePassage } from '@/lib/brief/selector'
import { briefStanding } from '@/lib/compare/brief-standing'
import { strengthChange } from '@/lib/compare/sentence-strength'

describe('a sentence', () => {
  it.each([
    ['Ports must close at night.', 'Ports should close at night.', 'softened'],
    ['Ports should close at night.', 'Ports must close at night.', 'strengthened'],
    ['Supply will fall.', 'Supply may fall.', 'softened'],
    ['Supply falls in winter.', 'Supply may fall in winter.', 'softened'],
    ['Supply could fall.', 'Supply will certainly fall.', 'strengthened'],
    ['All ports close.', 'Some ports close.', 'softened'],
    ['Supply will fall.', 'Supply will not fall.', 'reversed'],
    ['About 30 % of ports close.', 'About 20 % of ports close.', 'softened'],
    ['About 3,000 ports close.', 'About 12,000 ports close.', 'strengthened'],
    ['It ends by 2030.', 'It ends by 2035.', 'reworded'],
    ['It has 800 million readers.', 'It has 1.05 billion readers.', 'strengthened'],
    ['It costs 2,000 yen.', 'It costs 3 percent.', 'reworded'],
    ['人口は９千万人である。', '人口は１．２億人である。', 'strengthened'],
    ['Supply will fall by 30 %.', 'Supply may fall by 40 %.', 'reworded'],
    ['The ports close at night.', 'The harbours close at night.', 'reworded'],
    ['港湾を閉鎖しなければならない。', '港湾を閉鎖すべきである。', 'softened'],
    ['港湾の閉鎖が望ましい。', '港湾を閉鎖すべきである。', 'strengthened'],
    ['供給は減少する。', '供給は減少するかもしれない。', 'softened'],
    ['供給は減少する可能性がある。', '供給は必ず減少する。', 'strengthened'],
    ['供給は減少する。', '供給は減少しない。', 'reversed'],
    ['負担は３０％である。', '負担は２０％である。', 'softened'],
    ['港は夜に閉まる。', '港湾は夜に閉まる。', 'reworded'],
  ])('“%s” → “%s” is %s', (before, after, change) => {
    expect(strengthChange(before, after).change).toBe(change)
  })

  it('says by which words', () => {
    expect(strengthChange('Ports must close by 2030.', 'Ports should close by 2035.').reasons).toEqual([
      { rule: 'duty', before: 'must', after: 'should' },
      { rule: 'figure', before: '2030', after: '2035' },
    ])
  })
})

const textOf = (...paragraphs: string[]) => {
  const text = paragraphs.join('\n\n')
  let start = 0
  const blocks = paragraphs.map((each, i) => {
    const block = { id: `b${i}`, kind: 'paragraph' as const, start, end: start + new CodePointText(each).length }
    start = block.end + 2
    return block
  })
  return { text, blocks }
}

describe('a replaced brief', () => {
  const before = textOf(
    'Ports must close at night. Ships wait outside of the harbour.',
    'The grid depends on one cable.',
    'Prices rise in every winter of the decade.',
    'Farmers leave the northern valley.',
    'A bridge joins the two islands.',
  )
  const after = textOf(
    'A bridge joins the two islands.',
    'Ports should close at night. Ships wait outside of the harbour.',
    'The grid depends on one cable.',
    'Prices rise in every winter of the decade.',
    'Hospitals run short of nurses in rural regions.',
    'Fishing quotas are agreed on with neighbours.',
  )
  const card = (ref: string, ...quotes: string[]) => ({
    id: `shape:${ref}`,
    kind: 'risk' as const,
    ref,
    title: `About ${ref}`,
    citations: Object.fromEntries(
      quotes.map((quote, i) => {
        const start = before.text.indexOf(quote)
        const passage = describePassage(before.text, start, start + quote.length)
        return [
          `c${i}`,
          { ...passage, briefId: 'brief', state: 'anchored' as const, capturedBy: 'mika', capturedAt: '' },
        ]
      }),
    ),
  })
  const cards = [
    card('R-001', 'Ships wait outside'),
    card('R-002', 'close at night'),
    card('R-003', 'Farmers leave the northern valley.', 'The grid depends'),
    card('R-004', 'A bridge joins'),
    card('R-005'),
  ]
  const standing = briefStanding({ briefId: 'brief', before, after }, cards)

  it('lists the cards by the outcome for their sentences, the gravest first', () => {
    expect(standing.cards.map(({ ref, standing: each }) => [ref, each])).toEqual([
      ['R-003', 'removed'],
      ['R-002', 'softened'],
      ['R-004', 'moved'],
      ['R-001', 'same'],
    ])
    expect(standing.cards[1]?.sentences).toMatchObject([
      {
        before: 'Ports must close at night.',
        after: 'Ports should close at night.',
        reasons: [{ rule: 'duty', before: 'must', after: 'should' }],
      },
    ])
    const place = standing.cards[1]?.sentences[0]?.place
    expect(after.text.slice(place?.start, place?.end)).toBe('Ports should close at night.')
  })

  it('finds the new passages that nobody uses, without those that somebody marked', () => {
    expect(standing.unused.map(({ text }) => text)).toEqual([
      'Hospitals run short of nurses in rural regions.',
      'Fishing quotas are agreed on with neighbours.',
    ])
    const [first] = standing.unused
    const marked = briefStanding({ briefId: 'brief', before, after }, cards, first ? [first] : [])
    expect(marked.unused.map(({ text }) => text)).toEqual(['Fishing quotas are agreed on with neighbours.'])
  })

  it('knows nothing of other briefs', () => {
    expect(briefStanding({ briefId: 'other', before, after }, cards).cards).toEqual([])
  })
})
