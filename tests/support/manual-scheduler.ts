// A clock that stands still until a test moves it.

import type { Scheduler } from '@/components/binding/scheduler'

export class ManualScheduler implements Scheduler {
  #nowMs = 0
  #jobs: { atMs: number; order: number; run: () => void }[] = []
  #order = 0

  nowMs(): number {
    return this.#nowMs
  }

  after(delayMs: number, fn: () => void): () => void {
    const job = { atMs: this.#nowMs + delayMs, order: this.#order++, run: fn }
    this.#jobs.push(job)
    return () => {
      this.#jobs = this.#jobs.filter((other) => other !== job)
    }
  }

  /** Moves the clock and runs what falls due, in order of time. */
  advance(byMs: number): void {
    const untilMs = this.#nowMs + byMs
    for (;;) {
      const due = this.#jobs
        .filter((job) => job.atMs <= untilMs)
        .sort((a, b) => a.atMs - b.atMs || a.order - b.order)[0]
      if (!due) break
      this.#jobs = this.#jobs.filter((job) => job !== due)
      this.#nowMs = Math.max(this.#nowMs, due.atMs)
      due.run()
    }
    this.#nowMs = untilMs
  }
}
