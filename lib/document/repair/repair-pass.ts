// One pass of repairs over the records that an update has touched: their state before it, the records to check, and the
// changes made.

import type * as Y from 'yjs'
import type { DocumentIndex } from '../indexes/document-index'
import type { ShapesPerPage } from '../indexes/shapes-per-page'
import type { ChangeAuthors } from '../records/change-authors'
import type { RecordLimits } from '../records/record-limits'
import type { BoardRecord } from '../records/records'
import { recordsOf } from '../records/roots'

/**
 * `invalid` is content that no honest page writes; `honest` is content that honest pages produce together, or leave to
 * the server.
 */
export type Blame = 'invalid' | 'honest'

export interface RepairPassOptions {
  readonly doc: Y.Doc
  readonly index: DocumentIndex
  readonly shapes: ShapesPerPage
  readonly limits: RecordLimits
  readonly touched: ReadonlySet<string>
  /** The touched records before the update; empty if the document was not indexed before. */
  readonly before: ReadonlyMap<string, BoardRecord | undefined>
  readonly authors: ChangeAuthors
}

/** The state that the steps of one repair share: the index, the limits, the earlier records, and the repairs so far. */
export class RepairPass {
  readonly doc: Y.Doc
  readonly index: DocumentIndex
  readonly shapes: ShapesPerPage
  readonly limits: RecordLimits
  /** Sorted, because the result of a repair must not depend on the order in which an update lists its records. */
  readonly touched: readonly string[]
  readonly before: ReadonlyMap<string, BoardRecord | undefined>
  readonly authors: ChangeAuthors
  /** The page that a touched shape was on before the update. */
  readonly pageBefore: ReadonlyMap<string, string | undefined>
  /** Ids of all records whose content or standing may have changed, by the update or by its repairs. */
  readonly affected: Set<string>
  readonly repaired = new Set<string>()
  readonly invalid = new Set<string>()
  /** True if somebody who is not a host changed something that hosts have locked. */
  brokeLock = false
  /** Records that are not counted yet although they, or records that they depend on, may have moved. */
  #uncounted: Set<string>
  #moved = new Set<string>()

  constructor({ doc, index, shapes, limits, touched, before, authors }: RepairPassOptions) {
    this.doc = doc
    this.index = index
    this.shapes = shapes
    this.limits = limits
    this.touched = [...touched].sort()
    this.before = before
    this.authors = authors
    this.pageBefore = new Map(this.touched.map((id) => [id, shapes.pageOf(id)]))
    this.affected = index.reread(touched)
    this.#uncounted = new Set(this.affected)
  }

  readonly lookUp = (id: string): BoardRecord | undefined => this.index.get(id)

  /** Runs `write`, which changes only the record `id`. */
  mend(id: string, blame: Blame, write: () => void): void {
    write()
    // Only a removal takes ground away; other repairs only add ground, for records that are already being checked.
    if (recordsOf(this.doc).has(id)) {
      if (this.index.read([id]).length > 0) this.#moved.add(id)
    } else {
      for (const other of this.index.reread([id])) {
        this.affected.add(other)
        this.#uncounted.add(other)
      }
    }
    this.affected.add(id)
    this.#uncounted.add(id)
    this.repaired.add(id)
    if (blame === 'invalid') this.invalid.add(id)
  }

  /** Updates the counts of shapes. The dependents of all moved records are collected in one search. */
  recount(): void {
    const carried = new Set<string>()
    for (const id of this.#moved) this.index.addDependents(id, carried)
    this.shapes.look(this.#uncounted)
    this.shapes.look(carried)
    this.#uncounted = new Set()
    this.#moved = new Set()
  }
}
