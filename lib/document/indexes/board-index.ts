// The state that repair keeps of a document between two changes: its previous records, their dependents, and the number
// of shapes on each page. It is read once, in steps, and then follows the document; at any time it equals a newly built
// index.

import type * as Y from 'yjs'
import { recordsOf } from '../records/roots'
import { isOnlyPlace, touchedRecords } from '../records/touched-records'
import { DocumentIndex } from './document-index'
import { ShapesPerPage } from './shapes-per-page'

export interface BoardIndex {
  readonly records: DocumentIndex
  readonly shapes: ShapesPerPage
  /** Ids of records that repair has found valid since the document was read; stored records were not checked. */
  readonly sound: Set<string>
}

const indexes = new WeakMap<Y.Doc, BoardIndex>()
/** A step takes about a millisecond. */
const RECORDS_PER_STEP = 100

/** The document's index, if it has been read. */
export function knownIndexOf(doc: Y.Doc): BoardIndex | undefined {
  return indexes.get(doc)
}

/** Returns the document's index, and reads it now if necessary. */
export function indexOf(doc: Y.Doc): BoardIndex {
  for (const _step of indexBoard(doc));
  const index = indexes.get(doc)
  if (!index) throw new Error('The document could not be read')
  return index
}

/**
 * Reads the document for later repairs, in steps of a few milliseconds: run it to its end; the document may change in
 * between. The current content is assumed to be valid. Without this the first `repairBoard` reads everything at once.
 */
export function* indexBoard(doc: Y.Doc, recordsPerStep = RECORDS_PER_STEP): Generator<void, void> {
  if (indexes.has(doc)) return
  const index = new DocumentIndex(doc, undefined, [])
  const shapes = new ShapesPerPage(index)
  const records = recordsOf(doc)
  const follow = (_events: unknown, transaction: Y.Transaction): void => {
    const others: string[] = []
    for (const [id, groups] of touchedRecords(transaction)) {
      if (!isOnlyPlace(groups) || !index.readPlace(id)) others.push(id)
    }
    if (others.length > 0) shapes.look(index.reread(others))
  }
  records.observeDeep(follow)
  let isKept = false
  try {
    yield* inSteps([...records.keys()], recordsPerStep, (ids) => index.read(ids))
    // Only now is the parent of every shape known.
    yield* inSteps([...index.ids()], recordsPerStep, (ids) => shapes.look(ids))
    if (indexes.has(doc)) return
    indexes.set(doc, { records: index, shapes, sound: new Set() })
    isKept = true
  } finally {
    if (!isKept) records.unobserveDeep(follow)
  }
}

function* inSteps(
  ids: readonly string[],
  perStep: number,
  work: (ids: readonly string[]) => void,
): Generator<void, void> {
  for (let start = 0; start < ids.length; start += perStep) {
    work(ids.slice(start, start + perStep))
    yield
  }
}
