import { expect, it } from 'vitest'
import { medianStep, proposedValues, stepsAroundMedian } from '@/lib/domain/session/median-step'
import { spreadOf } from '@/lib/domain/session/tally-scores'

it('a median is a step, or lies between two', () => {
  expect(medianStep(spreadOf([3, 5]))).toBe(4)
  expect(stepsAroundMedian(spreadOf([3, 5]))).toBeUndefined()
  expect(medianStep(spreadOf([3, 4]))).toBeUndefined()
  expect(stepsAroundMedian(spreadOf([3, 4]))).toEqual([3, 4])
  expect(stepsAroundMedian(spreadOf([1, 4]))).toEqual([2, 3])
  for (const nobody of [spreadOf([]), spreadOf(['unknown'])]) {
    expect(medianStep(nobody)).toBeUndefined()
    expect(stepsAroundMedian(nobody)).toBeUndefined()
  }
})

it('a median between two steps proposes neither of them', () => {
  const spreads = { likelihoodCurrent: spreadOf([2, 3]), impactCurrent: spreadOf([3, 5]) }
  expect(proposedValues(spreads)).toEqual({ impactCurrent: 4 })
})
