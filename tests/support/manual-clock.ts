// A clock that a test turns by hand.

import type { Clock } from '@/server/time/clock'

interface Timer {
  readonly dueAt: number
  readonly run: () => void
}

export class ManualClock implements Clock {
  #now = 0
  #timers: Timer[] = []

  now(): number {
    return this.#now
  }

  date(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.#now)
  }

  after(delayMs: number, run: () => void): () => void {
    const timer = { dueAt: this.#now + delayMs, run }
    this.#timers.push(timer)
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer)
    }
  }

  /** Advances by `byMs` and runs the timers that become due, in order. */
  advance(byMs: number): void {
    const end = this.#now + byMs
    for (;;) {
      const [next] = this.#timers.filter((each) => each.dueAt <= end).sort((a, b) => a.dueAt - b.dueAt)
      if (!next) break
      this.#timers = this.#timers.filter((each) => each !== next)
      this.#now = Math.max(this.#now, next.dueAt)
      next.run()
    }
    this.#now = end
  }

  /** The number of waiting timers. */
  get waiting(): number {
    return this.#timers.length
  }
}
