// How often something happens just now: a sum that forgets, so that no event needs to be kept.

import type { Clock } from '@/server/time/clock'

/** Events of about the last `memoryMs`: each counts less with every moment. */
export class RecentRate {
  readonly #clock: Pick<Clock, 'now'>
  readonly #memoryMs: number
  #recent = 0
  #countedAt = Number.NEGATIVE_INFINITY

  constructor(clock: Pick<Clock, 'now'>, memoryMs: number) {
    this.#clock = clock
    this.#memoryMs = memoryMs
  }

  /** Counts an event. */
  count(): void {
    this.#recent = this.#recentNow() + 1
  }

  /** Events a millisecond. */
  get perMs(): number {
    return this.#recentNow() / this.#memoryMs
  }

  #recentNow(): number {
    const now = this.#clock.now()
    this.#recent *= Math.exp((this.#countedAt - now) / this.#memoryMs)
    this.#countedAt = now
    return this.#recent
  }
}
