// A document's records by id, their dependents, the shapes that share a parent, and the card of each reference. Repair
// and binding need these at every change without reading the whole board, so each answer is a direct lookup.

import * as Y from 'yjs'
import { groupValue, isPair } from '../records/field-groups'
import { referencesOf } from '../records/firm-ground'
import { hasHostLock } from '../records/host-locks'
import { type BoardRecord, readRecordOf } from '../records/records'
import { recordsOf } from '../records/roots'
import { Siblings } from './siblings'
import { TakenRefs } from './taken-refs'

/** Indexes the records of one document; call `reread` after each change to keep it current. */
export class DocumentIndex {
  readonly #doc: Y.Doc
  readonly #bears: (record: BoardRecord) => boolean
  readonly #records = new Map<string, BoardRecord>()
  readonly #idsByType = new Map<string, Set<string>>()
  readonly #dependents = new Map<string, Set<string>>()
  readonly #locked = new Set<string>()
  readonly refs = new TakenRefs()
  readonly siblings = new Siblings()

  /**
   * Reads the records `ids`, by default the whole board. `bears` decides what counts as ground: a page that shows the
   * board excludes records that can't be shown, so that nothing stands on them.
   */
  constructor(
    doc: Y.Doc,
    bears: (record: BoardRecord) => boolean = () => true,
    ids: Iterable<string> = recordsOf(doc).keys(),
  ) {
    this.#doc = doc
    this.#bears = bears
    this.read(ids)
  }

  get size(): number {
    return this.#records.size
  }

  /** Shapes that hosts have locked. */
  get locked(): ReadonlySet<string> {
    return this.#locked
  }

  ids(): Iterable<string> {
    return this.#records.keys()
  }

  /** Returns the record as the document has it, firm or not. */
  get(id: string): BoardRecord | undefined {
    return this.#records.get(id)
  }

  /** Returns the record if others can stand on it. */
  ground(id: string): BoardRecord | undefined {
    const record = this.#records.get(id)
    return record && this.#bears(record) ? record : undefined
  }

  /** Returns the records that refer to this one directly. */
  dependentsOf(id: string): readonly BoardRecord[] {
    return this.#all(this.#dependents.get(id))
  }

  ofType(typeName: string): readonly BoardRecord[] {
    return this.#all(this.#idsByType.get(typeName))
  }

  countOf(typeName: string): number {
    return this.#idsByType.get(typeName)?.size ?? 0
  }

  /** Whether a record of this type is ground for others. */
  hasType(typeName: string): boolean {
    for (const id of this.#idsByType.get(typeName) ?? []) if (this.ground(id)) return true
    return false
  }

  /**
   * Reads these records, for the first time or again. Returns the ids of those whose dependents may now stand
   * elsewhere.
   */
  read(ids: Iterable<string>): string[] {
    const shaken: string[] = []
    for (const id of ids) {
      const before = this.#records.get(id)
      const groundBefore = this.ground(id)
      const after = readRecordOf(this.#doc, id)
      this.#set(id, after)
      const isOtherGround = (groundBefore === undefined) !== (this.ground(id) === undefined)
      if (isOtherGround || refersElsewhere(before, after)) shaken.push(id)
    }
    return shaken
  }

  /** Reads these records again. Returns every id whose record or standing may have changed. */
  reread(ids: Iterable<string>): Set<string> {
    const affected = new Set<string>(ids)
    const dependents = new Set<string>()
    for (const id of this.read(affected)) this.addDependents(id, dependents)
    for (const id of dependents) affected.add(id)
    return affected
  }

  /**
   * Reads where a record is now, if nothing else of it has changed: most of what people do is dragging, and nothing here
   * follows from a place. False where the whole record must be read.
   */
  readPlace(id: string): boolean {
    const before = this.#records.get(id)
    const map: unknown = recordsOf(this.#doc).get(id)
    if (!before || !(map instanceof Y.Map)) return false
    const place = groupValue(map.get('xy'))
    // Groups that no page of ours writes could have the same names as the two numbers.
    if (!isPair(place) || !('x' in before) || map.has('x') || map.has('y')) return false
    const [x, y] = place
    this.#records.set(id, { ...before, x, y })
    return true
  }

  /**
   * Adds all records that directly or indirectly refer to `id`. It assumes that `found` already holds the dependents of
   * its members.
   */
  addDependents(id: string, found: Set<string>): void {
    const open = [id]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const dependent of this.#dependents.get(next) ?? []) {
        if (found.has(dependent)) continue
        found.add(dependent)
        open.push(dependent)
      }
    }
  }

  #all(ids: Iterable<string> | undefined): BoardRecord[] {
    return [...(ids ?? [])].flatMap((id) => this.#records.get(id) ?? [])
  }

  #set(id: string, record: BoardRecord | undefined): void {
    const before = this.#records.get(id)
    if (before) {
      for (const target of referencesOf(before)) removeFrom(this.#dependents, target, id)
      removeFrom(this.#idsByType, before.typeName, id)
      this.refs.remove(before)
      this.siblings.remove(before)
    }
    this.#locked.delete(id)
    if (!record) {
      this.#records.delete(id)
      return
    }
    this.#records.set(id, record)
    for (const target of referencesOf(record)) addTo(this.#dependents, target, id)
    addTo(this.#idsByType, record.typeName, id)
    this.refs.add(record)
    this.siblings.add(record)
    if (hasHostLock(record)) this.#locked.add(id)
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

function refersElsewhere(before: BoardRecord | undefined, after: BoardRecord | undefined): boolean {
  if (!before || !after) return before !== after
  const [from, to] = [referencesOf(before), referencesOf(after)]
  return from.length !== to.length || from.some((id, i) => id !== to[i])
}
