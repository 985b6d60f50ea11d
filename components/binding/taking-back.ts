// The moment in which a person takes a step back, or does one again. The store gets what goes and comes with it like others'
// work, and some of those who watch the store must tell the two apart.

import type { TLStore } from '@tldraw/tlschema'

export type HistoryWay = 'undo' | 'redo'

interface Watched {
  readonly store: TLStore
}

const taking = new WeakSet<TLStore>()
const watchers = new WeakMap<TLStore, Set<(way: HistoryWay) => void>>()

/** Runs an undo or redo of the store's own person. */
export function takingBack(store: TLStore, way: HistoryWay, step: () => void): void {
  for (const watcher of [...(watchers.get(store) ?? [])]) watcher(way)
  taking.add(store)
  try {
    step()
  } finally {
    taking.delete(store)
  }
}

/** Whether what changes in the store at this moment is its own person's undo or redo. */
export function isTakingBack({ store }: Watched): boolean {
  return taking.has(store)
}

/** Calls `watcher` before each undo and redo of the store's own person. Returns how to stop. */
export function onTakingBack({ store }: Watched, watcher: (way: HistoryWay) => void): () => void {
  const here = watchers.get(store) ?? new Set()
  watchers.set(store, here.add(watcher))
  return () => here.delete(watcher)
}
