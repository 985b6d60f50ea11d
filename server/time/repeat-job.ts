// A job that runs again and again until it is stopped: one run after the other, never two at once.

import type { Clock } from './clock'

export interface RepeatJobOptions {
  readonly clock: Clock
  /** Between the end of one run and the begin of the next. */
  readonly everyMs: number
  /** Before the first run; 0: at once. */
  readonly firstAfterMs: number
  /** `isStopped` returns true when a long run should end early. */
  readonly run: (isStopped: () => boolean) => Promise<void>
  /** A run that rejected; the next one comes all the same. */
  readonly onFailed: (error: unknown) => void
}

/** Starts the job. The returned function stops it, and resolves when nothing of it is under way any more. */
export function repeatJob({ clock, everyMs, firstAfterMs, run, onFailed }: RepeatJobOptions): () => Promise<void> {
  let hasStopped = false
  let running: Promise<void> = Promise.resolve()
  let cancel = (): void => undefined
  const start = (): void => {
    running = run(() => hasStopped)
      .catch(onFailed)
      .finally(() => {
        if (!hasStopped) cancel = clock.after(everyMs, start)
      })
  }
  if (firstAfterMs === 0) start()
  else cancel = clock.after(firstAfterMs, start)
  return async () => {
    hasStopped = true
    cancel()
    await running
  }
}
