// Tracks the order in which one board's changes reach the disk, and runs the callbacks that wait for them. Each goes with
// the token of the board's home (server/persistence/board-homes.ts).

import { BoardElsewhereError } from '@/server/persistence/board-homes'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { ClientClaim, LogRow } from '@/server/persistence/update-log'

type Refuse = (error: BoardElsewhereError) => void

/** Submits one board's changes to the log in order, and calls back when they are committed. */
export class CommitLine {
  readonly #writer: Pick<LogWriter, 'submit'>
  readonly #homeToken: number | undefined
  /** Entries in order of position. */
  #waiting: { readonly position: number; readonly run: () => void; readonly onMoved: Refuse | undefined }[] = []
  #submitted = 0
  #committed = 0
  #hasMoved = false

  constructor(writer: Pick<LogWriter, 'submit'>, homeToken?: number) {
    this.#writer = writer
    this.#homeToken = homeToken
  }

  /** True when everything that was submitted is on the disk. */
  get isCommitted(): boolean {
    return this.#committed === this.#submitted
  }

  /** Submits a row. `onCommitted` is called when it is on the disk, before the callers that wait for it. */
  submit(row: LogRow, claims: readonly ClientClaim[], onCommitted: () => void): void {
    this.#submitted += 1
    const committed = (): void => {
      this.#committed += 1
      try {
        onCommitted()
      } finally {
        this.#runWaiting()
      }
    }
    const homeToken = this.#homeToken
    if (homeToken === undefined) this.#writer.submit(row, claims, committed)
    else {
      const own = claims.map((claim) => ({ ...claim, homeToken }))
      this.#writer.submit({ ...row, homeToken }, own, committed, () => this.#moved())
    }
  }

  /**
   * Calls `run` when everything that was submitted so far is on the disk; at once when it is. `onMoved` is called instead
   * when that will never be, because another node has taken the board.
   */
  whenCommitted(run: () => void, onMoved?: Refuse): void {
    if (this.isCommitted) run()
    else if (this.#hasMoved) onMoved?.(new BoardElsewhereError())
    else this.#waiting.push({ position: this.#submitted, run, onMoved })
  }

  #moved(): void {
    this.#hasMoved = true
    for (const { onMoved } of this.#waiting.splice(0)) onMoved?.(new BoardElsewhereError())
  }

  #runWaiting(): void {
    const due = this.#waiting.findIndex((each) => each.position > this.#committed)
    const count = due === -1 ? this.#waiting.length : due
    if (count === 0) return
    for (const { run } of this.#waiting.splice(0, count)) run()
  }
}
