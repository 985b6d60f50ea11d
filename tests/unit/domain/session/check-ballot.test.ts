// A ballot is valid for its round, or has a fault with its place.

import { expect, it } from 'vitest'
import type { Activity } from '@/lib/domain/session/activity'
import { ballotFault } from '@/lib/domain/session/check-ballot'
import { scoredValue } from '@/lib/domain/session/scored-value'

const VOTE: Activity = { kind: 'vote', dots: 4, mostPerCard: 3, cardKinds: [], isAnonymous: true }
const SCORE: Activity = { kind: 'score', cardKind: 'recommendation', isAnonymous: true }
const WRITE: Activity = { kind: 'write', cardKind: 'risk', isAnonymous: true }
const cardIds = ['a', 'b']

const CASES: readonly [Activity, object, string | undefined][] = [
  [VOTE, {}, undefined],
  [VOTE, { a: 3, b: 1 }, undefined],
  [VOTE, { a: 3, b: 2 }, 'too-many-dots'],
  [VOTE, { a: 4 }, 'too-many-on-card'],
  [VOTE, { a: 0 }, 'dots-expected'],
  [VOTE, { a: -1, b: 3 }, 'dots-expected'],
  [VOTE, { a: 1.5 }, 'dots-expected'],
  [VOTE, { a: { impact: 3 } }, 'dots-expected'],
  [VOTE, { c: 1 }, 'card-not-asked'],
  [VOTE, JSON.parse('{"__proto__": 1}') as object, 'card-not-asked'],
  [SCORE, {}, undefined],
  [SCORE, { a: { effort: 5, impact: 'unknown' }, b: { impact: 'abstain' } }, undefined],
  [SCORE, { a: { effort: 6 } }, 'ratings-expected'],
  [SCORE, { a: { effort: 'XL' } }, 'ratings-expected'],
  [SCORE, { a: 3 }, 'ratings-expected'],
  [SCORE, { a: { likelihoodCurrent: 3 } }, 'field-not-asked'],
  [SCORE, { c: {} }, 'card-not-asked'],
  [WRITE, {}, 'no-ballots'],
]

it.each(CASES)('%j: %j', (activity, ballot, fault) => {
  expect(ballotFault({ activity, cardIds }, ballot as never)?.kind).toBe(fault)
})

it('effort is written as a size, everything else as it was rated', () => {
  expect(([1, 2, 3, 4, 5] as const).map((step) => scoredValue('effort', step))).toEqual(['XS', 'S', 'M', 'L', 'XL'])
  expect(scoredValue('impact', 4)).toBe(4)
})
