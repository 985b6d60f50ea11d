// Limits how many changing requests one address and one person may send (SYNC-SPEC S31). The limits are generous: they
// stop a script that runs wild, never a workshop. Guessing of passwords and links has its own, narrower rates.

import type { Context, MiddlewareHandler } from 'hono'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import { addressKey } from '../../http/address-key'
import { KeyedBuckets } from '../../rates/keyed-buckets'
import type { TokenBucket } from '../../rates/token-bucket'
import type { Clock } from '../../time/clock'
import type { ApiEnvironment } from './environment'
import { READING } from './middleware'

/** Addresses and people that are remembered, of each: about 2 MB when full. */
const MAX_KEYS = 10_000

/** Limits the rate at which people write through the API. */
export class WriteRates {
  readonly #addresses: KeyedBuckets
  readonly #users: KeyedBuckets

  constructor(limits: Pick<Limits, 'maxWritesPerMinutePerUser' | 'maxWritesPerMinutePerAddress'>, clock: Clock) {
    const perMinute = (burst: number) => new KeyedBuckets({ clock, perSecond: burst / 60, burst, maxKeys: MAX_KEYS })
    this.#addresses = perMinute(limits.maxWritesPerMinutePerAddress)
    this.#users = perMinute(limits.maxWritesPerMinutePerUser)
  }

  /** Limits changes by address, before the sender is known. Throws AppError `too-many`. */
  byAddress(): MiddlewareHandler<ApiEnvironment> {
    return this.#limit('this address', (c) => this.#addresses.of(addressKey(c.env.address.clientIp)))
  }

  /** Limits changes by person, once the sender is known; without one it limits nothing. Throws AppError `too-many`. */
  byPerson(): MiddlewareHandler<ApiEnvironment> {
    return this.#limit('you', (c) => c.var.person && this.#users.of(c.var.person.id))
  }

  /** A refused request costs nothing, so that waiting is enough to be let in again. */
  #limit(
    whom: string,
    bucketOf: (c: Context<ApiEnvironment>) => TokenBucket | null,
  ): MiddlewareHandler<ApiEnvironment> {
    return async (c, next) => {
      const bucket = READING.has(c.req.method) ? null : bucketOf(c)
      const waitMs = bucket?.waitMs(1) ?? 0
      if (waitMs > 0) {
        const seconds = Math.ceil(waitMs / 1000)
        const detail = `More changes came from ${whom} than this server takes in a minute; this one was not made. Try again in ${seconds} s.`
        throw new AppError('too-many', detail, undefined, seconds)
      }
      bucket?.take(1)
      await next()
    }
  }
}
