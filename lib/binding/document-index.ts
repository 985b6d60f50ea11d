// The document's records by id, and who refers to whom. Only records that stand on firm ground are shown to a store:
// a shape needs its parents up to a page, a binding both its ends. Concurrent edits can leave the others in the
// document until the server repairs it; tldraw would crash on them (a parent cycle overflows its stack).

import type * as Y from 'yjs'
import { readBoard } from '../document/read-board'
import { type BoardRecord, readRecordOf } from '../document/records'

export class DocumentIndex {
  readonly #doc: Y.Doc
  readonly #records = new Map<string, BoardRecord>()
  readonly #dependents = new Map<string, Set<string>>()

  constructor(doc: Y.Doc) {
    this.#doc = doc
    for (const record of readBoard(doc).records.values()) this.#set(record.id, record)
  }

  ids(): Iterable<string> {
    return this.#records.keys()
  }

  /** The record as the document has it, firm or not. */
  get(id: string): BoardRecord | undefined {
    return this.#records.get(id)
  }

  hasType(typeName: string): boolean {
    for (const record of this.#records.values()) if (record.typeName === typeName) return true
    return false
  }

  /** Reads these records anew. Returns every id whose record or standing may have changed by it. */
  reread(ids: Iterable<string>): Set<string> {
    const affected = new Set<string>()
    for (const id of ids) {
      const before = this.#records.get(id)
      const after = readRecordOf(this.#doc, id)
      this.#set(id, after)
      affected.add(id)
      if (refersElsewhere(before, after)) this.addDependents(id, affected)
    }
    return affected
  }

  /** Adds all that directly or indirectly refer to `id`. */
  addDependents(id: string, found: Set<string>): void {
    for (const dependent of this.#dependents.get(id) ?? []) {
      if (found.has(dependent)) continue
      found.add(dependent)
      this.addDependents(dependent, found)
    }
  }

  #set(id: string, record: BoardRecord | undefined): void {
    const before = this.#records.get(id)
    if (before) for (const target of referencesOf(before)) this.#dependents.get(target)?.delete(id)
    if (!record) {
      this.#records.delete(id)
      return
    }
    this.#records.set(id, record)
    for (const target of referencesOf(record)) {
      const dependents = this.#dependents.get(target)
      if (dependents) dependents.add(id)
      else this.#dependents.set(target, new Set([id]))
    }
  }
}

/**
 * Whether a record stands on firm ground, given a way to look records up: all that it refers to is there, up to a
 * page, without a cycle.
 */
export function isFirm(
  record: BoardRecord,
  lookUp: (id: string) => BoardRecord | undefined,
  below: ReadonlySet<string> = new Set(),
): boolean {
  if (below.has(record.id)) return false
  const path = new Set(below).add(record.id)
  return referencesOf(record).every((id) => {
    const target = lookUp(id)
    return target !== undefined && isFirm(target, lookUp, path)
  })
}

function referencesOf(record: BoardRecord): string[] {
  if (record.typeName === 'shape') return [String(record.parentId)]
  if (record.typeName === 'binding') return [String(record.fromId), String(record.toId)]
  return []
}

function refersElsewhere(before: BoardRecord | undefined, after: BoardRecord | undefined): boolean {
  if (!before || !after) return before !== after
  const [from, to] = [referencesOf(before), referencesOf(after)]
  return from.length !== to.length || from.some((id, i) => id !== to[i])
}
