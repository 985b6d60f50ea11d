// A throttled job: it runs at once, then at most once per interval, and the last request is never lost.

import { expect, it } from 'vitest'
import { KeyedThrottle } from '@/server/time/keyed-throttle'
import { ManualClock } from '../../../support/manual-clock'
import { waitFor } from '../../../support/wait-for'

it('runs at once, then once for all that was asked for meanwhile, each key by itself', async () => {
  const clock = new ManualClock()
  const runs: string[] = []
  const throttle = new KeyedThrottle({
    clock,
    everyMs: 200,
    run: (key) => Promise.resolve(void runs.push(key)),
    onFailed: () => expect.unreachable(),
  })
  for (let i = 0; i < 5; i++) throttle.ask('a')
  throttle.ask('b')
  expect(runs).toEqual(['a', 'b'])
  clock.advance(199)
  expect(runs).toEqual(['a', 'b'])
  clock.advance(1)
  await waitFor('a runs again', () => runs.length === 3)
  expect(runs).toEqual(['a', 'b', 'a'])
  clock.advance(200)
  await waitFor('both are forgotten', () => {
    throttle.ask('b')
    return runs.length === 4
  })
  expect(runs).toEqual(['a', 'b', 'a', 'b'])
})

it('never runs one key twice at once, tells of failures, and goes on after them', async () => {
  const clock = new ManualClock()
  const ends: (() => void)[] = []
  const failures: unknown[] = []
  const throttle = new KeyedThrottle({
    clock,
    everyMs: 10,
    run: () =>
      new Promise((resolve, reject) => ends.push(ends.length === 0 ? () => reject(new Error('first')) : resolve)),
    onFailed: (error, key) => failures.push([key, error]),
  })
  throttle.ask('a')
  clock.advance(100)
  throttle.ask('a')
  expect(ends).toHaveLength(1)
  ends[0]?.()
  await waitFor('it runs again', () => ends.length === 2)
  expect(failures).toEqual([['a', new Error('first')]])

  throttle.ask('a')
  const stopped = throttle.stop()
  ends[1]?.()
  await stopped
  clock.advance(100)
  await Promise.resolve()
  throttle.ask('b')
  expect(ends).toHaveLength(2)
})
