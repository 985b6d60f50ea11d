// Work that many want at the same moment, such as fifty people who open a board at once, done one piece a turn of the
// event loop: what else the server has to do comes in between, and nobody else waits for all of it.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from './clock'

/** Does one piece of queued work in each turn of the event loop. */
export class TurnQueue {
  readonly #clock: Clock
  #last: Promise<void> = Promise.resolve()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Resolves in a turn of the caller's own, one caller after another; the next one waits `restMs` more. */
  next(restMs = 0): Promise<void> {
    const own = this.#last.then(() => nextTurn())
    this.#last = restMs === 0 ? own : own.then(() => this.#rest(restMs))
    return own
  }

  #rest(ms: number): Promise<void> {
    return new Promise((resolve) => this.#clock.after(ms, resolve))
  }
}
