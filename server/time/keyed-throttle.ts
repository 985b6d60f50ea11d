// Runs a job by key at once when it is requested, and then at most once an interval. All requests during an interval
// become one run at its end, so that the last state is always reported. Runs of one key never overlap.

import type { Clock } from './clock'

export interface KeyedThrottleOptions {
  readonly clock: Clock
  /** Between the begins of two runs of one key. */
  readonly everyMs: number
  readonly run: (key: string) => Promise<void>
  /** A run that rejected; it isn't tried again. */
  readonly onFailed: (error: unknown, key: string) => void
}

/** Runs a job by key, at most once an interval. */
export class KeyedThrottle {
  readonly #options: KeyedThrottleOptions
  /** Keys that ran within the interval, and whether they were asked for again. */
  readonly #keys = new Map<string, { isAsked: boolean }>()
  readonly #running = new Set<Promise<void>>()
  #hasStopped = false

  constructor(options: KeyedThrottleOptions) {
    this.#options = options
  }

  ask(key: string): void {
    const known = this.#keys.get(key)
    if (known) known.isAsked = true
    else if (!this.#hasStopped) this.#start(key)
  }

  /** Runs nothing more; resolves when nothing of it is under way. */
  async stop(): Promise<void> {
    this.#hasStopped = true
    await Promise.all(this.#running)
  }

  #start(key: string): void {
    const { clock, everyMs, run, onFailed } = this.#options
    const state = { isAsked: false }
    this.#keys.set(key, state)
    const rest = new Promise<void>((resolve) => {
      clock.after(everyMs, resolve)
    })
    const job = run(key).catch((error: unknown) => onFailed(error, key))
    this.#running.add(job)
    void job.finally(() => this.#running.delete(job))
    void Promise.all([job, rest]).then(() => {
      this.#keys.delete(key)
      if (state.isAsked) this.ask(key)
    })
  }
}
