// Tracks a document's size without encoding it each time: encoding one near the limit takes a tenth of a second, and
// people who meet the limit go on trying. A measured size stands until something has changed that can matter.

import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** A measured size stands until a 64th of it has been added or deleted, so it may be off by that much. */
const PARTS = 64

/** Bounds a document's size in bytes, and measures it only near the limit. */
export class DocumentSize {
  readonly #doc: Y.Doc
  /** Bytes of what the document was made from, until it is measured. */
  #base: number
  #isMeasured = false
  /** Bytes of the updates since; the document has grown by no more. */
  #added = 0
  /** Bytes of what was deleted since; the document has shrunk by no more, but for a few. */
  #freed = 0

  /** `storedBytes` is about the size of the bytes from which `doc` was built, and not less. */
  constructor(doc: Y.Doc, storedBytes: number) {
    this.#doc = doc
    this.#base = storedBytes
  }

  /** No less than the size; just the size after `isLargerThan` has measured. */
  get atMostBytes(): number {
    return this.#base + this.#added
  }

  /** Counts an update of `bytes` bytes that the document has received. */
  add(bytes: number): void {
    this.#added += bytes
  }

  /** Counts `bytes` bytes of waiting updates that the document has forgotten. */
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

  /** True when the document is larger than `maxBytes`, to within a 64th. Measures only when the bounds don't decide. */
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
