// Counts a board's rows that no snapshot has yet, and has them folded when there are enough. Folding costs as much as
// the board is large, so a large and busy one is folded less often; but all that isn't folded is in memory, so that so
// many bytes are folded without a rest.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import type { Compactor } from '@/server/persistence/compactor'
import type { Clock } from '@/server/time/clock'
import type { FoldingShare } from './folding-share'
import type { StoredBoard } from './stored-board'

export interface CompactionTriggerOptions {
  readonly boardId: string
  readonly epoch: number
  /** Takes the folded state as its new base. */
  readonly stored: StoredBoard
  readonly compactor: Compactor
  /** The share that all boards have in common. */
  readonly share: FoldingShare
  readonly limits: Pick<Limits, 'compactAfterRows' | 'compactAfterBytes'>
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * After a compaction, so many times its duration must pass before the next: it takes two percent of a core at most. In a
 * new thread it takes twice its duration of the processor, because compilers work beside it.
 */
const REST = 100
/** Compaction stops pausing once the log holds this many times the bytes of `compactAfterBytes`. */
const MOST_BYTES = 2
/** It stops waiting for other boards once there are this many times `compactAfterRows`: whoever joins is sent them all. */
const MOST_ROWS = 4
/** How long the rest is at least after one that failed; twice as long after each further one, up to the longest. */
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 5 * 60_000

/** Counts a board's unfolded rows, and starts a compaction when there are enough. */
export class CompactionTrigger {
  readonly #options: CompactionTriggerOptions
  #rows = 0
  #bytes = 0
  #isRunning = false
  /** Rows arrived while it ran, and must be folded as well. */
  #isAgainWanted = false
  #notBefore = Number.NEGATIVE_INFINITY
  /** Compactions that failed since the last one that did not. */
  #failures = 0

  constructor(options: CompactionTriggerOptions) {
    this.#options = options
  }

  /** Counts committed rows. */
  count(rows: number, bytes: number): void {
    this.#rows += rows
    this.#bytes += bytes
  }

  /** Folds when there are enough of them. */
  consider(): void {
    const { limits, clock, share } = this.#options
    if (this.#rows < limits.compactAfterRows && this.#bytes < limits.compactAfterBytes) return
    const isTooMuch = this.#failures === 0 && this.#bytes >= MOST_BYTES * limits.compactAfterBytes
    const isOthersTurn = share.isTaken && this.#rows < MOST_ROWS * limits.compactAfterRows
    if (isTooMuch || (clock.now() >= this.#notBefore && !isOthersTurn)) void this.#run()
  }

  /**
   * The board is closed: folds whatever is left, also what a compaction under way has not read. What fails now is folded
   * when the board is open again.
   */
  finish(): void {
    if (this.#isRunning) this.#isAgainWanted = true
    else if (this.#rows > 0) void this.#run()
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    const [rows, bytes] = [this.#rows, this.#bytes]
    this.#rows = 0
    this.#bytes = 0
    const { boardId, epoch, stored, compactor, share, clock, logger } = this.#options
    const startedAt = clock.now()
    // What the stored board has is committed, and the compactor reads later than this, so whatever it folded has all of it. A
    // row that is on the disk and was not reported yet may be in both, which does no harm.
    const { position } = stored
    try {
      const { folded } = await share.during(() => compactor.compact(boardId, epoch))
      if (folded) stored.rebase(folded, position)
      this.#failures = 0
    } catch (error) {
      logger.error({ boardId, err: error }, 'A compaction failed; the rows stay')
      this.#failures += 1
      // They count on: one of the next rows tries again.
      this.count(rows, bytes)
    }
    this.#isRunning = false
    this.#notBefore = clock.now() + Math.max(REST * (clock.now() - startedAt), this.#retryMs)
    const isAgainWanted = this.#isAgainWanted
    this.#isAgainWanted = false
    if (isAgainWanted && this.#failures === 0) this.finish()
  }

  get #retryMs(): number {
    return this.#failures === 0 ? 0 : Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), LONGEST_RETRY_MS)
  }
}
