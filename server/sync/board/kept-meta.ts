// A document's `meta`, which is the server's own: what a client writes there is put back.

import type * as Y from 'yjs'
import { metaOf } from '@/lib/document/records/roots'

/** Remembers what the server wrote to `meta`, and puts it back where a client has written. */
export class KeptMeta {
  readonly #doc: Y.Doc
  #kept: Readonly<Record<string, unknown>> = {}

  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.keep()
  }

  /** Takes `meta` as it is now for the server's. */
  keep(): void {
    this.#kept = metaOf(this.#doc).toJSON()
  }

  /** Puts back what the transaction has changed of it, inside the same transaction. Returns how many keys it changed. */
  restore(transaction: Y.Transaction): number {
    const meta = metaOf(this.#doc)
    const changed = [...transaction.changed].find(([type]) => (type as unknown) === meta)?.[1]
    if (!changed) return 0
    for (const key of changed) {
      if (key === null) continue
      if (key in this.#kept) meta.set(key, this.#kept[key])
      else meta.delete(key)
    }
    return changed.size
  }
}
