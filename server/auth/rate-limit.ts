// Limits how often somebody may try (SYNC-SPEC S31), with one rate for each key, such as an address or an account, in
// memory and bounded. Waiting ends every refusal; its error says how long.

import { AppError } from '@/lib/domain/errors'
import { KeyedBuckets } from '../rates/keyed-buckets'
import type { Clock } from '../time/clock'

export interface RateLimitOptions {
  readonly clock: Clock
  /** The most events at once; they are forgiven one after the other, all of them within `windowMs`. */
  readonly limit: number
  readonly windowMs: number
  /** The beginning of the sentence that says what happened: "This address signed in too often". */
  readonly refusal: string
}

/** Keys that are remembered: about 1 MB when full. The one that was longest unused is forgotten first. */
const MAX_KEYS = 10_000

/** Limits tries by key: in this process's memory, or at all nodes together. */
export interface TryLimit {
  /** Counts a try, before it is known how it ends. Throws AppError `too-many` with `retryAfterSeconds` beyond the rate. */
  take(key: string): void | Promise<void>
  /** Gives back a try that succeeded. */
  forgive(key: string): void | Promise<void>
}

/** The refusal of a key that has to wait. */
export function tooManyTries(refusal: string, waitMs: number): AppError {
  const seconds = Math.ceil(waitMs / 1000)
  return new AppError('too-many', `${refusal}. Try again in ${inWords(seconds)}.`, undefined, seconds)
}

/** Counts tries by key and refuses those beyond the rate, with the time to wait. */
export class RateLimit implements TryLimit {
  readonly #buckets: KeyedBuckets
  readonly #refusal: string

  constructor({ clock, limit, windowMs, refusal }: RateLimitOptions) {
    this.#buckets = new KeyedBuckets({ clock, perSecond: (limit / windowMs) * 1000, burst: limit, maxKeys: MAX_KEYS })
    this.#refusal = refusal
  }

  /** Throws AppError `too-many` with `retryAfterSeconds` while nothing is left for the key. Takes nothing. */
  check(key: string): void {
    const waitMs = this.#buckets.of(key).waitMs(1)
    if (waitMs > 0) throw tooManyTries(this.#refusal, waitMs)
  }

  forgive(key: string): void {
    this.#buckets.of(key).take(-1)
  }

  /**
   * Checks, then takes `cost`, going into debt when there is less: a key with anything left may take the whole cost and
   * waits longer afterwards. A refused try costs nothing, so that waiting is enough.
   */
  take(key: string, cost = 1): void {
    this.check(key)
    this.#buckets.of(key).take(cost)
  }
}

function inWords(seconds: number): string {
  if (seconds === 1) return 'a second'
  if (seconds < 120) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
