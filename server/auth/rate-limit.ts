// Limits how often somebody may try (SYNC-SPEC S31), with one rate for each key, such as an address or an account, in
// memory and bounded. Waiting ends every refusal; its error says how long.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
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

/** Counts tries by key and refuses those beyond the rate, with the time to wait. */
export class RateLimit {
  readonly #buckets: KeyedBuckets
  readonly #refusal: string

  constructor({ clock, limit, windowMs, refusal }: RateLimitOptions) {
    this.#buckets = new KeyedBuckets({ clock, perSecond: (limit / windowMs) * 1000, burst: limit, maxKeys: MAX_KEYS })
    this.#refusal = refusal
  }

  /** Throws AppError `too-many` with `retryAfterSeconds` while nothing is left for the key. Takes nothing. */
  check(key: string): void {
    const waitMs = this.#buckets.of(key).waitMs(1)
    if (waitMs <= 0) return
    const seconds = Math.ceil(waitMs / 1000)
    throw new AppError('too-many', `${this.#refusal}. Try again in ${inWords(seconds)}.`, undefined, seconds)
  }

  /** Gives back the tokens of a try that succeeded. */
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

/** The server's rates. Keys are addresses as server/http/address-key makes them, and e-mail addresses in lower case. */
export interface RateLimits {
  /** Limits sign-in, sign-up, password resets and the first set-up by address. */
  readonly signIn: RateLimit
  /** Failures by e-mail and address, or by e-mail and browser where the account knows it. */
  readonly failedFromAddress: RateLimit
  /** Failures by e-mail from everywhere, of browsers that the account doesn't know. */
  readonly failed: RateLimit
  /** Limits new visitors by address, also those who join by a link; those who join by a session's code, by session. */
  readonly visitors: RateLimit
  /** Limits the mails that an admin sends by hand, by admin. */
  readonly adminMails: RateLimit
}

/** Makes the server's rates from its configured limits. */
export function createRateLimits(limits: Limits, clock: Clock): RateLimits {
  const minuteMs = 60_000
  const failures = {
    clock,
    windowMs: limits.failedSignInWindowMs,
    refusal: 'Signing in to this account failed too often',
  }
  return {
    signIn: new RateLimit({
      clock,
      limit: limits.maxSignInsPerMinutePerAddress,
      windowMs: minuteMs,
      refusal: 'There were too many sign-ins from your address',
    }),
    failedFromAddress: new RateLimit({ ...failures, limit: limits.maxFailedSignInsPerAccountAndAddress }),
    failed: new RateLimit({ ...failures, limit: limits.maxFailedSignInsPerAccount }),
    visitors: new RateLimit({
      clock,
      limit: limits.maxVisitorsPerMinutePerAddress,
      windowMs: minuteMs,
      refusal: 'Too many people came in from your address',
    }),
    adminMails: new RateLimit({
      clock,
      limit: limits.maxMailsPerHourPerAdmin,
      windowMs: 60 * minuteMs,
      refusal: 'You have sent as many mails as an admin may within an hour',
    }),
  }
}

function inWords(seconds: number): string {
  if (seconds === 1) return 'a second'
  if (seconds < 120) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
