// Folds a board's rows into a snapshot (SYNC-SPEC 3.5): from the database, never from a live room, so that a compaction
// can only repeat what was committed. A crash at any step leaves duplicates, which do no harm.

import * as Y from 'yjs'
import { recordsOf } from '@/lib/document/roots'
import type { Limits } from '@/lib/protocol/limits'
import { hasReached, updateExtent } from '@/lib/protocol/update-extent'
import type { Logger } from '@/server/log'
import { foldBoard } from './fold-board'
import { isSameBoard } from './same-content'
import type { StoredBoard, StoredUpdate, UpdateLog } from './update-log'

export interface CompactorOptions {
  readonly log: UpdateLog
  readonly limits: Pick<Limits, 'keptSnapshots'>
  readonly logger: Logger
}

export class Compactor {
  readonly #options: CompactorOptions
  /** The compaction under way of each board: two of them would only do the same work twice. */
  readonly #running = new Map<string, Promise<number>>()

  constructor(options: CompactorOptions) {
    this.#options = options
  }

  /** Folds what can be folded; resolves to the number of rows that it deleted. Rejects when the database fails. */
  compact(boardId: string, epoch: number): Promise<number> {
    const running = this.#running.get(boardId)
    if (running) return running
    const work = this.#compact(boardId, epoch).finally(() => this.#running.delete(boardId))
    this.#running.set(boardId, work)
    return work
  }

  /** Resolves when no compaction is under way. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running.values())
  }

  async #compact(boardId: string, epoch: number): Promise<number> {
    const { log, limits, logger } = this.#options
    const stored = await log.load(boardId, epoch)
    const { doc, rows } = foldComplete(stored)
    if (rows.length === 0) {
      doc.destroy()
      return 0
    }
    const bytes = Y.encodeStateAsUpdateV2(doc)
    const check = new Y.Doc({ gc: true })
    Y.applyUpdateV2(check, bytes)
    const good = isSameBoard(doc, check)
    const stateVector = Y.encodeStateVector(doc)
    const records = recordsOf(doc).size
    doc.destroy()
    check.destroy()
    if (!good) {
      logger.error({ boardId, epoch, rows: rows.length }, 'A snapshot did not load back as it was; the rows stay')
      return 0
    }
    const mergedThroughId = Math.max(...rows.map((row) => row.id))
    await log.addSnapshot({ boardId, epoch, bytes, stateVector, mergedThroughId, records })
    await log.deleteUpdates(rows.map((row) => row.id))
    // The new snapshot is the newest of those kept.
    await log.deleteSnapshots(stored.snapshots.slice(limits.keptSnapshots - 1).map((snapshot) => snapshot.id))
    logger.debug({ boardId, epoch, rows: rows.length, bytes: bytes.length, records }, 'Folded a board into a snapshot')
    return rows.length
  }
}

/** Folds all rows but those that can't be read or that wait for a missing one: these stay in the log. */
function foldComplete(stored: StoredBoard): { doc: Y.Doc; rows: readonly StoredUpdate[] } {
  const all = foldBoard(new Y.Doc({ gc: true }), stored)
  const complete = all.applied.filter((row) => hasReached(all.doc, updateExtent(Y.decodeUpdate(row.bytes))))
  if (complete.length === all.applied.length) return { doc: all.doc, rows: complete }
  all.doc.destroy()
  const { doc } = foldBoard(new Y.Doc({ gc: true }), { snapshots: stored.snapshots, updates: complete })
  return { doc, rows: complete }
}
