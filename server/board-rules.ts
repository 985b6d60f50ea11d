// What a board's content needs, for the sync engine, which knows nothing of cards. One object for the product, the fault
// tests' server processes and the benchmarks: what they measure is what people run.

import { isCurrentMeta, migrateBoard } from '@/lib/document/migrate'
import { indexBoard, repairBoard } from '@/lib/document/repair'
import { rewriteBoard } from '@/lib/document/rewrite-board'
import type { Limits } from '@/lib/protocol/limits'
import type { BoardRoomsOptions } from './sync/create-board-rooms'

/** The parts of the sync engine's options that say what a board is. */
export function boardRules(
  limits: Pick<Limits, 'maxRecordsPerBoard' | 'maxShapesPerPage'>,
): Pick<BoardRoomsOptions, 'rules' | 'isCurrent' | 'rewrite'> {
  return {
    rules: {
      repair: (doc, touchedRecordIds) => repairBoard(doc, touchedRecordIds, limits),
      migrate: migrateBoard,
      index: indexBoard,
    },
    isCurrent: isCurrentMeta,
    rewrite: rewriteBoard,
  }
}
