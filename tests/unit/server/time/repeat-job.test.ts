// A repeated job: one run after another, whatever the outcome of each, until it is stopped.

import { expect, it } from 'vitest'
import { repeatJob } from '@/server/time/repeat-job'
import { ManualClock } from '../../../support/manual-clock'
import { waitFor } from '../../../support/wait-for'

it('runs again after each run, also after one that failed, and never two at once', async () => {
  const clock = new ManualClock()
  const ends: (() => void)[] = []
  const failures: unknown[] = []
  let runs = 0
  const stop = repeatJob({
    clock,
    everyMs: 10,
    firstAfterMs: 0,
    run: () => {
      runs += 1
      return new Promise((resolve, reject) => ends.push(runs === 1 ? () => reject(new Error('first')) : resolve))
    },
    onFailed: (error) => failures.push(error),
  })
  clock.advance(100)
  expect(runs).toBe(1)
  ends[0]?.()
  await waitFor('the next run is planned', () => clock.waiting === 1)
  expect(failures).toEqual([new Error('first')])
  clock.advance(10)
  expect(runs).toBe(2)

  let hasStopped = false
  const stopped = stop().then(() => {
    hasStopped = true
  })
  await Promise.resolve()
  expect(hasStopped).toBe(false)
  ends[1]?.()
  await stopped
  clock.advance(100)
  expect([runs, clock.waiting]).toEqual([2, 0])
})

it('waits before the first run, which a stop prevents', async () => {
  const clock = new ManualClock()
  let runs = 0
  const run = () => {
    runs += 1
    return Promise.resolve()
  }
  const stop = repeatJob({
    clock,
    everyMs: 10,
    firstAfterMs: 10,
    run,
    onFailed: (error) => expect(error).toBeUndefined(),
  })
  expect(runs).toBe(0)
  await stop()
  clock.advance(100)
  expect(runs).toBe(0)
})
