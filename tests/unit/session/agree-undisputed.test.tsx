// What a facilitator is offered above the result of a rating, and what it says where there is nothing to take.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { AgreeUndisputed } from '@/components/session/round/ratings/agree-undisputed'
import type { ActivityCard } from '@/components/session/round/round-view-props'
import type { NamedBallot, Round, ScoreBallot } from '@/lib/domain/session/round'
import { tallyScores } from '@/lib/domain/session/tally-scores'
import { wordsIn } from '@/lib/i18n/all-languages'

const IDS = ['a', 'b']

/** What is drawn of a rating of two cards, of which some are agreed on. */
function drawn(ballots: readonly ScoreBallot[], agreed: readonly string[] = []): string {
  const cast = ballots.map((ballot, i): NamedBallot<ScoreBallot> => ({ userId: `user-${i}`, name: '', ballot }))
  const round = { id: 'round', agreements: agreed.map((cardId) => ({ cardId })) } as unknown as Round
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
      <QueryClientProvider client={new QueryClient()}>
        <AgreeUndisputed
          boardId="board"
          round={round}
          result={tallyScores(IDS, 'risk', cast, true)}
          cards={new Map(IDS.map((id) => [id, { id } as ActivityCard]))}
        />
      </QueryClientProvider>
    </IntlProvider>,
  )
}

const rate = (likelihoodCurrent: 1 | 5, impactCurrent: 1 | 5) => ({ likelihoodCurrent, impactCurrent })

describe('above the result of a rating', () => {
  it('all medians are offered where people differ about every card, with the reason', () => {
    const said = drawn([
      { a: rate(1, 1), b: rate(1, 1) },
      { a: rate(5, 5), b: rate(5, 5) },
    ])
    expect(said).toContain('Take the medians of 2 cards…')
    expect(said).toContain('Every card needs a talk: people differ')
    expect(said).not.toContain('left…')
    expect(said).not.toContain('has no median')
  })

  it('those that are left are offered once a card is agreed on, without a reason', () => {
    const said = drawn([{ a: rate(1, 1), b: rate(1, 1) }, { b: rate(5, 5) }], ['a'])
    expect(said).toContain('Take the median of the one that is left…')
    expect(said).not.toContain('Every card needs a talk')
  })

  it('a card that nobody rated in every field is named as missing, and never offered', () => {
    const said = drawn([{ a: { likelihoodCurrent: 1 }, b: { impactCurrent: 1 } }])
    expect(said).not.toContain('<button')
    expect(said).toContain('2 cards have no median')
    const one = drawn([{ a: { likelihoodCurrent: 1 }, b: rate(5, 5) }])
    expect(one).toContain('Take the median of one card…')
    expect(one).toContain('One card has no median')
  })

  it('nothing is drawn where nobody rated', () => {
    expect(drawn([])).toBe('')
  })
})
