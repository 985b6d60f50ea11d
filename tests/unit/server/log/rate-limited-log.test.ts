import { expect, it, vi } from 'vitest'
import { createLogger } from '@/server/log/logger'
import { RateLimitedLog } from '@/server/log/rate-limited-log'
import { ManualClock } from '../../../support/manual-clock'

it('writes at a rate, and says how many lines it left out', () => {
  const clock = new ManualClock()
  const logger = createLogger('silent')
  const warn = vi.spyOn(logger, 'warn')
  const log = new RateLimitedLog(logger, clock)
  for (let i = 0; i < 50; i++) log.warn({ i }, 'again')
  const written = warn.mock.calls.length
  expect(written).toBeLessThan(50)
  clock.advance(60_000)
  log.warn({ i: 50 }, 'again')
  expect(warn.mock.calls.at(-1)).toEqual([{ i: 50, leftOut: 50 - written }, 'again'])
  log.warn({ i: 51 }, 'again')
  expect(warn.mock.calls.at(-1)).toEqual([{ i: 51 }, 'again'])
})
