// The binding's only clock: tests and simulations hand in their own and run without waiting.

export interface Scheduler {
  nowMs(): number
  /** Runs `fn` once after `delayMs`; the answer cancels it. */
  after(delayMs: number, fn: () => void): () => void
}

export const systemScheduler: Scheduler = {
  nowMs: () => Date.now(),
  after: (delayMs, fn) => {
    const timer = setTimeout(fn, delayMs)
    return () => clearTimeout(timer)
  },
}
