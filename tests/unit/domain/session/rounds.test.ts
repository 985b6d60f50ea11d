import { describe, expect, it } from 'vitest'
import { dotsGiven, isRated, ratedCount, withDots } from '@/lib/domain/session/ballot-progress'
import { isContested } from '@/lib/domain/session/disagreement'
import { newestTaking, roundChain, roundOfStep } from '@/lib/domain/session/round-chain'
import { spreadOf } from '@/lib/domain/session/tally-scores'

const round = (id: string, previousId: string | null = null, stepId: string | null = null) => ({
  id,
  previousId,
  stepId,
  sessionId: stepId === null ? null : 'session',
})

describe('rounds that repeat each other', () => {
  // The newest first, as the server lists them.
  const rounds = [
    round('third', 'second', 'step'),
    round('other'),
    round('second', 'first', 'step'),
    round('first', null, 'step'),
  ]

  it('stand in the order in which they were taken', () => {
    expect(roundChain(rounds, 'third').map(({ id }) => id)).toEqual(['first', 'second', 'third'])
    expect(roundChain(rounds, 'gone')).toEqual([])
  })

  it('lead to the newest, from any of them', () => {
    for (const id of ['first', 'second', 'third']) expect(newestTaking(rounds, id)?.id).toBe('third')
    expect(newestTaking(rounds, 'other')?.id).toBe('other')
    expect(newestTaking(rounds, 'gone')).toBeUndefined()
  })

  it('give a step its newest', () => {
    expect(roundOfStep(rounds, 'session', 'step')?.id).toBe('third')
    expect(roundOfStep(rounds, 'another', 'step')).toBeUndefined()
  })

  it('end also where a broken one repeats itself', () => {
    const broken = [round('a', 'b'), round('b', 'a')]
    expect(roundChain(broken, 'a')).toHaveLength(2)
    expect(newestTaking(broken, 'a')).toBeDefined()
  })
})

describe('dots', () => {
  const budget = { dots: 5, mostPerCard: 3 }

  it('go as far as the budget and the most per card', () => {
    expect(withDots({}, 'a', 9, budget)).toEqual({ a: 3 })
    expect(withDots({ a: 3 }, 'b', 3, budget)).toEqual({ a: 3, b: 2 })
    expect(dotsGiven({ a: 3, b: 2 })).toBe(5)
  })

  it('come back, and a card without is not named', () => {
    expect(withDots({ a: 3, b: 2 }, 'b', 0, budget)).toEqual({ a: 3 })
    expect(withDots({ a: 1 }, 'a', -1, budget)).toEqual({})
  })

  it('are the same ballot where nothing changes', () => {
    const full = { a: 3, b: 2 }
    expect(withDots(full, 'c', 1, budget)).toBe(full)
  })
})

it('a card counts as rated when each of its fields has an answer, of whichever kind', () => {
  const ballot = {
    a: { likelihoodCurrent: 3, impactCurrent: 'unknown' },
    b: { likelihoodCurrent: 2 },
  } as const
  expect(isRated(ballot, 'a', 'risk')).toBe(true)
  expect(isRated(ballot, 'b', 'risk')).toBe(false)
  expect(ratedCount(ballot, ['a', 'b', 'c'], 'risk')).toBe(1)
})

it.each([
  [[3, 3, 4, 4], false],
  [[3, 'abstain', 'unknown'], false],
  [[], false],
  [[1, 3, 3, 3, 4], true],
  [[2, 2, 4, 4], true],
] as const)('ratings of %j are worth another round: %s', (ratings, isWorth) => {
  expect(isContested({ impact: spreadOf([4, 4]), likelihood: spreadOf(ratings) })).toBe(isWorth)
})
