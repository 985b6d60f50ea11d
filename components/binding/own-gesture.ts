// The records that this browser's gesture holds: for each record, the field groups that it changed. They stay out of
// the document until the gesture commits, and others' changes of the same groups stay out of the store until it ends.

import type * as Y from 'yjs'
import { type FieldGroups, fromGroups, toGroups } from '@/lib/document/records/field-groups'
import { type BoardRecord, createRecord, deleteRecord, updateGroups } from '@/lib/document/records/records'
import type { GesturePatch } from '@/lib/protocol/presence'
import { isJsonObject, type JsonObject, type JsonValue } from '@/lib/std/json'
import { jsonEqual } from '@/lib/std/json-equal'

type Held =
  /** The document doesn't have the record yet. */
  | { readonly type: 'new' }
  /** `committed` has the held groups as they were last in the document; one that wasn't there is absent. */
  | { readonly type: 'changed'; readonly committed: Map<string, JsonValue>; readonly groups: Set<string> }
  | { readonly type: 'removed'; readonly committed: FieldGroups; readonly isWritten: boolean }

/** A change of one held record that the document still lacks. */
export type HeldChange =
  | { readonly type: 'create'; readonly record: BoardRecord }
  | { readonly type: 'update'; readonly id: string; readonly from: FieldGroups; readonly to: FieldGroups }
  | { readonly type: 'delete'; readonly id: string }

export function idOfHeld(change: HeldChange): string {
  return change.type === 'create' ? change.record.id : change.id
}

export class OwnGesture {
  readonly #held = new Map<string, Held>()
  /** Groups that others have changed for good while they were held. */
  readonly #released = new Map<string, Set<string>>()
  /** Groups that others who hold them too have written. */
  readonly #contested = new Map<string, Set<string>>()

  ids(): string[] {
    return [...this.#held.keys()]
  }

  /** A change of the store: `before` is undefined for a record that it didn't have. */
  hold(before: BoardRecord | undefined, after: BoardRecord): void {
    const held = this.#held.get(after.id)
    if (held?.type === 'new') return
    if (!before && (!held || (held.type === 'removed' && held.isWritten))) {
      this.#held.set(after.id, { type: 'new' })
      return
    }
    const from = held?.type === 'removed' ? held.committed : before ? toGroups(before) : undefined
    if (!from) return
    const to = toGroups(after)
    const { committed, groups } = held?.type === 'changed' ? held : { committed: new Map(), groups: new Set<string>() }
    const released = this.#released.get(after.id)
    for (const key of new Set([...from.keys(), ...to.keys()])) {
      if (groups.has(key) || released?.has(key) || jsonEqual(from.get(key), to.get(key))) continue
      groups.add(key)
      const value = from.get(key)
      if (value !== undefined) committed.set(key, value)
    }
    if (groups.size > 0) this.#held.set(after.id, { type: 'changed', committed, groups })
    else this.#held.delete(after.id)
  }

  /** A record that the store no longer has. */
  holdRemoval(record: BoardRecord): void {
    const held = this.#held.get(record.id)
    if (held?.type === 'new') this.#held.delete(record.id)
    else this.#held.set(record.id, { type: 'removed', committed: toGroups(record), isWritten: false })
  }

  /** Whether the gesture has changed the record, and the record is there. */
  holds(id: string): boolean {
    return this.#held.get(id)?.type === 'changed'
  }

  /**
   * Handles groups of a record that somebody else has written; `now` is the record in the document. They leave the
   * gesture and keep that value, whatever the pointer does. The exception is a writer who still holds them: then the
   * first to let go wins.
   */
  othersWrote(now: BoardRecord, written: ReadonlySet<string>, isFinal: boolean): void {
    const held = this.#held.get(now.id)
    if (held?.type !== 'changed') return
    if (isFinal) {
      this.#release(now.id, written)
      return
    }
    this.#contested.set(now.id, new Set([...(this.#contested.get(now.id) ?? []), ...written]))
    const groups = toGroups(now)
    for (const key of written) {
      const value = groups.get(key)
      if (!held.groups.has(key)) continue
      if (value === undefined) held.committed.delete(key)
      else held.committed.set(key, value)
    }
  }

  /** The others who held these records too have let go of them; what they wrote stays. */
  othersLetGo(ids: Iterable<string>): void {
    for (const id of ids) {
      const contested = this.#contested.get(id)
      if (contested) this.#release(id, contested)
    }
  }

  #release(id: string, groups: ReadonlySet<string>): void {
    this.#contested.delete(id)
    this.#released.set(id, new Set([...(this.#released.get(id) ?? []), ...groups]))
    const held = this.#held.get(id)
    if (held?.type !== 'changed') return
    for (const key of groups) {
      held.groups.delete(key)
      held.committed.delete(key)
    }
    if (held.groups.size === 0) this.#held.delete(id)
  }

