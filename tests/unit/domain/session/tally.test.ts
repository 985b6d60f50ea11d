// Counts checked against examples worked out by hand, quartiles against R's `quantile(x)` (type 7).

import { describe, expect, it } from 'vitest'
import type { Ballot, NamedBallot, Rating, ScoreBallot, VoteBallot } from '@/lib/domain/session/round'
import { tallyRound } from '@/lib/domain/session/tally-round'
import { spreadOf, tallyScores } from '@/lib/domain/session/tally-scores'
import { tallyVotes } from '@/lib/domain/session/tally-votes'

function by<B extends Ballot>(...ballots: readonly B[]): NamedBallot<B>[] {
  return ballots.map((ballot, i) => ({ userId: `user-${i}`, name: `Person ${i}`, ballot }))
}

describe('a vote', () => {
  it('puts most dots first; equal ones share a place in the order that was asked, and the next place is left out', () => {
    const cast = by<VoteBallot>({ a: 1, b: 2 }, { a: 1 }, { c: 5 }, {})
    const { cards, ...rest } = tallyVotes(['a', 'b', 'c', 'd'], cast, true)
    expect(cards).toEqual([
      { cardId: 'c', dots: 5, voters: 1, place: 1 },
      { cardId: 'a', dots: 2, voters: 2, place: 2 },
      { cardId: 'b', dots: 2, voters: 1, place: 2 },
      { cardId: 'd', dots: 0, voters: 0, place: 4 },
    ])
    expect(rest).toEqual({ kind: 'vote', ballots: 4, abstained: 1, named: null })
  })

  it('names who cast what only where it was announced', () => {
    const cast = by<VoteBallot>({ a: 1 })
    expect(tallyVotes(['a'], cast, false).named).toEqual(cast)
    const anonymous = { kind: 'vote', dots: 1, mostPerCard: 1, cardKinds: [], isAnonymous: true } as const
    expect(JSON.stringify(tallyRound({ activity: anonymous, cardIds: ['a'] }, cast))).not.toMatch(/user-0|Person 0/)
  })

  it('without a ballot has every card in the first place', () => {
    expect(tallyVotes(['a', 'b'], [], true).cards.map(({ place }) => place)).toEqual([1, 1])
  })
})

describe('a scoring', () => {
  const CASES: readonly [readonly Rating[], object][] = [
    [[], { median: null, lowerQuartile: null, upperQuartile: null, least: null, most: null }],
    [[4], { median: 4, lowerQuartile: 4, upperQuartile: 4, least: 4, most: 4 }],
    [[2, 1], { median: 1.5, lowerQuartile: 1.25, upperQuartile: 1.75 }],
    [[5, 1, 2, 1], { median: 1.5, lowerQuartile: 1, upperQuartile: 2.75, counts: [2, 1, 0, 0, 1] }],
    [[1, 2, 3, 4, 5], { median: 3, lowerQuartile: 2, upperQuartile: 4, least: 1, most: 5 }],
    [[3, 'abstain', 'unknown', 'unknown', 5], { median: 4, abstained: 1, unknown: 2, counts: [0, 0, 1, 0, 1] }],
  ]
  it.each(CASES)('%j spreads as R says', (ratings, expected) => {
    expect(spreadOf(ratings)).toMatchObject(expected)
  })

  it('puts the widest middle half first, then the widest range, then the order that was asked', () => {
    const rate = (...ratings: readonly Rating[]) =>
      Object.fromEntries(ratings.map((rating, i) => [`card-${i}`, { likelihoodCurrent: rating, impactCurrent: 3 }]))
    // Middle halves: 0, 0, 2, 0, 0; ranges: 0, 0, 2, 4, 0.
    const rows: readonly ScoreBallot[] = [
      rate(3, 2, 1, 1, 'abstain'),
      rate(3, 2, 1, 3, 'unknown'),
      rate(3, 2, 2, 3, 'unknown'),
      rate(3, 2, 3, 3, 'unknown'),
      rate(3, 2, 3, 5, 'unknown'),
    ] as readonly ScoreBallot[]
    const cardIds = ['card-0', 'card-1', 'card-2', 'card-3', 'card-4']
    const { cards } = tallyScores(cardIds, 'risk', by(...rows), true)
    expect(cards.map(({ cardId }) => cardId)).toEqual(['card-2', 'card-3', 'card-0', 'card-1', 'card-4'])
  })

  it('keeps whole answers together, sorted, so that their order names nobody', () => {
    const cast = by<ScoreBallot>(
      { a: { likelihoodCurrent: 4, impactCurrent: 2 } },
      { a: { likelihoodCurrent: 1, impactCurrent: 'unknown' } },
      { a: { likelihoodCurrent: 4, impactCurrent: 1 } },
      { a: { likelihoodCurrent: 2, impactCurrent: 5 } },
    )
    const expected = [
      [2, 5],
      [4, 1],
      [4, 2],
    ]
    expect(tallyScores(['a'], 'risk', cast, true).cards[0]?.answers).toEqual(expected)
    expect(tallyScores(['a'], 'risk', cast.toReversed(), true).cards[0]?.answers).toEqual(expected)
  })

  it('counts who rated a card, not who only answered', () => {
    const cast = by<ScoreBallot>({ a: { effort: 1 } }, { a: { impact: 5 } }, { a: { effort: 'unknown' } }, {})
    const { cards, ballots } = tallyScores(['a'], 'recommendation', cast, true)
    expect([ballots, cards[0]?.raters]).toEqual([4, 2])
    expect(Object.keys(cards[0]?.spreads ?? {})).toEqual(['effort', 'impact'])
  })
})

it('writing has no result', () => {
  expect(
    tallyRound({ activity: { kind: 'write', cardKind: 'risk', isAnonymous: true }, cardIds: [] }, by<Ballot>({})),
  ).toBeNull()
})
