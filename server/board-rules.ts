// The rules of a board's content, for the sync engine, which knows nothing of cards. One object for the product, the
// fault tests' server processes and the benchmarks: what they measure is what people run.

import { indexBoard, knownIndexOf } from '@/lib/document/indexes/board-index'
import { isCurrentMeta, migrateBoard } from '@/lib/document/migrate'
import type { RecordLimits } from '@/lib/document/records/record-limits'
import { repairBoard } from '@/lib/document/repair/repair'
import type { BoardRoomsOptions } from './sync/create-board-rooms'

/** The parts of the sync engine's options that say what a board is. */
export function boardRules(limits: RecordLimits): Pick<BoardRoomsOptions, 'rules' | 'isCurrent'> {
  return {
    rules: {
      repair: (doc, touched, authors) => repairBoard(doc, touched, limits, authors),
      hasLocks: (doc) => (knownIndexOf(doc)?.records.locked.size ?? 0) > 0,
      migrate: migrateBoard,
      index: indexBoard,
    },
    isCurrent: isCurrentMeta,
  }
}
