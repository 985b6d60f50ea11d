// Counts a board's rows that no snapshot has yet, and has them folded when there are enough.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log'
import type { Compactor } from '@/server/persistence/compactor'

export interface CompactionTriggerOptions {
  readonly boardId: string
  readonly epoch: number
  readonly compactor: Compactor
  readonly limits: Pick<Limits, 'compactAfterRows' | 'compactAfterBytes'>
  readonly logger: Logger
}

export class CompactionTrigger {
  readonly #options: CompactionTriggerOptions
  #rows = 0
  #bytes = 0
  #isRunning = false

  constructor(options: CompactionTriggerOptions) {
    this.#options = options
  }

  /** Counts committed rows. */
  count(rows: number, bytes: number): void {
    const { limits } = this.#options
    this.#rows += rows
    this.#bytes += bytes
    if (this.#rows >= limits.compactAfterRows || this.#bytes >= limits.compactAfterBytes) void this.#run()
  }

  /** The board is closed: folds whatever is left. */
  finish(): void {
    if (this.#rows > 0) void this.#run()
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return
    this.#isRunning = true
    this.#rows = 0
    this.#bytes = 0
    const { boardId, epoch, compactor, logger } = this.#options
    try {
      await compactor.compact(boardId, epoch)
    } catch (error) {
      logger.error({ boardId, err: error }, 'A compaction failed; the rows stay')
    } finally {
      this.#isRunning = false
    }
  }
}
