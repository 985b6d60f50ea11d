// One pass of repairs over what an update has touched: what was there before, what may be wrong now, and what was changed.

import type * as Y from 'yjs'
import type { DocumentIndex } from './document-index'
import type { RecordLimits } from './document-limits'
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
}

export class RepairPass {
  readonly doc: Y.Doc
  readonly index: DocumentIndex
  readonly shapes: ShapesPerPage
  readonly limits: RecordLimits
  readonly touched: ReadonlySet<string>
  readonly before: ReadonlyMap<string, BoardRecord | undefined>
  /** Ids of all whose record or standing may have changed, by the update or by repairs of it. */
  readonly affected: Set<string>
  readonly repaired = new Set<string>()
  readonly invalid = new Set<string>()

  constructor({ doc, index, shapes, limits, touched, before }: RepairPassOptions) {
    this.doc = doc
    this.index = index
    this.shapes = shapes
    this.limits = limits
    this.touched = touched
    this.before = before
    this.affected = index.reread(touched)
  }

  readonly lookUp = (id: string): BoardRecord | undefined => this.index.get(id)

  /** Runs `write`, which changes the record `id` and no other. */
  mend(id: string, blame: Blame, write: () => void): void {
    write()
    // Only what goes takes ground away; all other repairs give it, to records that are being looked at already.
    if (recordsOf(this.doc).has(id)) this.index.read([id])
    else for (const other of this.index.reread([id])) this.affected.add(other)
    this.affected.add(id)
    this.repaired.add(id)
    if (blame === 'invalid') this.invalid.add(id)
  }
}
