// One rate for each of many: addresses, people. A key whose rate is as good as new is forgotten after a while. The
// number of keys is bounded for any callers: beyond it the key that was unused longest is forgotten, which gives an
// attacker with so many addresses no more than having them gives anyway.

import type { Clock } from '@/server/time/clock'
import { TokenBucket } from './token-bucket'

export interface KeyedBucketsOptions {
  readonly clock: Clock
  readonly perSecond: number
  readonly burst: number
  /** How many keys are remembered. */
  readonly maxKeys: number
}

/** Keeps one token bucket for each key, up to a bound. */
export class KeyedBuckets {
  readonly #options: KeyedBucketsOptions
  /** The longest unused first. */
  readonly #buckets = new Map<string, TokenBucket>()
  #isSweepDue = false

  constructor(options: KeyedBucketsOptions) {
    this.#options = options
  }

  /** Keys that are remembered now. */
  get size(): number {
    return this.#buckets.size
  }

  of(key: string): TokenBucket {
    const { clock, perSecond, burst, maxKeys } = this.#options
    const bucket = this.#buckets.get(key) ?? new TokenBucket(clock, perSecond, burst)
    this.#buckets.delete(key)
    this.#buckets.set(key, bucket)
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= maxKeys) break
      this.#buckets.delete(oldest)
    }
    this.#planSweep()
    return bucket
  }

  #planSweep(): void {
    if (this.#isSweepDue || this.#buckets.size === 0) return
    const { clock, perSecond, burst } = this.#options
    this.#isSweepDue = true
    clock.after((burst / perSecond) * 1000, () => {
      this.#isSweepDue = false
      for (const [key, bucket] of this.#buckets) if (bucket.isFull) this.#buckets.delete(key)
      this.#planSweep()
    })
  }
}
