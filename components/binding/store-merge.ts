// Puts what others did into a tldraw store. Three rules:
// - One unreadable record must not keep the others out (SYNC-SPEC F29): the batch is tried first, then one by one.
// - A peer never acts on another's change. tldraw's side effects (an arrow that changes its parent, a group that
//   dissolves) run in every editor that merges a change, and would be written by each; whoever made the change has
//   written its consequences already. So what side effects change in document records is put back at once.
// - All of it is one signal transaction: a listener never sees the state in between.

import { transact, transaction } from '@tldraw/state'
import type { TLRecord, TLStore } from '@tldraw/tlschema'
import type { BoardRecord } from '@/lib/document/records/records'
import { jsonEqual } from '@/lib/std/json-equal'
import { keepParts } from '@/lib/std/keep-parts'
import { asStoreId, asStoreRecord, storeRecord } from './store-records'

/** Returns the record that the store should hold under an id; undefined means none. */
export type TargetOf = (id: string) => BoardRecord | undefined

/**
 * Makes the store hold the targets of these ids. Returns the ids of records that it refuses; those keep what they had.
 * `run` wraps the change, for an editor to keep it out of its history.
 */
export function mergeIntoStore(
  store: TLStore,
  ids: Iterable<string>,
  targetOf: TargetOf,
  run: (change: () => void) => void,
): Set<string> {
  const refused = new Set<string>()
  const entries: Entry[] = []
  for (const id of ids) {
    const target = targetOf(id)
    if (!jsonEqual(storeRecord(store, id), target)) entries.push([id, target])
  }
  if (entries.length === 0) return refused
  run(() =>
    transact(() => {
      const changed = store.extractingChanges(() => {
        if (merge(store, entries)) return
        for (const entry of entries) if (!merge(store, [entry])) refused.add(entry[0])
      })
      const touched = [
        ...Object.values(changed.added),
        ...Object.values(changed.updated).map(([, after]) => after),
        ...Object.values(changed.removed),
      ].filter((record) => store.scopedTypes.document.has(record.typeName) && !refused.has(record.id))
      putBack(
        store,
        touched.map((record) => record.id),
        targetOf,
      )
    }),
  )
  return refused
}

type Entry = readonly [id: string, target: BoardRecord | undefined]

/** Returns whether the store took all entries; if it refuses one, it holds none of them. */
function merge(store: TLStore, entries: readonly Entry[]): boolean {
  // Parts that nobody has changed stay the same objects: a letter in a title leaves the card's tags as they are.
  const put = entries.flatMap(([id, target]) =>
    target ? [asStoreRecord(keepParts(storeRecord(store, id), target))] : [],
  )
  const remove = entries.flatMap(([id, target]) => (target ? [] : [asStoreId(id)]))
  try {
    transaction(() => {
      store.mergeRemoteChanges(() => {
        store.put(put)
        store.remove(remove)
      })
    })
    return true
  } catch (error) {
    if (entries.length === 1) console.warn(`${entries[0]?.[0]} can't be shown: ${String(error)}`)
    return false
  }
}

/** Undoes what side effects did to document records, without calling side effects again. */
function putBack(store: TLStore, ids: readonly TLRecord['id'][], targetOf: TargetOf): void {
  const added: Record<string, TLRecord> = {}
  const removed: Record<string, TLRecord> = {}
  for (const id of ids) {
    const target = targetOf(id)
    const current = store.get(id)
    if (target && !jsonEqual(current, target)) added[id] = asStoreRecord(target)
    if (!target && current) removed[id] = current
  }
  if (Object.keys(added).length === 0 && Object.keys(removed).length === 0) return
  store.applyDiff({ added, updated: {}, removed }, { runCallbacks: false })
}
