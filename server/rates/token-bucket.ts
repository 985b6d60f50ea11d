// A rate with a burst: so much at once, and so much a second after that.

import type { Clock } from '@/server/time/clock'

/** A rate with a burst: some at once, and so many a second after that. */
export class TokenBucket {
  /** Tokens that come back each second. */
  readonly perSecond: number
  readonly #clock: Clock
  readonly #burst: number
  #tokens: number
  #at: number

  constructor(clock: Clock, perSecond: number, burst: number) {
    this.#clock = clock
    this.perSecond = perSecond
    this.#burst = burst
    this.#tokens = burst
    this.#at = clock.now()
  }

  /** True when all tokens are back, so that the bucket is as good as new. */
  get isFull(): boolean {
    this.#refill()
    return this.#tokens >= this.#burst
  }

  /** Tokens that can be taken now; below 0 in debt. */
  get left(): number {
    this.#refill()
    return this.#tokens
  }

  /** Takes `amount`, going into debt when there is less. Returns the milliseconds until the debt is paid, 0 without. */
  take(amount: number): number {
    this.#refill()
    this.#tokens -= amount
    return this.#tokens >= 0 ? 0 : this.#msUntil(0)
  }

  /** The milliseconds until `amount` can be taken without debt, 0 when it can be now. Takes nothing. */
  waitMs(amount: number): number {
    this.#refill()
    return this.#tokens >= amount ? 0 : this.#msUntil(amount)
  }

  #refill(): void {
    const now = this.#clock.now()
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#at) / 1000) * this.perSecond)
    this.#at = now
  }

  #msUntil(tokens: number): number {
    return Math.ceil(((tokens - this.#tokens) / this.perSecond) * 1000)
  }
}
