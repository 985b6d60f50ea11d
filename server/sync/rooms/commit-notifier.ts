// Notifies the rest of the server that boards have changed: at once, and then at most once an interval a board.

import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'

export type CommitListener = (boardId: string, at: Date) => void

const INTERVAL_MS = 1_000

/** Reports boards that have changed, at most once an interval a board. */
export class CommitNotifier {
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #listeners = new Set<CommitListener>()
  /** Boards reported within the interval, and the moment of a change that waits for the interval's end. */
  readonly #told = new Map<string, { waiting: Date | null }>()

  constructor(clock: Clock, logger: Logger) {
    this.#clock = clock
    this.#logger = logger
  }

  subscribe(listener: CommitListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  committed(boardId: string): void {
    const told = this.#told.get(boardId)
    if (told) told.waiting = this.#clock.date()
    else this.#tell(boardId, this.#clock.date())
  }

  /** Reports every waiting change at once, because the server stops. */
  flush(): void {
    for (const [boardId, { waiting }] of this.#told) if (waiting) this.#call(boardId, waiting)
    this.#told.clear()
  }

  #tell(boardId: string, at: Date): void {
    const told = { waiting: null }
    this.#told.set(boardId, told)
    this.#clock.after(INTERVAL_MS, () => this.#intervalEnded(boardId, told))
    this.#call(boardId, at)
  }

  #intervalEnded(boardId: string, told: { waiting: Date | null }): void {
    if (this.#told.get(boardId) !== told) return
    this.#told.delete(boardId)
    if (told.waiting) this.#tell(boardId, told.waiting)
  }

  #call(boardId: string, at: Date): void {
    for (const listener of this.#listeners) {
      try {
        listener(boardId, at)
      } catch (error) {
        this.#logger.error({ boardId, err: error }, 'A listener of commits failed')
      }
    }
  }
}
