// The server's last word on content: Yjs can't refuse an edit, so what can't stand is put right in the transaction that
// brought it, and everybody gets both as one update. Deterministic: any server comes to the same board.
// In this order: records that don't validate, what hosts have locked, a page and a document, parents that are missing
// or go in a circle, too many records, groups without anything in them, places in the order that several shapes have,
// bindings without ends, references of cards, and cards of a matrix that aren't where their fields say.
// A call looks at what was touched and what depends on that, never at the whole board.

import type * as Y from 'yjs'
import { DEFAULT_LIMITS } from '../protocol/limits'
import { indexOf, knownIndexOf } from './board-index'
import { type ChangeAuthors, HOSTS } from './change-authors'
import { exceptDragged } from './dragged-shapes'
import type { RecordLimits } from './record-limits'
import { repairCounts } from './repair-counts'
import { repairLocks } from './repair-locks'
import { repairMatrices } from './repair-matrices'
import { RepairPass } from './repair-pass'
import { repairRefs } from './repair-refs'
import { repairGroups, repairOrder } from './repair-siblings'
import { keepPage, repairBindings, repairParents } from './repair-standing'
import { repairValidity } from './repair-validity'
import { recordsOf } from './roots'
import type { TouchedRecords } from './touched-records'

/** What a call did, in records. */
export interface Repairs {
  /** All that were changed. Call again with the same ids until it is 0: a repair may make room for another. */
  readonly repaired: number
  /** Those among them that no honest page would have written so; the rest is housekeeping. */
  readonly invalid: number
}

const NOTHING: Repairs = { repaired: 0, invalid: 0 }
/** Invalid records of one update that are searched for what is to blame; the others go back in one go. */
const MAX_SEARCHED_RECORDS = 20

/**
 * Checks what an update has touched, and what depends on it, and puts it right. Call it inside the transaction that
 * applied the update. The first call on a document reads the whole board and holds it for sound, unless `indexBoard` has:
 * call it with no ids after loading, so that later calls know what a record was before. `touchedRecords` are ids, or what
 * the function of that name tells of them: it spares a closer look at shapes that were only dragged. `authors` are those
 * who wrote what was touched.
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
    // A document that never held anything is waiting for its seed.
    if (recordsOf(doc)._map.size > 0) keepPage(pass)
    repairParents(pass)
    // What stood on a record that went has moved, perhaps to a page that is full as well.
    while (repairCounts(pass)) repairParents(pass)
    repairGroups(pass)
    repairOrder(pass)
    repairBindings(pass)
    repairRefs(pass)
    repairMatrices(pass)
    pass.recount()
    // Of a drag that a lock has overtaken every frame counts once, however many shapes are in the hand.
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
