import { expect, test } from 'vitest'
import { TokenBucket } from '@/server/rates/token-bucket'
import { ManualClock } from '../../../support/manual-clock'

test('a burst goes at once, then the rate holds', () => {
  const clock = new ManualClock()
  const bucket = new TokenBucket(clock, 10, 5)
  expect([1, 2, 3, 4, 5].map(() => bucket.take(1))).toEqual([0, 0, 0, 0, 0])
  expect(bucket.take(1)).toBe(100)
  clock.advance(100)
  expect(bucket.take(1)).toBe(100)
  clock.advance(10_000)
  expect(bucket.take(5)).toBe(0)
  expect(bucket.take(1)).toBe(100)
})

test('asking how long to wait takes nothing', () => {
  const clock = new ManualClock()
  const bucket = new TokenBucket(clock, 10, 2)
  expect([bucket.waitMs(2), bucket.waitMs(2)]).toEqual([0, 0])
  bucket.take(2)
  expect([bucket.waitMs(1), bucket.waitMs(2)]).toEqual([100, 200])
  clock.advance(100)
  expect(bucket.waitMs(1)).toBe(0)
})
