// A document's records by id, who refers to whom, and which card has which reference: what repair and binding must know
// at every change without reading the whole board.
// A record is firm when it stands on something: a shape on its parents up to a page, a binding on both its ends.
// Concurrent edits can leave others in the document until the server repairs it; tldraw would crash on them (a parent
// cycle overflows its stack), so only firm ones are shown.

import type * as Y from 'yjs'
import { idIn } from './field-groups'
import { readBoard } from './read-board'
import { type BoardRecord, readRecordOf } from './records'

export class DocumentIndex {
  readonly #doc: Y.Doc
  readonly #bears: (record: BoardRecord) => boolean
  readonly #records = new Map<string, BoardRecord>()
  readonly #dependents = new Map<string, Set<string>>()
  readonly #cardsByRef = new Map<string, Set<string>>()

  /** `bears` says what counts as ground: whoever shows the board lets nothing stand on a record that can't be shown. */
  constructor(doc: Y.Doc, bears: (record: BoardRecord) => boolean = () => true) {
    this.#doc = doc
    this.#bears = bears
    for (const record of readBoard(doc).records.values()) this.#set(record.id, record)
  }

  ids(): Iterable<string> {
    return this.#records.keys()
  }

  /** The record as the document has it, firm or not. */
  get(id: string): BoardRecord | undefined {
    return this.#records.get(id)
  }

  /** The record where others can stand on it. */
  ground(id: string): BoardRecord | undefined {
    const record = this.#records.get(id)
    return record && this.#bears(record) ? record : undefined
  }

  /** The records that refer to this one directly. */
  dependentsOf(id: string): readonly BoardRecord[] {
    return [...(this.#dependents.get(id) ?? [])].flatMap((dependent) => this.#records.get(dependent) ?? [])
  }

  /** The cards that are called so; more than one after people made cards at the same time. */
  cardsWithRef(ref: string): readonly BoardRecord[] {
    return [...(this.#cardsByRef.get(ref) ?? [])].flatMap((id) => this.#records.get(id) ?? [])
  }

  refs(): Iterable<string> {
    return this.#cardsByRef.keys()
  }

  ofType(typeName: string): readonly BoardRecord[] {
    return [...this.#records.values()].filter((record) => record.typeName === typeName)
  }

  /** Whether there is ground of this type. */
  hasType(typeName: string): boolean {
    for (const record of this.#records.values()) if (record.typeName === typeName && this.#bears(record)) return true
    return false
  }

  /** Reads these records anew. Returns every id whose record or standing may have changed by it. */
  reread(ids: Iterable<string>): Set<string> {
    const affected = new Set<string>()
    for (const id of ids) {
      const before = this.#records.get(id)
      const groundBefore = this.ground(id)
      const after = readRecordOf(this.#doc, id)
      this.#set(id, after)
      affected.add(id)
      const isOtherGround = (groundBefore === undefined) !== (this.ground(id) === undefined)
      if (isOtherGround || refersElsewhere(before, after)) this.addDependents(id, affected)
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
    if (before) {
      for (const target of referencesOf(before)) removeFrom(this.#dependents, target, id)
      removeFrom(this.#cardsByRef, refOf(before), id)
    }
    if (!record) {
      this.#records.delete(id)
      return
    }
    this.#records.set(id, record)
    for (const target of referencesOf(record)) addTo(this.#dependents, target, id)
    const ref = refOf(record)
    if (ref !== '') addTo(this.#cardsByRef, ref, id)
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key)
  if (set) set.add(id)
  else sets.set(key, new Set([id]))
}

function removeFrom(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key)
  set?.delete(id)
  if (set?.size === 0) sets.delete(key)
}

/** The reference of a card; '' of anything else. */
export function refOf(record: BoardRecord): string {
  const props = record.type === 'card' ? (record.props as { ref?: unknown } | undefined) : undefined
  return typeof props?.ref === 'string' ? props.ref : ''
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
  if (record.typeName === 'shape') return [idIn(record.parentId)]
  if (record.typeName === 'binding') return [idIn(record.fromId), idIn(record.toId)]
  return []
}

function refersElsewhere(before: BoardRecord | undefined, after: BoardRecord | undefined): boolean {
  if (!before || !after) return before !== after
  const [from, to] = [referencesOf(before), referencesOf(after)]
  return from.length !== to.length || from.some((id, i) => id !== to[i])
}
