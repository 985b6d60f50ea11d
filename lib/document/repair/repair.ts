// The server's last word on content: Yjs can't refuse an edit, so invalid content is repaired in the transaction that
// brought it, and everybody gets both as one update. Repair is deterministic: any server arrives at the same board. It
// repairs in this order: records that don't validate, changes to what hosts have locked, a missing page or document
// record, parents that are missing or form a circle, too many records, arrows between pages, empty groups, places in the
// order that several shapes or pages share, bindings without ends, references of cards, and cards of a matrix that
// aren't where their fields say. A call looks at the touched records and their dependents, never at the whole board.

import type * as Y from 'yjs'
import { DEFAULT_LIMITS } from '../../protocol/limits'
import { indexOf, knownIndexOf } from '../indexes/board-index'
import { type ChangeAuthors, HOSTS } from '../records/change-authors'
import type { RecordLimits } from '../records/record-limits'
import { recordsOf } from '../records/roots'
import type { TouchedRecords } from '../records/touched-records'
import { exceptDragged } from './dragged-shapes'
import { repairArrows } from './repair-arrows'
import { repairCounts } from './repair-counts'
import { repairLocks } from './repair-locks'
import { repairMatrices } from './repair-matrices'
import { RepairPass } from './repair-pass'
import { repairRefs } from './repair-refs'
import { repairGroups, repairOrder } from './repair-siblings'
import { keepPage, repairBindings, repairParents } from './repair-standing'
import { repairValidity } from './repair-validity'

/** The effect of one call, in numbers of records. */
export interface Repairs {
  /**
   * All records that were changed. Call again with the same ids until it is 0, because a repair may make room for
   * another.
   */
  readonly repaired: number
  /** Those that no honest page would have written; the others are housekeeping. */
  readonly invalid: number
}

const NOTHING: Repairs = { repaired: 0, invalid: 0 }
/** The most invalid records of one update that are searched for the faulty groups; the others are reverted whole. */
const MAX_SEARCHED_RECORDS = 20

/**
 * Checks the records that an update touched and their dependents, and repairs them. Call it inside the transaction that
 * applied the update. The first call on a document reads the whole board and assumes that it is valid, unless
 * `indexBoard` has read it: call it with no ids after loading, so that later calls know the earlier state of a record.
 * `touchedRecords` are ids, or the result of the function of that name, which saves a closer look at shapes that were
 * only dragged. `authors` are the people who wrote the changes.
 */
export function repairBoard(
  doc: Y.Doc,
  touchedRecords: Iterable<string> | TouchedRecords,
  limits: RecordLimits = DEFAULT_LIMITS,
  authors: ChangeAuthors = HOSTS,
): Repairs {
  const known = knownIndexOf(doc)
  const { records: index, shapes, sound } = known ?? indexOf(doc)
  const ids = isDetailed(touchedRecords) ? touchedRecords.keys() : touchedRecords
  const touched = known && isDetailed(touchedRecords) ? exceptDragged(doc, known, touchedRecords, limits) : new Set(ids)
  if (known && touched.size === 0) return NOTHING
  const hadLocks = index.locked.size > 0
  const before = new Map(known ? [...touched].map((id) => [id, index.get(id)] as const) : [])

  return doc.transact(() => {
    const pass = new RepairPass({ doc, index, shapes, limits, touched, before, authors })
    repairRecords(pass, sound)
    repairLocks(pass, hadLocks)
    // A document that has always been empty is waiting for its seed.
    if (recordsOf(doc)._map.size > 0) keepPage(pass)
    repairParents(pass)
    // Shapes that stood on a removed record have moved, perhaps to a page that is full as well.
    while (repairCounts(pass)) repairParents(pass)
    repairArrows(pass)
    repairGroups(pass)
    repairOrder(pass)
    repairBindings(pass)
    repairRefs(pass)
    repairMatrices(pass)
    pass.recount()
    // Each frame of a drag that a lock has overtaken counts once, however many shapes are being dragged.
    return { repaired: pass.repaired.size, invalid: pass.invalid.size + (pass.brokeLock ? 1 : 0) }
  })
}

function isDetailed(touched: Iterable<string> | TouchedRecords): touched is TouchedRecords {
  return touched instanceof Map
}

function repairRecords(pass: RepairPass, sound: Set<string>): void {
  let searched = 0
  for (const id of pass.touched) {
    const inOneGo = searched >= MAX_SEARCHED_RECORDS
    const repair = repairValidity(pass.doc, id, pass.before.get(id), inOneGo, pass.limits)
    if (repair === 'none' && pass.index.get(id)) sound.add(id)
    else sound.delete(id)
    if (repair === 'none') continue
    if (repair === 'mended') searched += 1
    pass.mend(id, repair === 'mended' ? 'invalid' : 'honest', () => undefined)
  }
}
