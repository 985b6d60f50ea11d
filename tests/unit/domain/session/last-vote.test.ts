// Which vote's dots cards show, and what they learn of it.

import { describe, expect, test } from 'vitest'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { dotsOfVote, lastShownVote } from '@/lib/domain/session/last-vote'
import type { Round, RoundState } from '@/lib/domain/session/round'

const vote = (id: string, state: RoundState, closedAt: number | null = null, turnout = 2) => ({
  id,
  activity: PLAIN_ACTIVITIES.vote,
  state,
  openedAt: 1,
  closedAt,
  turnout,
})

describe('lastShownVote', () => {
  test('is the one that ended last, and no rating', () => {
    const rating = { ...vote('rating', 'shown', 30), activity: PLAIN_ACTIVITIES.score }
    expect(lastShownVote([rating, vote('early', 'shown', 10), vote('late', 'shown', 20)])?.id).toBe('late')
  })

  test('one that is open, or over and not shown, never counts', () => {
    expect(lastShownVote([vote('open', 'open'), vote('closed', 'closed', 40)])).toBeUndefined()
    expect(lastShownVote([vote('open', 'open'), vote('shown', 'shown', 5)])?.id).toBe('shown')
  })

  test('one in which nobody voted leaves the dots of the one before', () => {
    expect(lastShownVote([vote('first', 'shown', 10), vote('empty', 'shown', 20, 0)])?.id).toBe('first')
  })
})

describe('dotsOfVote', () => {
  const result = {
    kind: 'vote',
    ballots: 2,
    abstained: 0,
    cards: [
      { cardId: 'shape:a', dots: 5, voters: 2, place: 1 },
      { cardId: 'shape:b', dots: 0, voters: 0, place: 2 },
    ],
    named: [{ userId: 'mika', name: 'Mika', ballot: { 'shape:a': 5 } }],
  } satisfies Round['result']

  test('has the dots of each card that got some, and nobody’s name', () => {
    const dots = dotsOfVote({ id: 'r', title: 'First', state: 'shown', result })
    expect(dots).toEqual({ roundId: 'r', title: 'First', dots: { 'shape:a': 5 } })
  })

  test('there is none before the result is shown', () => {
    expect(dotsOfVote({ id: 'r', title: 'First', state: 'open', result: null })).toBeUndefined()
    expect(dotsOfVote({ id: 'r', title: 'First', state: 'closed', result })).toBeUndefined()
  })
})
