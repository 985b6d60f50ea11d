// Tracks the order in which one board's changes reach the disk, and runs the callbacks that wait for them.

import type { LogWriter } from '@/server/persistence/log-writer'
import type { ClientClaim, LogRow } from '@/server/persistence/update-log'

/** Submits one board's changes to the log in order, and calls back when they are committed. */
export class CommitLine {
  readonly #writer: LogWriter
  /** Entries in order of position. */
  #waiting: { readonly position: number; readonly run: () => void }[] = []
  #submitted = 0
  #committed = 0

  constructor(writer: LogWriter) {
    this.#writer = writer
  }

  /** True when everything that was submitted is on the disk. */
  get isCommitted(): boolean {
    return this.#committed === this.#submitted
  }

  /** Submits a row. `onCommitted` is called when it is on the disk, before the callers that wait for it. */
  submit(row: LogRow, claims: readonly ClientClaim[], onCommitted: () => void): void {
    this.#submitted += 1
    this.#writer.submit(row, claims, () => {
      this.#committed += 1
      try {
        onCommitted()
      } finally {
        this.#runWaiting()
      }
    })
  }

  /** Calls `run` when everything that was submitted so far is on the disk; at once when it is. */
  whenCommitted(run: () => void): void {
    if (this.isCommitted) run()
    else this.#waiting.push({ position: this.#submitted, run })
  }

  #runWaiting(): void {
    const due = this.#waiting.findIndex((each) => each.position > this.#committed)
    const count = due === -1 ? this.#waiting.length : due
    if (count === 0) return
    for (const { run } of this.#waiting.splice(0, count)) run()
  }
}
