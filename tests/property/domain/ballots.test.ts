// Whatever people cast, accepted ballots are within the budget, no dot is lost or invented, and the result reveals
// nothing of the order of casting.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import { ballotFault } from '@/lib/domain/session/check-ballot'
import type { NamedBallot, Rating, ScoreBallot, VoteBallot } from '@/lib/domain/session/round'
import { spreadOf, tallyScores } from '@/lib/domain/session/tally-scores'
import { tallyVotes } from '@/lib/domain/session/tally-votes'

const CARDS = ['a', 'b', 'c', 'd', 'e']
const rating = fc.constantFrom<Rating>(1, 2, 3, 4, 5, 'abstain', 'unknown')
const dots = fc.dictionary(fc.constantFrom(...CARDS), fc.integer({ min: 1, max: 9 }))
const scores = fc.dictionary(
  fc.constantFrom(...CARDS),
  fc.dictionary(fc.constantFrom('likelihoodCurrent', 'impactCurrent'), rating),
)
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0)

/** People with their ballots, and the same ballots in another order. */
function cast<B extends VoteBallot | ScoreBallot>(ballot: fc.Arbitrary<B>) {
  return fc
    .array(ballot, { maxLength: 30 })
    .map((all) => all.map((each, i): NamedBallot<B> => ({ userId: `user-${i}`, name: 'Ada', ballot: each })))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
}

it('a vote accepts exactly what is within its budget', () => {
  fc.assert(
    fc.property(
      dots,
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (ballot, budget, mostPerCard) => {
        const activity: Activity = { kind: 'vote', dots: budget, mostPerCard, cardKinds: [], isAnonymous: true }
        const isWithin =
          sum(Object.values(ballot)) <= budget && Object.values(ballot).every((given) => given <= mostPerCard)
        expect(ballotFault({ activity, cardIds: CARDS }, ballot) === null).toBe(isWithin)
      },
    ),
  )
})

it('counts every dot once, places by dots alone, and the same in whatever order it was cast', () => {
  fc.assert(
    fc.property(cast<VoteBallot>(dots), ([all, shuffled]) => {
      const result = tallyVotes(CARDS, all, true)
      expect(tallyVotes(CARDS, shuffled, true)).toEqual(result)
      expect(sum(result.cards.map((card) => card.dots))).toBe(sum(all.flatMap(({ ballot }) => Object.values(ballot))))
      expect(result.cards.map(({ cardId }) => cardId).sort()).toEqual(CARDS)
      for (const { dots: given, place } of result.cards) {
        expect(result.cards.filter((other) => other.dots > given)).toHaveLength(place - 1)
      }
    }),
  )
})

it('counts every answer once, and the same in whatever order it was cast', () => {
  fc.assert(
    fc.property(cast<ScoreBallot>(scores), ([all, shuffled]) => {
      const result = tallyScores(CARDS, 'risk', all, true)
      expect(tallyScores(CARDS, 'risk', shuffled, true)).toEqual(result)
      const counted = result.cards.flatMap(({ spreads }) =>
        Object.values(spreads).map(({ counts, abstained, unknown }) => sum(counts) + abstained + unknown),
      )
      const given = all.flatMap(({ ballot }) => Object.values(ballot).flatMap((ratings) => Object.values(ratings)))
      expect(sum(counted)).toBe(given.length)
    }),
  )
})

it('quartiles stand in order, and turn round with the scale', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const), { minLength: 1 }),
      (steps) => {
        const { least, lowerQuartile, median, upperQuartile, most } = spreadOf(steps)
        const marks = [least, lowerQuartile, median, upperQuartile, most].map(Number)
        expect(marks).toEqual(marks.toSorted((a, b) => a - b))
        const turned = spreadOf(steps.map((step) => (6 - step) as Rating))
        expect([turned.most, turned.upperQuartile, turned.median, turned.lowerQuartile, turned.least]).toEqual(
          marks.map((mark) => 6 - mark),
        )
      },
    ),
  )
})
