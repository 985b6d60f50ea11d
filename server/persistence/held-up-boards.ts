// Boards whose rows the log refuses while it takes those of others: each waits and tries again on its own, so that
// nobody else's change waits for it. Its rows stay in order: later ones wait behind them.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import type { Clock } from '@/server/time/clock'
import type { LogEntry, StoredEntries } from './log-entry'
import { retryPauseMs } from './retry-pause'

export interface HeldUpBoardsOptions {
  readonly clock: Clock
  readonly logger: Logger
  readonly limits: Pick<Limits, 'maxCommitRows'>
  readonly store: (entries: readonly LogEntry[]) => Promise<StoredEntries>
  /** These are on the disk, or never will be, so many milliseconds after their board was held up. */
  readonly onDone: (entries: StoredEntries, ms: number) => void
  /** A board is held up, or not any more. */
  readonly onChanged: () => void
}

interface HeldUp {
  entries: LogEntry[]
  bytes: number
  readonly since: number
}

/** Keeps and retries the rows of boards that are held up. */
export class HeldUpBoards {
  readonly #options: HeldUpBoardsOptions
  readonly #boards = new Map<string, HeldUp>()
  readonly #waiters: (() => void)[] = []

  constructor(options: HeldUpBoardsOptions) {
    this.#options = options
  }

  has(boardId: string): boolean {
    return this.#boards.has(boardId)
  }

  /** How many boards are held up. */
  get count(): number {
    return this.#boards.size
  }

  /** Bytes that wait of one board. */
  bytesOf(boardId: string): number {
    return this.#boards.get(boardId)?.bytes ?? 0
  }

  /** Bytes that wait of all of them. */
  get bytes(): number {
    let bytes = 0
    for (const board of this.#boards.values()) bytes += board.bytes
    return bytes
  }

  /** Takes a row of a board that is held up; false where its board is not. */
  take(entry: LogEntry): boolean {
    const board = this.#boards.get(entry.row.boardId)
    if (!board) return false
    board.entries.push(entry)
    board.bytes += entry.row.bytes.length
    return true
  }

  /** Holds a board up, with its first row, or takes a further one. */
  hold(entry: LogEntry): void {
    if (this.take(entry)) return
    const { boardId } = entry.row
    const { clock, logger, onChanged } = this.#options
    this.#boards.set(boardId, { entries: [entry], bytes: entry.row.bytes.length, since: clock.now() })
    logger.error({ boardId }, 'The changes of a board can not be saved, although those of others can; trying again')
    onChanged()
    this.#tryLater(boardId, 0)
  }

  /** Resolves when no board is held up. */
  async settled(): Promise<void> {
    while (this.#boards.size > 0) await new Promise<void>((resolve) => this.#waiters.push(resolve))
  }

  #tryLater(boardId: string, attempt: number): void {
    this.#options.clock.after(retryPauseMs(attempt), () => void this.#try(boardId, attempt))
  }

  async #try(boardId: string, attempt: number): Promise<void> {
    const { clock, limits, logger, store, onDone, onChanged } = this.#options
    const board = this.#boards.get(boardId)
    while (board && board.entries.length > 0) {
      const batch = board.entries.slice(0, limits.maxCommitRows)
      let done: StoredEntries
      try {
        done = await store(batch)
      } catch (error) {
        logger.debug({ boardId, err: error }, 'The changes of a board can still not be saved')
        this.#tryLater(boardId, attempt + 1)
        return
      }
      board.entries = board.entries.slice(batch.length)
      for (const { row } of batch) board.bytes -= row.bytes.length
      onDone(done, clock.now() - board.since)
    }
    this.#boards.delete(boardId)
    logger.info({ boardId }, 'The changes of a board are saved again')
    onChanged()
    for (const resolve of this.#waiters.splice(0)) resolve()
  }
}
