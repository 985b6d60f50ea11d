// Limits how fast sockets may be opened (SYNC-SPEC F11, S31) by the whole process, by one address and by one person. A
// whole workshop sits behind one address, and after a restart everybody comes at once, so a refused socket costs
// nothing, and waiting is enough to get in.

import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '@/server/time/clock'
import { KeyedBuckets } from '../../rates/keyed-buckets'
import { TokenBucket } from '../../rates/token-bucket'

export interface HandshakeRefusal {
  readonly by: 'address' | 'process'
  /** Whole seconds until it is worth another try, at least 1. */
  readonly retryAfterSeconds: number
}

export type HandshakeLimits = Pick<
  Limits,
  'maxHandshakesPerSecond' | 'maxHandshakesPerMinutePerAddress' | 'maxHandshakesPerMinutePerUser'
>

/** Addresses and people that are remembered, of each: about 2 MB when full. */
const MAX_KEYS = 10_000

/** Limits new sockets for the process, for one address and for one person. */
export class HandshakeRates {
  readonly #process: TokenBucket
  readonly #addresses: KeyedBuckets
  readonly #users: KeyedBuckets

  constructor(limits: HandshakeLimits, clock: Clock) {
    const { maxHandshakesPerSecond, maxHandshakesPerMinutePerAddress, maxHandshakesPerMinutePerUser } = limits
    const perMinute = (burst: number) => new KeyedBuckets({ clock, perSecond: burst / 60, burst, maxKeys: MAX_KEYS })
    this.#process = new TokenBucket(clock, maxHandshakesPerSecond, maxHandshakesPerSecond)
    this.#addresses = perMinute(maxHandshakesPerMinutePerAddress)
    this.#users = perMinute(maxHandshakesPerMinutePerUser)
  }

  /** Checks the rates of the address and the process, before anything else is known. Null: the socket may go on. */
  refusal(address: string): HandshakeRefusal | null {
    const ofAddress = this.#addresses.of(address)
    const addressMs = ofAddress.waitMs(1)
    if (addressMs > 0) return { by: 'address', retryAfterSeconds: Math.ceil(addressMs / 1000) }
    const processMs = this.#process.waitMs(1)
    if (processMs > 0) return { by: 'process', retryAfterSeconds: Math.ceil(processMs / 1000) }
    ofAddress.take(1)
    this.#process.take(1)
    return null
  }

  /** Decides, once the person is known, whether they may open another socket now. */
  admitUser(userId: string): boolean {
    const bucket = this.#users.of(userId)
    if (bucket.waitMs(1) > 0) return false
    bucket.take(1)
    return true
  }
}
