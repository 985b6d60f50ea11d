// How much of a core folding takes on all boards together. Forty boards at work would each be within their own rest and
// fold in the same second.

import type { Clock } from '@/server/time/clock'

/** After a fold, so many times its duration must pass before another board's: two percent of a core by the clock. */
const REST = 50
/** The longest rest: one large board doesn't keep all others from being folded for minutes. */
const MOST_REST_MS = 10_000

/** Shares a little of a core's time between all boards that want to be folded. */
export class FoldingShare {
  readonly #clock: Pick<Clock, 'now'>
  #running = 0
  #notBefore = Number.NEGATIVE_INFINITY

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock
  }

  /** True where a board that can wait should: another one is being folded, or was just now. */
  get isTaken(): boolean {
    return this.#running > 0 || this.#clock.now() < this.#notBefore
  }

  /** Folds, and counts the time that it takes. */
  async during<T>(fold: () => Promise<T>): Promise<T> {
    const startedAt = this.#clock.now()
    this.#running += 1
    try {
      return await fold()
    } finally {
      this.#running -= 1
      const now = this.#clock.now()
      this.#notBefore = now + Math.min(MOST_REST_MS, REST * (now - startedAt))
    }
  }
}
