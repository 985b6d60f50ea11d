// The parts of a replaced brief that still stand: which cards are listed, and what the list shows and offers.

import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, it } from 'vitest'
import type { CitingCard } from '@/components/brief/marks/located-passages'
import { shownStanding } from '@/components/brief/standing/shown-standing'
import { StandingList } from '@/components/brief/standing/standing-list'
import type { BriefStanding, RestingCard, RestingSentence } from '@/lib/compare/brief-standing'
import type { Standing } from '@/lib/compare/standing'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Citation } from '@/lib/domain/cards/citation'
import { wordsIn } from '@/lib/i18n/all-languages'

const sentence = (citationId: string, standing: Standing, start = 0): RestingSentence => ({
  citationId,
  standing,
  before: 'Ports must close.',
  after: standing === 'removed' ? null : 'Ports should close.',
  place: standing === 'removed' ? null : { start, end: start + 19 },
  reasons: standing === 'softened' ? [{ rule: 'duty', before: 'must', after: 'should' }] : [],
})
const resting = (ref: string, kind: CardKind, ...sentences: RestingSentence[]): RestingCard => ({
  cardId: `shape:${ref}`,
  kind,
  ref,
  title: 'As it was called',
  standing: 'same',
  sentences,
})
const cited: Citation = {
  briefId: 'brief',
  quote: '',
  prefix: '',
  suffix: '',
  start: 0,
  end: 1,
  state: 'anchored',
  capturedBy: '',
  capturedAt: '',
}
const live = (ref: string, kind: CardKind, ...citationIds: string[]): CitingCard => ({
  id: `shape:${ref}`,
  kind,
  ref,
  title: `Title of ${ref}`,
  citations: Object.fromEntries(citationIds.map((id) => [id, cited])),
})
const answer: BriefStanding = {
  cards: [
    resting('R-001', 'risk', sentence('a', 'removed'), sentence('b', 'moved', 40)),
    resting('R-002', 'risk', sentence('a', 'softened'), sentence('b', 'softened')),
    resting('D-001', 'driver', sentence('a', 'strengthened')),
    resting('E-001', 'evidence', sentence('a', 'reversed')),
    resting('R-003', 'risk', sentence('a', 'reworded')),
    resting('R-004', 'risk', sentence('a', 'same')),
    resting('R-005', 'risk', sentence('a', 'removed')),
  ],
  unused: [
    { blockId: 'n1', start: 100, end: 110, text: 'New words.' },
    { blockId: 'n2', start: 120, end: 130, text: 'Used words' },
  ],
}
const citing = [
  // The citation of the missing sentence has been removed.
  live('R-001', 'risk', 'b'),
  live('R-002', 'risk', 'a', 'b'),
  live('D-001', 'driver', 'a'),
  live('E-001', 'evidence', 'a'),
  live('R-003', 'risk', 'a'),
  live('R-004', 'risk', 'a'),
]
const meanwhile = { briefId: 'brief', citing, used: [{ start: 125, end: 128 }] }

describe('the list', () => {
  const shown = shownStanding(answer, meanwhile)

  it('has the cards whose sentences changed, by the citations that they have now, the gravest first', () => {
    expect(shown.cards.map(({ ref, standing }) => [ref, standing])).toEqual([
      ['E-001', 'reversed'],
      ['R-002', 'softened'],
      ['D-001', 'strengthened'],
      ['R-003', 'reworded'],
      ['R-001', 'moved'],
    ])
    expect(shown.cards[1]).toMatchObject({ title: 'Title of R-002', sentences: [{ citationId: 'b' }] })
    expect(shownStanding(answer, { ...meanwhile, briefId: 'other' }).cards).toEqual([])
  })

  it('has the new passages that nobody uses by now', () => {
    expect(shown.unused.map(({ blockId }) => blockId)).toEqual(['n1'])
  })

  it('offers to rate again what the brief says otherwise, each kind that can be rated', () => {
    expect(shown.ratings.map(({ activity, cardIds }) => [activity.cardKind, cardIds])).toEqual([
      ['risk', ['shape:R-002']],
      ['driver', ['shape:D-001']],
    ])
  })
})

describe('in words', () => {
  const ignore = () => undefined
  const render = (
    cards: readonly CitingCard[],
    { locale = 'en', mayAsk = true }: { locale?: 'en' | 'ja'; mayAsk?: boolean } = {},
  ) =>
    renderToStaticMarkup(
      <IntlProvider locale={locale} messages={wordsIn(locale)} timeZone="UTC">
        <StandingList
          shown={shownStanding(answer, { ...meanwhile, citing: cards })}
          language=""
          since={null}
          onShowCard={ignore}
          onShow={ignore}
          rateAgain={mayAsk ? { start: ignore, isOpening: false } : undefined}
        />
      </IntlProvider>,
    )

  it('each card has its verdict, and both wordings with the deciding words marked', () => {
    const html = render(citing.slice(1, 2))
    expect(html).toContain('>Softened<')
    expect(html).toMatch(/Was: “.*Ports <mark[^>]*>must<\/mark> close\..*”/)
    expect(html).toMatch(/Now: “.*Ports <mark[^>]*>should<\/mark> close\..*”/)
    expect(html).toContain('Rate this one again')
    expect(html).toContain('1 new passage that nobody has used')
  })

  it('a lost passage links to nothing in the text', () => {
    const html = render([live('R-005', 'risk', 'a')])
    expect(html).toContain('>Removed<')
    expect(html).toContain('Was: “')
    expect(html).not.toContain('Now: “')
    expect(html).not.toContain('Show the passage')
  })

  it('cards of several kinds are rated kind by kind, and only people who may ask everybody are offered it', () => {
    const html = render(citing)
    expect(html).toContain('Rate again: Risk (1)')
    expect(html).toContain('Rate again: Driver (1)')
    expect(render(citing, { mayAsk: false })).not.toContain('ate again')
  })

  it('says the same in Japanese', () => {
    const html = render(citing, { locale: 'ja' })
    expect(html).toContain('弱い表現に')
    expect(html).toContain('もう一度評価：リスク（1枚）')
  })
})
