// One pass of repairs over what an update has touched: what was there before, what may be wrong now, and what was changed.

import type * as Y from 'yjs'
import type { ChangeAuthors } from './change-authors'
import type { DocumentIndex } from './document-index'
import type { RecordLimits } from './record-limits'
import type { BoardRecord } from './records'
import { recordsOf } from './roots'
import type { ShapesPerPage } from './shapes-per-page'

/** `invalid` is what no honest page writes; `honest` is what honest ones bring about together, or leave to the server. */
export type Blame = 'invalid' | 'honest'

export interface RepairPassOptions {
  readonly doc: Y.Doc
  readonly index: DocumentIndex
  readonly shapes: ShapesPerPage
  readonly limits: RecordLimits
  readonly touched: ReadonlySet<string>
  /** The touched records before the update; none when the document was not known before. */
  readonly before: ReadonlyMap<string, BoardRecord | undefined>
  readonly authors: ChangeAuthors
}

/** The state that the steps of one repair share: the index, the limits, the earlier records, and the repairs so far. */
export class RepairPass {
  readonly doc: Y.Doc
  readonly index: DocumentIndex
  readonly shapes: ShapesPerPage
  readonly limits: RecordLimits
  /** Sorted: what a repair comes to must not depend on the order in which an update lists its records. */
  readonly touched: readonly string[]
  readonly before: ReadonlyMap<string, BoardRecord | undefined>
  readonly authors: ChangeAuthors
  /** The page that a touched shape was on before the update. */
  readonly pageBefore: ReadonlyMap<string, string | undefined>
  /** Ids of all whose record or standing may have changed, by the update or by repairs of it. */
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

  /** Runs `write`, which changes the record `id` and no other. */
  mend(id: string, blame: Blame, write: () => void): void {
    write()
    // Only what goes takes ground away; all other repairs give it, to records that are being looked at already.
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

  /** Brings the numbers of shapes up to date. What depends on the moved ones is sought once for them all. */
  recount(): void {
    const carried = new Set<string>()
    for (const id of this.#moved) this.index.addDependents(id, carried)
    this.shapes.look(this.#uncounted)
    this.shapes.look(carried)
    this.#uncounted = new Set()
    this.#moved = new Set()
  }
}
