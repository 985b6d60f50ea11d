// A clock that runs and now and then jumps ahead, so that timeouts of idle boards, slow readers and pauses pass without
// waiting.

import type { Clock } from '@/server/time/clock'

interface Timer {
  readonly dueAt: number
  readonly run: () => void
  handle: ReturnType<typeof setTimeout> | null
}

export class JumpingClock implements Clock {
  readonly #timers = new Set<Timer>()
  #jumpedMs = 0

  now(): number {
    return performance.now() + this.#jumpedMs
  }

  date(): Date {
    return new Date(Date.now() + this.#jumpedMs)
  }

  after(delayMs: number, run: () => void): () => void {
    const timer: Timer = { dueAt: this.now() + delayMs, run, handle: null }
    this.#timers.add(timer)
    this.#set(timer)
    return () => this.#forget(timer)
  }

  /** Jumps ahead by `byMs`, and runs what has become due, in order. */
  jump(byMs: number): void {
    this.#jumpedMs += byMs
    const due = [...this.#timers].filter(({ dueAt }) => dueAt <= this.now()).sort((a, b) => a.dueAt - b.dueAt)
    for (const timer of due) {
      if (!this.#timers.has(timer)) continue
      this.#forget(timer)
      timer.run()
    }
    for (const timer of this.#timers) this.#set(timer)
  }

  #set(timer: Timer): void {
    if (timer.handle) clearTimeout(timer.handle)
    timer.handle = setTimeout(() => {
      this.#forget(timer)
      timer.run()
    }, timer.dueAt - this.now())
    timer.handle.unref()
  }

  #forget(timer: Timer): void {
    if (timer.handle) clearTimeout(timer.handle)
    this.#timers.delete(timer)
  }
}
