import { expect, it } from 'vitest'
import { ratingMarks } from '@/lib/domain/session/rating-marks'
import type { NamedBallot, ScoreBallot } from '@/lib/domain/session/round'
import { tallyScores } from '@/lib/domain/session/tally-scores'

const given: readonly (readonly [1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5])[] = [
  [4, 2],
  [4, 2],
  [1, 5],
]
const ballots = given.map(
  ([likelihoodCurrent, impactCurrent], i): NamedBallot<ScoreBallot> => ({
    userId: `${i}`,
    name: `${i}`,
    ballot: { a: { likelihoodCurrent, impactCurrent } },
  }),
)
const { cards } = tallyScores(['a', 'b'], 'risk', ballots, true)

it('each answer stands in its cell, and the middle and the spread where they are, on either side of the matrix', () => {
  expect(ratingMarks({ xField: 'impactCurrent', yField: 'likelihoodCurrent' }, 'risk', cards)).toEqual({
    cells: [
      { cardId: 'a', cell: { x: 5, y: 1 }, people: 1 },
      { cardId: 'a', cell: { x: 2, y: 4 }, people: 2 },
    ],
    cards: [{ cardId: 'a', median: { x: 2, y: 4 }, least: { x: 2, y: 1 }, most: { x: 5, y: 4 } }],
  })
  const turned = ratingMarks({ xField: 'likelihoodCurrent', yField: 'impactCurrent' }, 'risk', cards)
  expect(turned.cards[0]?.median).toEqual({ x: 4, y: 2 })
})

it('a matrix of other fields has none', () => {
  expect(ratingMarks({ xField: 'impactInherent', yField: 'likelihoodInherent' }, 'risk', cards)).toEqual({
    cells: [],
    cards: [],
  })
})
