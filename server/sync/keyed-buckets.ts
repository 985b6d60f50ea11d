// One rate for each of many: addresses, people. Bounded, whoever comes: the key that was longest unused is forgotten,
// which gives an attacker with so many addresses no more than having them gives anyway.

import type { Clock } from '@/server/clock'
import { TokenBucket } from './token-bucket'

export interface KeyedBucketsOptions {
  readonly clock: Clock
  readonly perSecond: number
  readonly burst: number
  /** How many keys are remembered. */
  readonly maxKeys: number
}

export class KeyedBuckets {
  readonly #options: KeyedBucketsOptions
  /** The longest unused first. */
  readonly #buckets = new Map<string, TokenBucket>()

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
    return bucket
  }
}
