// A board in memory that applies changes as a server does.

import { expect } from 'vitest'
import * as Y from 'yjs'
import type { RecordLimits } from '@/lib/document/records/record-limits'
import { touchedRecords } from '@/lib/document/records/touched-records'
import { type Repairs, repairBoard } from '@/lib/document/repair/repair'
import { seedBoard } from '@/lib/document/write/write-board'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'

/** Returns a new board. */
export function board(): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  repairBoard(doc, [])
  return doc
}

/**
 * Applies a change as a server does: the change and its repairs in one transaction. Returns everything that was
 * repaired.
 */
export function ingest(doc: Y.Doc, write: () => void, limits: RecordLimits = DEFAULT_LIMITS): Repairs {
  return doc.transact((transaction) => {
    write()
    const sum = { repaired: 0, invalid: 0 }
    for (let round = 0; round < 4; round++) {
      const { repaired, invalid } = repairBoard(doc, touchedRecords(transaction), limits)
      if (repaired === 0) break
      sum.repaired += repaired
      sum.invalid += invalid
    }
    expect(repairBoard(doc, touchedRecords(transaction), limits)).toEqual({ repaired: 0, invalid: 0 })
    return sum
  })
}
