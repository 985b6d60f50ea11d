// Limits how many changing requests one address and one person may send (SYNC-SPEC S31). The limits are generous: they
// stop a script that runs wild, never a workshop. Guessing of passwords and links has its own, narrower rates.
//
// Answers to counted requests say what is left, in the fields of the IETF's draft "RateLimit header fields for HTTP"
// (draft-ietf-httpapi-ratelimit-headers-10), so that a script can slow down before it is refused.

import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { addressKey } from '../../http/address-key'
import { KeyedBuckets } from '../../rates/keyed-buckets'
import type { TokenBucket } from '../../rates/token-bucket'
import type { Clock } from '../../time/clock'
import type { ApiEnvironment } from './environment'
import { READING } from './middleware'
import { problemResponse } from './problem'

/** Addresses and people that are remembered, of each: about 2 MB when full. */
const MAX_KEYS = 10_000
const WINDOW_SECONDS = 60

/** Limits the rate at which people write through the API. */
export class WriteRates {
  readonly #address: Policy
  readonly #person: Policy

  constructor(limits: Pick<Limits, 'maxWritesPerMinutePerUser' | 'maxWritesPerMinutePerAddress'>, clock: Clock) {
    const policy = (name: string, whom: string, quota: number): Policy => ({
      name,
      whom,
      quota,
      buckets: new KeyedBuckets({ clock, perSecond: quota / WINDOW_SECONDS, burst: quota, maxKeys: MAX_KEYS }),
    })
    this.#address = policy('address', 'this address', limits.maxWritesPerMinutePerAddress)
    this.#person = policy('person', 'you', limits.maxWritesPerMinutePerUser)
  }

  /** Limits changes by address, before the sender is known. Answers 429 `too-many` beyond it. */
  byAddress(): MiddlewareHandler<ApiEnvironment> {
    return limit(this.#address, (c) => addressKey(c.env.address.clientIp))
  }

  /** Limits changes by person, once the sender is known; without one it limits nothing. Answers 429 `too-many` beyond it. */
  byPerson(): MiddlewareHandler<ApiEnvironment> {
    return limit(this.#person, (c) => c.var.person?.id)
  }
}

interface Policy {
  readonly name: string
  /** As a refusal calls those who are counted together. */
  readonly whom: string
  readonly quota: number
  readonly buckets: KeyedBuckets
}

/** A refused request costs nothing, so that waiting is enough to be let in again. */
function limit(
  policy: Policy,
  keyOf: (c: Context<ApiEnvironment>) => string | undefined,
): MiddlewareHandler<ApiEnvironment> {
  return async (c, next) => {
    const key = READING.has(c.req.method) ? undefined : keyOf(c)
    if (key === undefined) return next()
    const bucket = policy.buckets.of(key)
    const waitMs = bucket.waitMs(1)
    if (waitMs > 0) c.res = problemResponse(refusal(policy, Math.ceil(waitMs / 1000)))
    else {
      bucket.take(1)
      await next()
    }
    addFields(c.res.headers, policy, bucket)
  }
}

function refusal({ whom }: Policy, seconds: number): AppError {
  const detail = `More changes came from ${whom} than this server takes in a minute; this one was not made. Try again in ${seconds} s.`
  return new AppError('too-many', detail, undefined, seconds)
}

/** `t` is the time until the whole quota is back; the quota comes back bit by bit, and Retry-After says when one may go on. */
function addFields(headers: Headers, { name, quota }: Policy, bucket: TokenBucket): void {
  const seconds = Math.ceil(bucket.waitMs(quota) / 1000)
  headers.append('ratelimit-policy', `"${name}";q=${quota};w=${WINDOW_SECONDS}`)
  headers.append('ratelimit', `"${name}";r=${Math.max(0, Math.floor(bucket.left))};t=${seconds}`)
}
