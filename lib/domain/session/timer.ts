// The timer of a session's step. Moments are milliseconds since 1970 on the server's clock, so that every screen that
// knows how far its own clock is off shows the same second.

export type Timer =
  | { readonly kind: 'running'; readonly endsAt: number }
  | { readonly kind: 'paused'; readonly remainingMs: number }

/** The longest that a timer may have left: a day. */
export const LONGEST_TIMER_MS = 24 * 60 * 60 * 1000

/** The most minutes that a step may take. */
export const MOST_MINUTES = LONGEST_TIMER_MS / 60_000

/** Starts a timer of `durationMs` milliseconds at `now`, at most LONGEST_TIMER_MS. */
export function startTimer(durationMs: number, now: number): Timer {
  return { kind: 'running', endsAt: now + Math.min(durationMs, LONGEST_TIMER_MS) }
}

/** Milliseconds left; negative once the time is up. */
export function timeLeft(timer: Timer, now: number): number {
  return timer.kind === 'running' ? timer.endsAt - now : timer.remainingMs
}

/** Pauses a timer at its remaining time; a paused one stays as it is. */
export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.kind === 'paused' ? timer : { kind: 'paused', remainingMs: timeLeft(timer, now) }
}

/** Continues with the remaining time; a running timer stays as it is. */
export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.kind === 'running' ? timer : startTimer(timer.remainingMs, now)
}

/** Adds time. Overtime doesn't count: a minute more is a minute from now. */
export function addTime(timer: Timer, ms: number, now: number): Timer {
  const leftMs = Math.min(Math.max(0, timeLeft(timer, now)) + ms, LONGEST_TIMER_MS)
  return timer.kind === 'running' ? startTimer(leftMs, now) : { kind: 'paused', remainingMs: leftMs }
}
