import { expect, it } from 'vitest'
import { fieldOfDigit, halfRated } from '@/lib/domain/session/ballot-progress'

const half = { a: { likelihoodCurrent: 4 } } as const

it('a digit answers the focused question, also once more', () => {
  const focused = { focused: 'likelihoodCurrent', isByPointer: false }
  expect(fieldOfDigit({}, 'a', 'risk', focused)).toBe('likelihoodCurrent')
  expect(fieldOfDigit(half, 'a', 'risk', focused)).toBe('likelihoodCurrent')
})

it('a digit after a click answers the next question, not the one that was clicked', () => {
  const clicked = { focused: 'likelihoodCurrent', isByPointer: true }
  expect(fieldOfDigit(half, 'a', 'risk', clicked)).toBe('impactCurrent')
  const whole = { a: { likelihoodCurrent: 4, impactCurrent: 2 } } as const
  expect(fieldOfDigit(whole, 'a', 'risk', clicked)).toBe('likelihoodCurrent')
})

it('a digit without a focused question answers the first open one', () => {
  const none = { focused: undefined, isByPointer: false }
  expect(fieldOfDigit({}, 'a', 'risk', none)).toBe('likelihoodCurrent')
  expect(fieldOfDigit(half, 'a', 'risk', none)).toBe('impactCurrent')
})

it('a card is half rated from its first answer to its last, in the order of asking', () => {
  const ballot = { a: { likelihoodCurrent: 4, impactCurrent: 'abstain' }, b: {}, d: { impactCurrent: 2 } } as const
  expect(halfRated({ ...ballot, c: { likelihoodCurrent: 'unknown' } }, ['a', 'b', 'c', 'd', 'e'], 'risk')).toEqual([
    'c',
    'd',
  ])
})
