// The board's copy on this device, in IndexedDB, named after board, epoch and person: edits made offline survive a
// reload. Beside the content it keeps how many of this device's changes the server had not yet acknowledged; a state
// vector alone could not tell, because deleting something doesn't advance it.

import * as idb from 'lib0/indexeddb'
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

export interface LocalCopy {
  /** Puts the stored content into the document. Resolves to the number of changes that were never acknowledged. */
  load(): Promise<number>
  /** Notes how many changes of this page wait for the server. Writes are coalesced. */
  noteUnsaved(changes: number): void
  /** Everything in the document is on the server's disk. */
  noteAllSaved(): void
  /** Deletes the copy from this device. */
  clear(): Promise<void>
  close(): void
}

/** The work of one visit (one Yjs client id): its unacknowledged changes and its last acknowledged clock. */
interface Visit {
  changes: number
  clock: number
}
export type Visits = Record<string, Visit>

export const VISITS_KEY = 'visits'

export function localCopyName(boardId: string, epoch: number, userId: string): string {
  return `foreboard/${boardId}/${epoch}/${userId}`
}

/** The names of this person's copies of the board that this device has, of whatever epoch. */
export async function localCopyNames(boardId: string, userId: string): Promise<string[]> {
  const copies = await localCopiesOf(userId)
  return copies.filter((copy) => copy.boardId === boardId).map(({ name }) => name)
}

/** All copies of this person that this device has. */
export async function localCopiesOf(userId: string): Promise<{ name: string; boardId: string }[]> {
  // Some browsers can't list copies; a page that opens a copy by its name finds it there as well.
  if (typeof indexedDB === 'undefined' || !('databases' in indexedDB)) return []
  const databases = await indexedDB.databases()
  return databases.flatMap(({ name = '' }) => {
    const [app, boardId, , user] = name.split('/')
    return app === 'foreboard' && boardId !== undefined && user === userId ? [{ name, boardId }] : []
  })
}

/** How many changes of earlier visits the server has never acknowledged. `clocks` is the content's state vector. */
export function neverAcknowledged(visits: Visits, clocks: ReadonlyMap<number, number>): number {
  let unsaved = 0
  for (const [client, visit] of Object.entries(visits)) {
    // A page that died between an edit and its note left a newer clock than the note has.
    const isBeyond = (clocks.get(Number(client)) ?? 0) > visit.clock
    unsaved += Math.max(visit.changes, isBeyond ? 1 : 0)
  }
  return unsaved
}

/** Removes a copy that no page of ours uses. */
export function deleteLocalCopy(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const deletion = indexedDB.deleteDatabase(name)
    deletion.onsuccess = () => resolve()
    // Another tab has it open: it is deleted when that one closes.
    deletion.onblocked = () => resolve()
    deletion.onerror = () => reject(new Error(`${name} could not be deleted`, { cause: deletion.error }))
  })
}

/** Resolves to undefined where the browser keeps nothing (a private window, blocked storage). */
export async function openLocalCopy(name: string, doc: Y.Doc): Promise<LocalCopy | undefined> {
  if (!(await canStore())) return undefined
  return new IndexedDbCopy(new IndexeddbPersistence(name, doc), doc)
}

/** y-indexeddb leaves a refused open as an unhandled rejection, so it is tried beforehand. */
function canStore(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(false)
  return new Promise((resolve) => {
    const probe = indexedDB.open('foreboard/probe')
    probe.onsuccess = () => {
      probe.result.close()
      resolve(true)
    }
    probe.onerror = () => resolve(false)
    probe.onblocked = () => resolve(false)
  })
}

class IndexedDbCopy implements LocalCopy {
  #persistence: IndexeddbPersistence
  #doc: Y.Doc
  #pending: (visits: Visits) => Visits = (visits) => visits
  #isDirty = false
  #isWriting = false
  #isClosed = false

  constructor(persistence: IndexeddbPersistence, doc: Y.Doc) {
    this.#persistence = persistence
    this.#doc = doc
  }

  async load(): Promise<number> {
    await this.#persistence.whenSynced
    const visits = ((await this.#persistence.get(VISITS_KEY)) ?? {}) as Visits
    const unsaved = neverAcknowledged(visits, Y.decodeStateVector(Y.encodeStateVector(this.#doc)))
    // From here on they are this visit's to send and to count; two visits that count them would count them twice.
    const client = String(this.#doc.clientID)
    if (unsaved > 0) this.#write(() => ({ [client]: { changes: unsaved, clock: 0 } }))
    return unsaved
  }

  noteUnsaved(changes: number): void {
    const client = String(this.#doc.clientID)
    this.#write((visits) => ({ ...visits, [client]: { changes, clock: visits[client]?.clock ?? 0 } }))
  }

  noteAllSaved(): void {
    const client = String(this.#doc.clientID)
    const clock = Y.decodeStateVector(Y.encodeStateVector(this.#doc)).get(this.#doc.clientID) ?? 0
    // Earlier visits' changes were in this document when it was synced, so they are saved with it.
    this.#write(() => ({ [client]: { changes: 0, clock } }))
  }

  async clear(): Promise<void> {
    this.#isClosed = true
    await this.#persistence.whenSynced
    // Emptied, not deleted: another tab may have the same copy open, and would write into a database that is gone.
    const { db } = this.#persistence
    const stores = db ? idb.transact(db, ['updates', 'custom']) : []
    const cleared = Promise.all(stores.map((store) => idb.rtop(store.clear())))
    // From here on nothing is stored; closing waits for the writes already begun.
    await this.#persistence.destroy()
    await cleared
  }

  close(): void {
    this.#isClosed = true
    void this.#persistence.destroy()
  }

  /** Runs one write at a time; changes that arrive during a write go with the next. */
  #write(change: (visits: Visits) => Visits): void {
    const before = this.#pending
    this.#pending = (visits) => change(before(visits))
    this.#isDirty = true
    if (this.#isWriting) return
    this.#isWriting = true
    this.#flush()
      .catch((error: unknown) => {
        // Storage is full or was taken away: the content may still be there, but the count is no longer kept.
        this.#isClosed = true
        console.warn('The count of unsaved changes could not be kept on this device.', error)
      })
      .finally(() => {
        this.#isWriting = false
      })
  }

  async #flush(): Promise<void> {
    while (this.#isDirty && !this.#isClosed && this.#persistence.db) {
      const change = this.#pending
      this.#pending = (visits) => visits
      this.#isDirty = false
      const [store] = idb.transact(this.#persistence.db, ['custom'])
      if (!store) break
      // lib0's types leave out plain objects, which IndexedDB clones.
      const visits = ((await idb.get(store, VISITS_KEY)) ?? {}) as unknown as Visits
      await idb.put(store, change(visits) as unknown as string, VISITS_KEY)
    }
  }
}
