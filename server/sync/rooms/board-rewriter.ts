// Gives a board whose history outweighs its content a fresh document under a new epoch, while nobody has it open
// (decision 14). Browsers drop what they cached of the old epoch, so it waits until the board has long been idle.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import { BoardElsewhereError, type BoardHomes } from '@/server/persistence/board-homes'
import type { Folding } from '@/server/persistence/folding'
import { openStored } from '@/server/persistence/open-stored'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { Clock } from '@/server/time/clock'
import type { RoomRegistry } from './room-registry'

export interface BoardRewriterOptions {
  readonly log: UpdateLog
  readonly registry: Pick<RoomRegistry, 'whileClosed'>
  readonly homes: BoardHomes
  readonly folding: Folding
  readonly limits: Pick<Limits, 'rewriteIdleMs' | 'minRewriteBytes' | 'compactAfterRows' | 'compactAfterBytes'>
  readonly clock: Clock
  readonly logger: Logger
  readonly epochOf: (boardId: string) => Promise<number | null>
  /** Makes `epoch` the board's epoch, unless another node has taken the board since `homeToken`. */
  readonly changeEpoch: (boardId: string, epoch: number, homeToken: number | undefined) => Promise<void>
}

/** Less than this, and the new epoch would cost browsers more than it saves. */
const WORTHWHILE_RATIO = 2.5

/** Rewrites idle boards whose history outweighs their content, under a new epoch. */
export class BoardRewriter {
  readonly #options: BoardRewriterOptions
  /** The newest snapshot of boards that were found not to be worth it. */
  readonly #examined = new Map<string, number>()

  constructor(options: BoardRewriterOptions) {
    this.#options = options
  }

  /** Boards that are remembered as not worth it. */
  get remembered(): number {
    return this.#examined.size
  }

  /** Looks for boards that have been idle long enough, and rewrites those where it pays. Returns how many. */
  async sweep(): Promise<number> {
    const { log, clock, limits, registry, logger } = this.#options
    const before = new Date(clock.date().getTime() - limits.rewriteIdleMs)
    const idle = await log.idleBoards(before, limits.minRewriteBytes)
    // Boards that were changed since, rewritten or erased are no longer candidates.
    const candidates = new Set(idle.map(({ boardId }) => boardId))
    for (const boardId of this.#examined.keys()) if (!candidates.has(boardId)) this.#examined.delete(boardId)
    let count = 0
    for (const { boardId, snapshotId } of idle) {
      if (this.#examined.get(boardId) === snapshotId) continue
      try {
        const isRewritten = await registry.whileClosed(boardId, () => this.#rewriteAtHome(boardId))
        if (isRewritten) count += 1
        if (isRewritten !== null) this.#examined.set(boardId, snapshotId)
      } catch (error) {
        // Somebody has it open there.
        if (error instanceof BoardElsewhereError) continue
        logger.error({ boardId, err: error }, 'A board could not be rewritten; it stays as it is')
      }
    }
    return count
  }

  async #rewriteAtHome(boardId: string): Promise<boolean> {
    const home = await this.#options.homes.hold(boardId)
    try {
      return await this.#rewrite(boardId, home.token)
    } finally {
      home.release()
    }
  }

  async #rewrite(boardId: string, homeToken: number | undefined): Promise<boolean> {
    const { log, folding, limits, logger, epochOf, changeEpoch } = this.#options
    const epoch = await epochOf(boardId)
    if (epoch === null) return false
    const { packed, rows } = await openStored({ log, folding, limits, logger }, boardId, epoch)
    if (packed === null || rows.length > 0) return false
    const fresh = await folding.rewrite(packed).catch((error: unknown) => {
      logger.error({ boardId, epoch, err: error }, 'The content of a board could not be rewritten; it stays as it is')
      return null
    })
    if (fresh === null) return false
    const { stateVector, deletions, meta, records, stateBytes } = fresh
    if (stateBytes.before <= WORTHWHILE_RATIO * stateBytes.after) return false
    // The new document first, then the board's epoch: a crash in between leaves an epoch that nobody uses.
    await log.deleteEpochsFrom(boardId, epoch + 1, homeToken)
    await log.addSnapshot({
      boardId,
      epoch: epoch + 1,
      bytes: fresh.packed,
      stateVector,
      deletions,
      meta,
      mergedThroughId: 0,
      records,
      homeToken,
    })
    await changeEpoch(boardId, epoch + 1, homeToken)
    await log.deleteEpochsBefore(boardId, epoch + 1)
    logger.info({ boardId, ...stateBytes }, 'Rewrote an idle board into a fresh document')
    return true
  }
}
