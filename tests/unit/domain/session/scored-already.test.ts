import { expect, it } from 'vitest'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { scoredAlready } from '@/lib/domain/session/scored-already'

const whole = { kind: 'risk', fields: { likelihoodCurrent: 1, impactCurrent: 2 } } as const
const half = { kind: 'risk', fields: { likelihoodCurrent: 1 } } as const
const residual = { kind: 'risk', fields: { likelihoodResidual: 1, impactResidual: 2 } } as const
const other = { kind: 'opportunity', fields: { likelihoodCurrent: 1, impactCurrent: 2 } } as const

it('a rating names the cards of its kind that have all of its scores', () => {
  expect(scoredAlready([whole, half, residual, other], PLAIN_ACTIVITIES.score)).toEqual([whole])
})

it('a step without a rating has none', () => {
  expect(scoredAlready([whole], PLAIN_ACTIVITIES.vote)).toEqual([])
  expect(scoredAlready([whole], null)).toEqual([])
})
