// The page's side of host locks: it doesn't write what its person may not change, so that the server has nothing to put
// back, and it reports what a lock has overtaken. Hosts, and boards without locks, pay nothing.

import type { DocumentIndex } from '@/lib/document/indexes/document-index'
import { lockOver } from '@/lib/document/records/host-locks'
import type { BoardRecord } from '@/lib/document/records/records'
import { type Role, roleAllows } from '@/lib/domain/people/role'
import { changedGroups, changedGroupsOf, isHeld } from './held-changes'
import type { HeldChange } from './own-gesture'
import type { HeldBack } from './store-binding'

export class LockGuard {
  readonly #index: DocumentIndex
  readonly #roleOf: () => Role
  readonly #listeners = new Set<(what: HeldBack) => void>()
  /** Records that this page has written since everything was last saved. */
  readonly #unsaved = new Set<string>()

  /** `index` has the document as it is. */
  constructor(index: DocumentIndex, roleOf: () => Role) {
    this.#index = index
    this.#roleOf = roleOf
  }

  listen(listener: (what: HeldBack) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  wrote(id: string): void {
    this.#unsaved.add(id)
  }

  saved(): void {
    this.#unsaved.clear()
  }

  /** Returns those of the records that this person may not change or remove like this. */
  heldAmong(
    updated: Iterable<readonly [before: BoardRecord, after: BoardRecord]>,
    removed: Iterable<string>,
  ): ReadonlySet<string> {
    const held = new Set<string>()
    if (!this.#isBound) return held
    for (const [before, after] of updated) {
      if (isHeld(after.id, changedGroupsOf(before, after), this.#lookUp)) held.add(after.id)
    }
    for (const id of removed) if (isHeld(id, undefined, this.#lookUp)) held.add(id)
    return held
  }

  /** Returns the changes without those that a gesture has held since before the lock came. */
  freeOf(changes: readonly HeldChange[]): readonly HeldChange[] {
    if (!this.#isBound) return changes
    return changes.filter((change) => {
      if (change.type === 'create') return true
      const groups = change.type === 'update' ? changedGroups(change.from, change.to) : undefined
      return !isHeld(change.id, groups, this.#lookUp)
    })
  }

  /** Returns whether steps that have written these groups must stay, and reports it. */
  keepsBack(written: ReadonlyMap<string, ReadonlySet<string> | undefined>): boolean {
    if (!this.#isBound) return false
    const ids = [...written].flatMap(([id, groups]) => (isHeld(id, groups, this.#lookUp) ? [id] : []))
    this.#tell('undo', ids)
    return ids.length > 0
  }

  /** Returns whether this person may change these groups of a record. */
  mayChange(id: string, groups: ReadonlySet<string>): boolean {
    return !this.#isBound || !isHeld(id, groups, this.#lookUp)
  }

  /**
   * Runs `read`, which reads others' changes into the index, and reports the unsaved work that a new lock has
   * overtaken.
   */
  watch<T>(read: () => T): T {
    const before = this.#unsaved.size > 0 ? new Set(this.#index.locked) : undefined
    const result = read()
    if (!before || !this.#isBound) return result
    const ids = [...this.#unsaved].filter((id) => {
      const record = this.#index.get(id)
      const lock = record && lockOver(record, this.#lookUp)
      return lock !== undefined && !before.has(lock.id)
    })
    for (const id of ids) this.#unsaved.delete(id)
    this.#tell('unsaved', ids)
    return result
  }

  /** True if something is locked and this person is not exempt. */
  get #isBound(): boolean {
    return this.#index.locked.size > 0 && !roleAllows(this.#roleOf(), 'run-sessions')
  }

  readonly #lookUp = (id: string): BoardRecord | undefined => this.#index.get(id)

  #tell(what: HeldBack['what'], ids: readonly string[]): void {
    if (ids.length > 0) for (const listener of this.#listeners) listener({ what, ids })
  }
}
