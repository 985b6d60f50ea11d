// Looks which nodes live while something leads to another one, or waits for one. A machine that vanishes closes none of its
// connections; that its lease is over is all that the others learn of it.

import type { Logger } from '../log/logger'
import type { Clock } from '../time/clock'
import { repeatJob } from '../time/repeat-job'

const LOOK_EVERY_MS = 500

export interface NodeWatchOptions {
  /** The addresses of the nodes that live. */
  readonly living: () => Promise<readonly string[]>
  /** Whether it matters just now. */
  readonly isNeeded: () => boolean
  readonly onSeen: (living: ReadonlySet<string>) => void
  readonly clock: Clock
  readonly logger: Logger
}

/** Watches which nodes live, from its making until it is stopped. */
export class NodeWatch {
  readonly #options: NodeWatchOptions
  readonly #stopLooking: () => Promise<void>
  #waiting: (() => void)[] = []
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

  /** Resolves when it has been looked again, or could not be, and at once when nobody looks any more. */
  next(): Promise<void> {
    if (this.#isStopped) return Promise.resolve()
    return new Promise((resolve) => this.#waiting.push(resolve))
  }

  stop(): void {
    this.#isStopped = true
    void this.#stopLooking()
    this.#letGo()
  }

  async #look(): Promise<void> {
    try {
      if (this.#options.isNeeded()) this.#options.onSeen(new Set(await this.#options.living()))
    } finally {
      this.#letGo()
    }
  }

  #letGo(): void {
    for (const goOn of this.#waiting.splice(0)) goOn()
  }
}
