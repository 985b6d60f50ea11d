// Brings a board from the disk into memory: who owns which clientID, what is stored, and whether the document has to be
// built before anybody sees the board.

import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { Logger } from '@/server/log/logger'
import type { Compactor } from '@/server/persistence/compactor'
import type { Folding } from '@/server/persistence/folding'
import type { LogWriter } from '@/server/persistence/log-writer'
import { openStored } from '@/server/persistence/open-stored'
import type { UpdateLog } from '@/server/persistence/update-log'
import type { Clock } from '@/server/time/clock'
import type { SyncCounters } from '../sockets/sync-counters'
import { ClientOwners } from './client-owners'
import { CompactionTrigger } from './compaction-trigger'
import type { FoldingShare } from './folding-share'
import type { CommittedUpdate } from './live-document'
import { type BoardRules, OpenBoard } from './open-board'
import { SizeWarning } from './size-warning'
import { StoredBoard } from './stored-board'

export interface LoadServices {
  readonly log: UpdateLog
  readonly folding: Folding
  readonly compactor: Compactor
  readonly foldingShare: FoldingShare
  readonly writer: LogWriter
  readonly limits: Limits
  readonly clock: Clock
  readonly logger: Logger
  readonly counters: SyncCounters
  readonly rules: BoardRules
  /** True when a document with this `meta` is of this version, so that nothing has to be migrated. */
  readonly isCurrent: (meta: Readonly<Record<string, unknown>>) => boolean
  /** The epoch of a board that exists and isn't deleted, or null. */
  readonly epochOf: (boardId: string) => Promise<number | null>
}

export interface LoadedBoard {
  readonly board: OpenBoard
  readonly compaction: CompactionTrigger
  /** The document must be built, and migrated, before anybody is shown the board. */
  readonly needsDocument: boolean
}

/**
 * Loads a board, whose home is held. Rejects with AppError `not-found` for one that isn't there, with another Error when
 * reading fails.
 */
export async function loadOpenBoard(
  services: LoadServices,
  boardId: string,
  homeToken: number | undefined,
  onCommitted: (committed: CommittedUpdate) => void,
): Promise<LoadedBoard> {
  const {
    log,
    folding,
    compactor,
    foldingShare: share,
    writer,
    limits,
    clock,
    logger,
    counters,
    rules,
    isCurrent,
    epochOf,
  } = services
  const epoch = await epochOf(boardId)
  if (epoch === null) throw new AppError('not-found', 'This board does not exist.')
  const opened = await openStored({ log, folding, limits, logger }, boardId, epoch)
  const owners = new ClientOwners(boardId, await log.clientOwners(boardId))
  const { packed, stateVector, deletions, rows, unfolded } = opened
  const stored = new StoredBoard({
    folding: countSlicings(folding, counters),
    clock,
    base: { packed, stateVector, deletions },
    rows,
    keepSlicesMs: limits.parkAfterMs,
  })
  const size = new SizeWarning({ boardId, limits, clock, logger })
  const board: OpenBoard = new OpenBoard({
    boardId,
    epoch,
    homeToken,
    stored,
    owners,
    rules,
    writer,
    onCommitted: (committed) => {
      onCommitted(committed)
      if (board.live) size.committed(board.live)
    },
    onRepaired: (count) => {
      counters.repairs += count
    },
  })
  const compaction = new CompactionTrigger({ boardId, epoch, stored, compactor, share, limits, clock, logger })
  compaction.count(unfolded.rows, unfolded.bytes)
  const meta = opened.meta === null ? null : (JSON.parse(opened.meta) as Record<string, unknown>)
  return { board, compaction, needsDocument: meta === null || !isCurrent(meta) }
}

function countSlicings(folding: Folding, counters: SyncCounters): Pick<Folding, 'slice'> {
  return {
    slice: (packed) => {
      counters.slicings += 1
      return folding.slice(packed)
    },
  }
}
