// Time as a dependency: what waits or measures takes a clock, so that tests turn it by hand.

export interface Clock {
  /** Milliseconds since some moment; never jumps, whatever happens to the wall clock. */
  now(): number
  /** The wall clock, for what people read. */
  date(): Date
  /** Calls `run` once after `delayMs`. Returns what cancels it. Doesn't keep the process alive. */
  after(delayMs: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs)
    timer.unref()
    return () => clearTimeout(timer)
  },
}

/**
 * A wall clock that stands still instead of going back: what has expired once stays expired, also when somebody sets the
 * machine's clock back (SYNC-SPEC F12).
 */
export function neverBack(read: () => Date): () => Date {
  let latest = read()
  return () => {
    const now = read()
    if (now > latest) latest = now
    return latest
  }
}
