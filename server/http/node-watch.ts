// Looks which nodes live while something leads to another one, or waits for one. A machine that vanishes closes none of its
// connections; that its lease is over is all that the others learn of it. One that ends in order says so to the database.

import type { Logger } from '../log/logger'
import type { Clock } from '../time/clock'
import { repeatJob } from '../time/repeat-job'

/** While somebody waits for a node to go. */
const LOOK_EVERY_MS = 100
/** While nobody does, so many looks are left out, and one that waits goes on after as many in any case. */
const LOOKS_APART = 5

export interface NodeWatchOptions {
  /** The addresses of the nodes that live. */
  readonly living: () => Promise<readonly string[]>
  /** Whether it matters just now, although nobody waits. */
  readonly isNeeded: () => boolean
  readonly onSeen: (living: ReadonlySet<string>) => void
  readonly clock: Clock
  readonly logger: Logger
}

/** Watches which nodes live, from its making until it is stopped. */
export class NodeWatch {
  readonly #options: NodeWatchOptions
  readonly #stopLooking: () => Promise<void>
  #waiting: { readonly home: string; readonly goOn: () => void }[] = []
  #looks = 0
  #isStopped = false

  constructor(options: NodeWatchOptions) {
    this.#options = options
    const { clock, logger } = options
    this.#stopLooking = repeatJob({
      clock,
      everyMs: LOOK_EVERY_MS,
      firstAfterMs: LOOK_EVERY_MS,
      run: () => this.#look(),
      onFailed: (error) => logger.warn({ err: error }, 'It could not be asked which nodes live'),
    })
  }

  /** Resolves when the node at `home` is seen to be gone, after half a second in any case, and at once when nobody looks any more. */
  goneOrLater(home: string): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    return new Promise((goOn) => this.#waiting.push({ home, goOn }))
  }

  stop(): void {
    this.#isStopped = true
    void this.#stopLooking()
    this.#letGo(() => true)
  }

  async #look(): Promise<void> {
    this.#looks += 1
    const isDue = this.#looks % LOOKS_APART === 0
    const { isNeeded, living, onSeen } = this.#options
    try {
      if (this.#waiting.length === 0 && !(isDue && isNeeded())) return
      const seen = new Set(await living())
      onSeen(seen)
      this.#letGo((home) => !seen.has(home))
    } finally {
      if (isDue) this.#letGo(() => true)
    }
  }

  #letGo(isGone: (home: string) => boolean): void {
    const waiting = this.#waiting
    this.#waiting = waiting.filter(({ home }) => !isGone(home))
    for (const { home, goOn } of waiting) if (isGone(home)) goOn()
  }
}