  /** Limits a change of the store to the parts still held: whatever the gesture has released stays as it is. */
  withoutReleased(before: BoardRecord, after: BoardRecord): BoardRecord {
    const released = this.#released.get(after.id)
    if (!released) return after
    const [from, groups] = [toGroups(before), new Map(toGroups(after))]
    for (const key of released) {
      const value = from.get(key)
      if (value === undefined) groups.delete(key)
      else groups.set(key, value)
    }
    const kept = fromGroups(after.id, groups)
    return !kept || jsonEqual(kept, before) ? before : kept
  }

  /** Returns `record` with the gesture's held values; `current` is the store's record. */
  overlay(record: BoardRecord | undefined, id: string, current: BoardRecord | undefined): BoardRecord | undefined {
    const held = this.#held.get(id)
    if (!held) return record
    if (held.type === 'removed') return undefined
    if (held.type === 'new') return record ?? current
    if (!record || !current) return undefined
    const groups = new Map(toGroups(record))
    const now = toGroups(current)
    for (const key of held.groups) {
      const value = now.get(key)
      if (value === undefined) groups.delete(key)
      else groups.set(key, value)
    }
    return fromGroups(id, groups)
  }

  /**
   * Returns the changes of the held records that the document lacks, except for those of records that `isLeftOut`
   * names. From now on they count as committed.
   */
  takeChanges(
    currentOf: (id: string) => BoardRecord | undefined,
    isLeftOut: (id: string) => boolean = () => false,
  ): HeldChange[] {
    const changes: HeldChange[] = []
    for (const [id, held] of this.#held) {
      if (isLeftOut(id)) continue
      if (held.type === 'removed') {
        if (!held.isWritten) changes.push({ type: 'delete', id })
        this.#held.set(id, { ...held, isWritten: true })
        continue
      }
      const current = currentOf(id)
      if (!current) continue
      const now = toGroups(current)
      if (held.type === 'new') {
        changes.push({ type: 'create', record: current })
        this.#held.set(id, { type: 'changed', committed: new Map(now), groups: new Set(now.keys()) })
        continue
      }
      const to = new Map([...now].filter(([key]) => held.groups.has(key)))
      if (jsonEqual(Object.fromEntries(held.committed), Object.fromEntries(to))) continue
      changes.push({ type: 'update', id, from: held.committed, to })
      this.#held.set(id, { ...held, committed: to })
    }
    return changes
  }

  /** Returns what peers need to draw the gesture: the top-level values and single props that the document lacks. */
  patch(
    currentOf: (id: string) => BoardRecord | undefined,
    committedOf: (id: string) => BoardRecord | undefined,
    maxLength: number,
  ): GesturePatch {
    const patch: Record<string, JsonObject> = {}
    let length = 0
    for (const id of this.#held.keys()) {
      const current = currentOf(id)
      if (!current) continue
      const values = changedValues(committedOf(id), current)
      // Values too large to travel thirty times a second show when they are committed.
      length += JSON.stringify(values).length + id.length + 4
      if (length > maxLength) break
      // Send this even if the document has it all: others must know who holds the record.
      patch[id] = values
    }
    return patch
  }
}

/**
 * Returns the time in ms between two commits of a gesture of this many records: a second, and never more than four
 * records a second. Every overwritten value leaves a struct in the document for ever, and a group's can't be merged.
 */
export function commitIntervalMs(records: number): number {
  return Math.max(1_000, records * 250)
}

/** Writes what `takeChanges` gave, in the caller's transaction. */
export function writeHeld(doc: Y.Doc, changes: readonly HeldChange[]): void {
  for (const change of changes) {
    if (change.type === 'create') createRecord(doc, change.record)
    else if (change.type === 'update') updateGroups(doc, change.id, change.from, change.to)
    else deleteRecord(doc, change.id)
  }
}

function changedValues(before: JsonObject | undefined, after: JsonObject): JsonObject {
  if (!before) return after
  const changed: JsonObject = {}
  for (const [key, value] of Object.entries(after)) {
    if (jsonEqual(before[key], value)) continue
    const [old, now] = [before[key], value]
    changed[key] = key === 'props' && isJsonObject(old) && isJsonObject(now) ? changedValues(old, now) : value
  }
  return changed
}
