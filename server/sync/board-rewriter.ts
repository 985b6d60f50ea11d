// Gives a board whose history outweighs its content a fresh document under a new epoch, while nobody has it open
// (ARCHITECTURE 2.3). Browsers drop what they cached of the old epoch, so it waits until the board has long been idle.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/roots'
import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '@/server/clock'
import type { Logger } from '@/server/log'
import type { Folding } from '@/server/persistence/folding'
import { openStored } from '@/server/persistence/open-stored'
import { pack, unpack } from '@/server/persistence/packed-state'
import { canonicalJson, hasPending } from '@/server/persistence/same-content'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { RoomRegistry } from './room-registry'

export interface BoardRewriterOptions {
  readonly log: UpdateLog
  readonly registry: RoomRegistry
  readonly folding: Folding
  readonly limits: Pick<Limits, 'rewriteIdleMs' | 'minRewriteBytes' | 'compactAfterRows' | 'compactAfterBytes'>
  readonly clock: Clock
  readonly logger: Logger
  readonly epochOf: (boardId: string) => Promise<number | null>
  /** Makes `epoch` the board's epoch. */
  readonly changeEpoch: (boardId: string, epoch: number) => Promise<void>
  /** A new document with the same content and no history. */
  readonly rewrite: (doc: Y.Doc) => Y.Doc
}

/** Less than this, and the new epoch would cost browsers more than it saves. */
const WORTHWHILE_RATIO = 2.5

export class BoardRewriter {
  readonly #options: BoardRewriterOptions
  /** The newest snapshot of boards that were found not to be worth it. */
  readonly #examined = new Map<string, number>()

  constructor(options: BoardRewriterOptions) {
    this.#options = options
  }

  /** Looks for boards that have been idle long enough, and rewrites those where it pays. Returns how many. */
  async sweep(): Promise<number> {
    const { log, clock, limits, registry, logger } = this.#options
    const before = new Date(clock.date().getTime() - limits.rewriteIdleMs)
    let count = 0
    for (const { boardId, snapshotId } of await log.idleBoards(before, limits.minRewriteBytes)) {
      if (this.#examined.get(boardId) === snapshotId) continue
      try {
        const isRewritten = await registry.whileClosed(boardId, () => this.#rewrite(boardId))
        if (isRewritten) count += 1
        if (isRewritten !== null) this.#examined.set(boardId, snapshotId)
      } catch (error) {
        logger.error({ boardId, err: error }, 'A board could not be rewritten; it stays as it is')
      }
    }
    return count
  }

  async #rewrite(boardId: string): Promise<boolean> {
    const { log, folding, limits, logger, epochOf, changeEpoch, rewrite } = this.#options
    const epoch = await epochOf(boardId)
    if (epoch === null) return false
    const { packed, rows } = await openStored({ log, folding, limits, logger }, boardId, epoch)
    if (packed === null || rows.length > 0) return false
    const doc = new Y.Doc()
    Y.applyUpdateV2(doc, unpack(packed))
    if (hasPending(doc)) return false
    const fresh = rewrite(doc)
    const before = Y.encodeStateAsUpdateV2(doc).length
    const after = Y.encodeStateAsUpdateV2(fresh)
    if (before <= WORTHWHILE_RATIO * after.length) return false
    if (canonicalJson(fresh) !== canonicalJson(doc)) {
      logger.error({ boardId, epoch }, 'A rewritten board differs from its original; it stays as it is')
      return false
    }
    // The new document first, then the board's epoch: a crash in between leaves an epoch that nobody uses.
    await log.deleteEpochsFrom(boardId, epoch + 1)
    await log.addSnapshot({
      boardId,
      epoch: epoch + 1,
      bytes: pack(after),
      stateVector: Y.encodeStateVector(fresh),
      mergedThroughId: 0,
      records: recordsOf(fresh).size,
    })
    await changeEpoch(boardId, epoch + 1)
    await log.deleteEpochsBefore(boardId, epoch + 1)
    logger.info({ boardId, before, after: after.length }, 'Rewrote an idle board into a fresh document')
    doc.destroy()
    fresh.destroy()
    return true
  }
}
