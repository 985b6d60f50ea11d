// How long the event loop was busy for each piece of work that is under way. What runs between two of its moments can't be
// told apart; so the busy time of every moment is shared out evenly among all that was under way then. Exact for who comes
// alone, and who makes the loop busy with many at once pays for all of them.

import { performance } from 'node:perf_hooks'

export class BusyTime {
  readonly #readBusyMs: () => number
  #underWay = 0
  #readAt: number
  /** What one piece that had been under way all the time would have had. */
  #shareMs = 0

  /** `readBusyMs`: the milliseconds that the loop was busy since some moment. */
  constructor(readBusyMs: () => number = () => performance.eventLoopUtilization().active) {
    this.#readBusyMs = readBusyMs
    this.#readAt = readBusyMs()
  }

  /** Begins a piece of work; the result ends it and returns its share in milliseconds. */
  begin(): () => number {
    this.#settle()
    this.#underWay++
    const before = this.#shareMs
    return () => {
      this.#settle()
      this.#underWay--
      return this.#shareMs - before
    }
  }

  #settle(): void {
    const now = this.#readBusyMs()
    if (this.#underWay > 0) this.#shareMs += (now - this.#readAt) / this.#underWay
    this.#readAt = now
  }
}
