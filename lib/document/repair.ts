// The server's last word on content: Yjs can't refuse an edit, so what can't stand is put right in the transaction that
// brought it, and everybody gets both as one update. Deterministic: any server comes to the same board.
// In this order: records that don't validate, a page and a document, parents that are missing or go in a circle, too many
// records, bindings without ends, references of cards, and cards of a matrix that aren't where their fields say.
// A call looks at what was touched and what depends on that, never at the whole board.

import type * as Y from 'yjs'
import { DocumentIndex } from './document-index'
import { DEFAULT_RECORD_LIMITS, type RecordLimits } from './document-limits'
import { repairCounts } from './repair-counts'
import { repairMatrices } from './repair-matrices'
import { RepairPass } from './repair-pass'
import { repairRefs } from './repair-refs'
import { keepPage, repairBindings, repairParents } from './repair-standing'
import { repairValidity } from './repair-validity'
import { changedRecords, recordsOf } from './roots'
import { ShapesPerPage } from './shapes-per-page'

/** What a call did, in records. */
export interface Repairs {
  /** All that were changed. Call again with the same ids until it is 0: a repair may make room for another. */
  readonly repaired: number
  /** Those among them that no honest page would have written so; the rest is housekeeping. */
  readonly invalid: number
}

interface Known {
  readonly index: DocumentIndex
  readonly shapes: ShapesPerPage
}

const known = new WeakMap<Y.Doc, Known>()
const RECORDS_PER_STEP = 500
/** Invalid records of one update that are searched for what is to blame; the others go back in one go. */
const MAX_SEARCHED_RECORDS = 20

/**
 * Reads the document for later repairs, in steps of a few milliseconds: run it to its end, with anything in between,
 * also changes of the document. It is held for sound as it is. Without this the first `repairBoard` does it in one go.
 */
export function* indexBoard(doc: Y.Doc): Generator<void, void> {
  if (known.has(doc)) return
  const index = new DocumentIndex(doc, undefined, [])
  const shapes = new ShapesPerPage(index)
  const records = recordsOf(doc)
  const follow = (events: Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    shapes.look(index.reread(changedRecords(events)))
  }
  records.observeDeep(follow)
  let isDone = false
  try {
    yield* inSteps([...records.keys()], (ids) => index.read(ids))
    // Only now is every shape's parent known.
    yield* inSteps([...index.ids()], (ids) => shapes.look(ids))
    known.set(doc, { index, shapes })
    isDone = true
  } finally {
    if (!isDone) records.unobserveDeep(follow)
  }
}

function* inSteps(ids: readonly string[], work: (ids: readonly string[]) => void): Generator<void, void> {
  for (let start = 0; start < ids.length; start += RECORDS_PER_STEP) {
    work(ids.slice(start, start + RECORDS_PER_STEP))
    yield
  }
}

/**
 * Checks what an update has touched, and what depends on it, and puts it right. Call it inside the transaction that
 * applied the update. The first call on a document reads the whole board and holds it for sound, unless `indexBoard` has:
 * call it with no ids after loading, so that later calls know what a record was before.
 */
export function repairBoard(
  doc: Y.Doc,
  touchedRecordIds: Iterable<string>,
  limits: RecordLimits = DEFAULT_RECORD_LIMITS,
): Repairs {
  const isFirstCall = !known.has(doc)
  const { index, shapes } = knownOf(doc)
  const touched = new Set(touchedRecordIds)
  const before = new Map(isFirstCall ? [] : [...touched].map((id) => [id, index.get(id)] as const))

  return doc.transact(() => {
    const pass = new RepairPass({ doc, index, shapes, limits, touched, before })
    repairRecords(pass)
    // A document that never held anything is waiting for its seed.
    if (recordsOf(doc)._map.size > 0) keepPage(pass)
    repairParents(pass)
    if (repairCounts(pass)) repairParents(pass)
    repairBindings(pass)
    repairRefs(pass)
    repairMatrices(pass)
    shapes.look(pass.affected)
    return { repaired: pass.repaired.size, invalid: pass.invalid.size }
  })
}

function knownOf(doc: Y.Doc): Known {
  for (const _ of indexBoard(doc));
  const found = known.get(doc)
  if (!found) throw new Error('The document could not be read')
  return found
}

function repairRecords(pass: RepairPass): void {
  let searched = 0
  for (const id of pass.touched) {
    const repair = repairValidity(pass.doc, id, pass.before.get(id), searched >= MAX_SEARCHED_RECORDS)
    if (repair === 'none') continue
    if (repair === 'mended') searched += 1
    pass.mend(id, repair === 'mended' ? 'invalid' : 'honest', () => undefined)
  }
}
