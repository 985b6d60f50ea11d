// How large a document is, told without encoding it each time: encoding one near the limit takes a tenth of a second,
// and people who meet the limit go on trying. A measured size stands until something has changed that can matter.

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** A measured size stands until so many of its parts have been added or deleted: what it may be wrong by. */
const PARTS = 64

export class DocumentSize {
  readonly #doc: Y.Doc
  /** Bytes of what the document was made from, until it is measured. */
  #base: number
  #isMeasured = false
  /** Bytes of the updates since; the document has grown by no more. */
  #added = 0
  /** Bytes of what was deleted since; the document has shrunk by no more, but for a few. */
  #freed = 0

  /** `storedBytes` is the size of what `doc` was built from, about, and not less. */
  constructor(doc: Y.Doc, storedBytes: number) {
    this.#doc = doc
    this.#base = storedBytes
  }

  /** No less than the size; just the size after `isLargerThan` has measured. */
  get atMostBytes(): number {
    return this.#base + this.#added
  }

  /** The document has got an update of so many bytes. */
  add(bytes: number): void {
    this.#added += bytes
  }

  /** So many bytes of what waits in the document are forgotten. */
  forget(bytes: number): void {
    this.#freed += bytes
  }

  /** Counts what the transaction has deleted; must be called before Yjs collects it. */
  countDeleted(transaction: Y.Transaction): void {
    // Only a measured size needs it, so only a document near a limit pays for it.
    if (!this.#isMeasured || transaction.deleteSet.clients.size === 0) return
    const encoder = new Y.UpdateEncoderV1()
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => struct.write(encoder, 0))
    this.#freed += encoding.length(encoder.restEncoder)
  }

  /** True when the document is larger than `maxBytes`, to within a 64th. Measures it only when that can't be told. */
  isLargerThan(maxBytes: number): boolean {
    if (this.atMostBytes <= maxBytes) return false
    if (this.#isMeasured) {
      if (this.#base - this.#freed > maxBytes) return true
      if (this.#added + this.#freed < this.#base / PARTS) return this.#base > maxBytes
    }
    this.#base = Y.encodeStateAsUpdate(this.#doc).length
    this.#isMeasured = true
    this.#added = 0
    this.#freed = 0
    return this.#base > maxBytes
  }
}
