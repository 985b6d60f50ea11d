// Counts the shapes on each page, at any depth. It stays current by looking only at shapes that changed place.

import { pageOfShape } from '../records/firm-ground'
import type { DocumentIndex } from './document-index'

/** Counts shapes by page, from the records of a DocumentIndex. */
export class ShapesPerPage {
  readonly #index: DocumentIndex
  readonly #pageOf = new Map<string, string>()
  readonly #counts = new Map<string, number>()

  constructor(index: DocumentIndex) {
    this.#index = index
  }

  /** Reads these records again; they may be of any type, or gone. */
  look(ids: Iterable<string>): void {
    for (const id of ids) {
      const record = this.#index.get(id)
      const page = record?.typeName === 'shape' ? pageOfShape(record, (other) => this.#index.get(other))?.id : undefined
      const before = this.#pageOf.get(id)
      if (page === before) continue
      if (before !== undefined) this.#add(before, -1)
      if (page !== undefined) this.#add(page, 1)
      if (page === undefined) this.#pageOf.delete(id)
      else this.#pageOf.set(id, page)
    }
  }

  /** Returns the page on which the shape was when it was last read. */
  pageOf(id: string): string | undefined {
    return this.#pageOf.get(id)
  }

  on(pageId: string): number {
    return this.#counts.get(pageId) ?? 0
  }

  #add(pageId: string, shapes: number): void {
    const count = this.on(pageId) + shapes
    if (count === 0) this.#counts.delete(pageId)
    else this.#counts.set(pageId, count)
  }
}
