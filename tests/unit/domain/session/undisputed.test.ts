// Rated cards on which people already agree.

import { describe, expect, it } from 'vitest'
import type { NamedBallot, Rating, ScoreBallot } from '@/lib/domain/session/round'
import { spreadOf, tallyScores } from '@/lib/domain/session/tally-scores'
import { cardsWithoutMedian, openMedians, undisputedCards, undisputedValues } from '@/lib/domain/session/undisputed'

const valuesOf = (...ratings: Rating[]) => undisputedValues({ impact: spreadOf(ratings) })

describe('a card is undisputed', () => {
  it('where all say the same, or most do and the others are one step away', () => {
    expect(valuesOf(4, 4)).toEqual({ impact: 4 })
    expect(valuesOf(4, 4, 5)).toEqual({ impact: 4 })
    expect(valuesOf(1, 2, 2, 2)).toEqual({ impact: 2 })
  })

  it('not where the median is between two steps, nor where somebody is two steps away', () => {
    expect(valuesOf(4, 5)).toBeNull()
    expect(valuesOf(3, 3, 3, 5)).toBeNull()
  })

  it('not by one person alone; whoever abstains or doesn’t know says nothing', () => {
    expect(valuesOf(3)).toBeNull()
    expect(valuesOf(3, 'abstain', 'unknown')).toBeNull()
    expect(valuesOf(3, 3, 'unknown')).toEqual({ impact: 3 })
    expect(valuesOf()).toBeNull()
  })

  it('in all of its fields, or not at all', () => {
    const agreed = spreadOf([2, 2])
    expect(undisputedValues({ impact: agreed, effort: spreadOf([1, 3]) })).toBeNull()
    expect(undisputedValues({ impact: agreed, effort: spreadOf([5, 5]) })).toEqual({ impact: 2, effort: 5 })
    expect(undisputedValues({})).toBeNull()
  })

  it('and comes once: a card with an agreement is left alone', () => {
    const rate = (a: Rating, b: Rating): ScoreBallot => ({
      a: { likelihoodCurrent: a, impactCurrent: 2 },
      b: { likelihoodCurrent: b, impactCurrent: 2 },
      c: { likelihoodCurrent: 3, impactCurrent: 3 },
    })
    const cast: NamedBallot<ScoreBallot>[] = [rate(1, 1), rate(1, 5)].map((ballot, i) => ({
      userId: `user-${i}`,
      name: '',
      ballot,
    }))
    const result = tallyScores(['a', 'b', 'c'], 'risk', cast, true)
    const undisputed = undisputedCards(result, [{ cardId: 'c' }])
    expect(undisputed).toEqual([{ cardId: 'a', raters: 2, values: { likelihoodCurrent: 1, impactCurrent: 2 } }])
  })
})

describe('the medians of all cards that are left', () => {
  const cast = (...ballots: ScoreBallot[]): NamedBallot<ScoreBallot>[] =>
    ballots.map((ballot, i) => ({ userId: `user-${i}`, name: '', ballot }))
  const result = tallyScores(
    ['between', 'whole', 'half', 'agreed'],
    'risk',
    cast(
      {
        between: { likelihoodCurrent: 2, impactCurrent: 1 },
        whole: { likelihoodCurrent: 1, impactCurrent: 3 },
        half: { likelihoodCurrent: 4 },
        agreed: { likelihoodCurrent: 1, impactCurrent: 1 },
      },
      { between: { likelihoodCurrent: 3, impactCurrent: 1 }, whole: { likelihoodCurrent: 5, impactCurrent: 3 } },
    ),
    true,
  )
  const medians = (between: 'higher' | 'lower') =>
    Object.fromEntries(
      openMedians(result, [{ cardId: 'agreed' }], between).map(({ cardId, values }) => [cardId, values]),
    )

  it('become the higher or the lower step where they lie between two', () => {
    expect(medians('higher')).toMatchObject({ between: { likelihoodCurrent: 3, impactCurrent: 1 } })
    expect(medians('lower')).toMatchObject({ between: { likelihoodCurrent: 2, impactCurrent: 1 } })
  })

  it('leave out cards with an agreement, and those that nobody rated in every field', () => {
    expect(medians('higher')).toEqual({
      between: { likelihoodCurrent: 3, impactCurrent: 1 },
      whole: { likelihoodCurrent: 3, impactCurrent: 3 },
    })
  })

  it('are named as missing for the cards that nobody rated in every field, until these have an agreement', () => {
    expect(cardsWithoutMedian(result, [{ cardId: 'agreed' }])).toEqual(['half'])
    expect(cardsWithoutMedian(result, [{ cardId: 'half' }])).toEqual([])
  })
})
