// S31: rates by key are bounded for any caller, and unused keys are forgotten.

import { expect, test } from 'vitest'
import { KeyedBuckets } from '@/server/rates/keyed-buckets'
import { ManualClock } from '../../../support/manual-clock'

const options = (clock: ManualClock) => ({ clock, perSecond: 1, burst: 10, maxKeys: 3 })

test('a key keeps its rate while it is in debt, and is forgotten when it has recovered', () => {
  const clock = new ManualClock()
  const rates = new KeyedBuckets(options(clock))
  rates.of('busy').take(10)
  rates.of('seldom').take(1)
  clock.advance(9_000)
  expect([rates.size, rates.of('busy').waitMs(10)]).toEqual([2, 1_000])
  clock.advance(1_000)
  expect(rates.size).toBe(0)
  expect(clock.waiting).toBe(0)
})

test('a rate that is still used outlives the sweep, and the next one comes', () => {
  const clock = new ManualClock()
  const rates = new KeyedBuckets(options(clock))
  rates.of('a').take(1)
  clock.advance(5_000)
  rates.of('b').take(10)
  clock.advance(5_000)
  expect([rates.size, rates.of('b').waitMs(10)]).toEqual([1, 5_000])
  clock.advance(10_000)
  expect(rates.size).toBe(0)
})

test('never more keys than it may keep: the longest unused goes', () => {
  const rates = new KeyedBuckets(options(new ManualClock()))
  for (const key of ['a', 'b', 'c']) rates.of(key).take(1)
  rates.of('a')
  rates.of('d')
  expect(rates.size).toBe(3)
  expect(rates.of('a').isFull).toBe(false)
})
