// The rates of sign-ins at the limits that the product ships with, and one beyond.

import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/domain/errors'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { TryLimit } from '@/server/auth/rate-limit'
import { createRateLimits } from '@/server/auth/rate-limits'
import { ManualClock } from '../../../support/manual-clock'

/** How many tries in a row are admitted, of at most `tries`. */
async function admitted(rate: TryLimit, key: string, tries: number): Promise<number> {
  for (let i = 0; i < tries; i++) if (await refusal(rate, key)) return i
  return tries
}

async function refusal(rate: TryLimit, key: string): Promise<AppError | null> {
  try {
    await rate.take(key)
    return null
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

describe('createRateLimits', () => {
  it('S31: failedSignInWindowMs: in this time all failures are forgiven, one after the other', async () => {
    const clock = new ManualClock()
    const { failedFromAddress } = createRateLimits(DEFAULT_LIMITS, clock)
    const { maxFailedSignInsPerAccountAndAddress: limit, failedSignInWindowMs: windowMs } = DEFAULT_LIMITS
    expect(await admitted(failedFromAddress, 'ada', 20)).toBe(limit)
    const refused = await refusal(failedFromAddress, 'ada')
    expect(refused).toMatchObject({ code: 'too-many', retryAfterSeconds: windowMs / limit / 1000 })
    expect(refused?.message).toBe('Signing in to this account failed too often. Try again in 90 seconds.')
    expect(await admitted(failedFromAddress, 'kay', 1)).toBe(1)
    clock.advance(windowMs / limit)
    expect(await admitted(failedFromAddress, 'ada', 20)).toBe(1)
    clock.advance(windowMs)
    expect(await admitted(failedFromAddress, 'ada', 20)).toBe(limit)
  })

  it('S31: counts what turned out well as nothing, and never gives more than it has', async () => {
    const { failed } = createRateLimits(DEFAULT_LIMITS, new ManualClock())
    for (let i = 0; i < 1_000; i++) {
      await failed.take('ada')
      await failed.forgive('ada')
    }
    expect(await admitted(failed, 'ada', 100)).toBe(DEFAULT_LIMITS.maxFailedSignInsPerAccount)
  })

  it('S31: remembers a bounded number of keys, whoever comes', async () => {
    const clock = new ManualClock()
    const { signIn } = createRateLimits(DEFAULT_LIMITS, clock)
    expect(await admitted(signIn, 'first', 200)).toBe(DEFAULT_LIMITS.maxSignInsPerMinutePerAddress)
    for (let i = 0; i < 9_999; i++) await signIn.take(`address ${i}`)
    expect(await refusal(signIn, 'first')).not.toBeNull()
    for (let i = 0; i < 10_000; i++) await signIn.take(`other address ${i}`)
    expect(await refusal(signIn, 'first')).toBeNull()
  })
})
