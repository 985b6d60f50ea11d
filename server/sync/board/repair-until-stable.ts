// Repairs a document inside the transaction that broke it, so that both leave the server as one update.

import type * as Y from 'yjs'
import type { ChangeAuthors } from '@/lib/document/records/change-authors'
import { type TouchedRecords, touchedRecords } from '@/lib/document/records/touched-records'

/** Mends the records named, inside the running transaction; `authors` are those who wrote it. */
export type RepairBoard = (doc: Y.Doc, touched: TouchedRecords, authors: ChangeAuthors) => RepairCount

export interface RepairCount {
  /** Records that were changed. */
  readonly repaired: number
  /** The changed records that no honest client would have written that way. */
  readonly invalid: number
}

/**
 * Repairs what the transaction touched. A repair may touch further records; those are looked at in turn, a few times at
 * most.
 */
export function repairUntilStable(
  repair: RepairBoard,
  transaction: Y.Transaction,
  authors: ChangeAuthors,
): RepairCount {
  let [repaired, invalid] = [0, 0]
  for (let round = 0; round < 4; round++) {
    const count = repair(transaction.doc, touchedRecords(transaction), authors)
    if (count.repaired === 0) break
    repaired += count.repaired
    invalid += count.invalid
  }
  return { repaired, invalid }
}
