// Folds a board's rows into a snapshot (SYNC-SPEC 3.5): from the database, never from a live room, so that a compaction
// can only repeat what was committed. A crash at any step leaves duplicates, which do no harm.

import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import { ALL_AT_HOME, type BoardHomes, type HeldHome } from './board-homes'
import type { FoldedState, Folding } from './folding'
import { InlineFolding } from './inline-folding'
import { asPackedDocument } from './packed-document'
import type { UpdateLog } from './update-log'

export interface CompactorOptions {
  readonly log: UpdateLog
  /** Default: those of a server that is alone. */
  readonly homes?: BoardHomes
  readonly folding?: Folding
  readonly limits: Pick<Limits, 'keptSnapshots'>
  readonly logger: Logger
}

export interface Compaction {
  /** Rows that are part of the snapshot now, and gone from the log. */
  readonly deleted: number
  /** The new snapshot, when it holds every row that was there: what a room may go on with. */
  readonly folded: Pick<FoldedState, 'packed' | 'stateVector' | 'deletions'> | null
}

const NOTHING: Compaction = { deleted: 0, folded: null }
/** Rows deleted in one statement. */
const DELETED_AT_ONCE = 500

/** Folds the stored rows of boards into snapshots, one compaction a board at a time. */
export class Compactor {
  readonly #options: CompactorOptions
  readonly #folding: Folding
  /**
   * The last compaction requested for each board. Two at once could lose rows: the slower one's snapshot would be the
   * newer one, without the rows that the other has folded and deleted by then.
   */
  readonly #running = new Map<string, Promise<Compaction>>()
  #isStopped = false

  constructor(options: CompactorOptions) {
    this.#options = options
    this.#folding = options.folding ?? new InlineFolding()
  }

  /**
   * Folds every row that is committed when this is called, and maybe later ones. A compaction under way may have read
   * earlier, so this waits for it and then starts another. Rows that can't be read or that wait for a missing one stay
   * in the log. Rejects when the database fails or the result doesn't prove good; then everything stays as it was,
   * except for duplicates. Does nothing after `stop`.
   */
  compact(boardId: string, epoch: number): Promise<Compaction> {
    if (this.#isStopped) return Promise.resolve(NOTHING)
    const { homes = ALL_AT_HOME } = this.#options
    // Now, while the caller holds the board: a home that is given up before the turn comes would have to be taken again.
    const holding = homes.hold(boardId)
    const start = () => this.#compactAtHome(boardId, epoch, holding)
    const running = this.#running.get(boardId)
    const work = (running ? running.then(start, start) : start()).finally(() => {
      if (this.#running.get(boardId) === work) this.#running.delete(boardId)
    })
    this.#running.set(boardId, work)
    return work
  }

  /** Begins no compaction any more: the log is about to close, and the rows are folded when their boards open again. */
  stop(): void {
    this.#isStopped = true
  }

  /** Resolves when no compaction of the board is under way. */
  async settledOf(boardId: string): Promise<void> {
    while (this.#running.has(boardId)) await Promise.allSettled([this.#running.get(boardId)])
  }

  /** Resolves when no compaction is under way. */
  async settled(): Promise<void> {
    // A caller that waited for one may have requested the next.
    while (this.#running.size > 0) await Promise.allSettled(this.#running.values())
  }

  async #compactAtHome(boardId: string, epoch: number, holding: Promise<HeldHome>): Promise<Compaction> {
    const home = await holding
    try {
      return await this.#compact(boardId, epoch, home.token)
    } finally {
      home.release()
    }
  }

  async #compact(boardId: string, epoch: number, homeToken: number | undefined): Promise<Compaction> {
    const { log, limits, logger } = this.#options
    const { snapshots, snapshotIds, updates } = await log.load(boardId, epoch)
    const [base = null] = snapshots
    if (base && !base.intact) {
      // A room may still hold what it lacks. The next opening sets it aside; until then nothing is built on an older one.
      logger.error({ boardId, epoch, snapshotId: base.id }, 'A snapshot is damaged; its board is not folded')
      return NOTHING
    }
    const rows = updates.filter(({ intact }) => intact)
    const isOldKind = base !== null && asPackedDocument(base) === null
    if (rows.length === 0 && !isOldKind) return NOTHING
    const result = await this.#folding.fold(base?.bytes ?? null, rows)
    const { packed, stateVector, deletions, meta, records, foldedIds } = result
    if (foldedIds.length === 0 && !isOldKind) return NOTHING
    const mergedThroughId = foldedIds.reduce((highest, id) => Math.max(highest, id), 0)
    const state = { bytes: packed, stateVector, deletions, meta, mergedThroughId, records }
    // Refused where the board has moved. What follows deletes only what this snapshot holds.
    await log.addSnapshot({ boardId, epoch, ...state, homeToken })
    for (let start = 0; start < foldedIds.length; start += DELETED_AT_ONCE) {
      await log.deleteUpdates(foldedIds.slice(start, start + DELETED_AT_ONCE))
    }
    // The new snapshot is the newest of those kept.
    await log.deleteSnapshots(snapshotIds.slice(limits.keptSnapshots - 1))
    const deleted = foldedIds.length
    logger.debug({ boardId, epoch, rows: deleted, bytes: packed.length, records }, 'Folded a board into a snapshot')
    return { deleted, folded: deleted === updates.length ? result : null }
  }
}
