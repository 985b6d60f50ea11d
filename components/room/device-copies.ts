// Everything that this device holds of a person's boards, for when they sign out: finds what the server doesn't have
// yet, and removes the rest. It only looks: opening a copy as a room does would take over its count of unsaved changes,
// while the board may be open in another tab.

import * as idb from 'lib0/indexeddb'
import * as Y from 'yjs'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { downloadLocalCopy } from './download-local-copy'
import { deleteLocalCopy, localCopiesOf, neverAcknowledged, VISITS_KEY, type Visits } from './local-copy'

/** A board's copy with changes that the server has not acknowledged. */
export interface UnsavedCopy {
  readonly name: string
  readonly boardId: string
  readonly changes: number
  /** Gives the person the board as this copy has it, as a file. */
  download(title: string): void
}

/** Finds a person's unsaved work that only this device has. */
export async function findUnsavedCopies(userId: string): Promise<UnsavedCopy[]> {
  const copies = await Promise.all((await localCopiesOf(userId)).map(look))
  return copies.filter(({ changes }) => changes > 0)
}

/** Removes a person's copies from this device, except those named in `keep`. */
export async function removeCopies(userId: string, keep: ReadonlySet<string> = new Set()): Promise<void> {
  const copies = await localCopiesOf(userId)
  await Promise.all(copies.filter(({ name }) => !keep.has(name)).map(({ name }) => remove(name)))
}

/** Removes a person's copies of a board that hold nothing but what the server has. */
export async function removeSyncedCopies(userId: string, boardId: string): Promise<void> {
  const copies = await Promise.all((await localCopiesOf(userId)).filter((copy) => copy.boardId === boardId).map(look))
  await Promise.all(copies.filter(({ changes }) => changes === 0).map(({ name }) => remove(name)))
}

async function look({ name, boardId }: { name: string; boardId: string }): Promise<UnsavedCopy> {
  const { updates, visits } = await readCopy(name)
  const merged = updates.length === 0 ? undefined : Y.mergeUpdates(updates)
  const clocks = merged ? Y.decodeStateVector(Y.encodeStateVectorFromUpdate(merged)) : new Map<number, number>()
  return {
    name,
    boardId,
    changes: neverAcknowledged(visits, clocks),
    download: (title) => {
      const doc = newBoardDoc()
      if (merged) Y.applyUpdate(doc, merged)
      downloadLocalCopy(doc, title)
    },
  }
}

/** The content and the count of a copy, without taking it over. */
export async function readCopy(name: string): Promise<{ updates: Uint8Array[]; visits: Visits }> {
  const db = await openCopy(name)
  try {
    const [updates, custom] = idb.transact(db, ['updates', 'custom'], 'readonly')
    if (!updates || !custom) return { updates: [], visits: {} }
    const [all, visits] = await Promise.all([idb.getAll(updates), idb.get(custom, VISITS_KEY)])
    // lib0's types leave out plain objects, which IndexedDB clones.
    return { updates: all as Uint8Array[], visits: (visits ?? {}) as unknown as Visits }
  } finally {
    db.close()
  }
}

/** Emptied first: another tab may have it open, and then it is deleted when that tab is closed. */
async function remove(name: string): Promise<void> {
  const db = await openCopy(name)
  try {
    await Promise.all(idb.transact(db, ['updates', 'custom']).map((store) => idb.rtop(store.clear())))
  } finally {
    db.close()
  }
  await deleteLocalCopy(name)
}

/** The stores are y-indexeddb's, made here too in case the copy went between the listing and now. */
export function openCopy(name: string): Promise<IDBDatabase> {
  return idb.openDB(name, (db) => idb.createStores(db, [['updates', { autoIncrement: true }], ['custom']]))
}
