// A board's document while it is open: the only place where it changes. Every change is applied, checked and repaired
// in one transaction, leaves as exactly one update, and goes to the log before anybody sees it (SYNC-SPEC 3.3).

import * as Y from 'yjs'
import type { Origin } from '@/lib/document/origin'
import { metaOf, recordsOf, sessionOf } from '@/lib/document/roots'
import type { LogWriter } from '@/server/persistence/log-writer'
import type { ClientClaim } from '@/server/persistence/update-log'
import { type ClientOwners, SERVER } from './client-owners'
import { touchedRecords } from './touched-records'

/** Mends the records named, inside the running transaction; returns how many repairs it made. */
export type RepairBoard = (doc: Y.Doc, touched: ReadonlySet<string>) => number

export interface CommittedUpdate {
  readonly update: Uint8Array
  /** The connection that needs no copy, because all of the update came from it. */
  readonly author: string | null
}

export interface LiveDocumentOptions {
  readonly boardId: string
  readonly epoch: number
  readonly doc: Y.Doc
  readonly owners: ClientOwners
  readonly writer: LogWriter
  readonly repair: RepairBoard
  /** What was stored of the board when it was loaded, about. */
  readonly storedBytes: number
  readonly onCommitted: (committed: CommittedUpdate) => void
}

/** What the update event needs to know about the transaction that it belongs to. */
interface Ingest {
  readonly connectionId: string
  readonly claims: readonly ClientClaim[]
  repairs: number
}

export class LiveDocument {
  readonly doc: Y.Doc
  readonly epoch: number
  readonly owners: ClientOwners
  readonly #options: LiveDocumentOptions
  /** In order of position. */
  #waiting: { readonly position: number; readonly run: () => void }[] = []
  #submitted = 0
  #committed = 0
  #ingest: Ingest | null = null
  /** At least the document's size: what was stored, and every update since. */
  #atMostBytes: number
  #meta: Readonly<Record<string, unknown>>

  constructor(options: LiveDocumentOptions) {
    this.#options = options
    this.doc = options.doc
    this.epoch = options.epoch
    this.owners = options.owners
    this.#atMostBytes = options.storedBytes
    // Every root exists from the start, so that no update can choose another type for one.
    recordsOf(this.doc)
    sessionOf(this.doc)
    this.#meta = metaOf(this.doc).toJSON()
    this.doc.on('update', this.#onUpdate)
  }

  /** True when everything in the document is on the disk. */
  get isCommitted(): boolean {
    return this.#committed === this.#submitted
  }

  /** Calls `run` when everything that the document holds now is on the disk; at once when it is. */
  whenCommitted(run: () => void): void {
    if (this.isCommitted) run()
    else this.#waiting.push({ position: this.#submitted, run })
  }

  /**
   * Applies a client's update. The caller has decoded it, checked what it may contain, and `authors` are the clientIDs
   * that `ClientOwners.authorsOf` allowed. Returns the number of repairs.
   */
  ingest(update: Uint8Array, authors: ReadonlySet<number>, connectionId: string, userId: string): number {
    const claims = [...authors].flatMap((clientId) => this.owners.claim(clientId, userId))
    const ingest: Ingest = { connectionId, claims, repairs: 0 }
    const origin: Origin = { type: 'connection', connectionId, userId }
    this.#ingest = ingest
    try {
      this.doc.transact((transaction) => {
        let failure: Error | null = null
        try {
          Y.applyUpdate(this.doc, update)
        } catch (error) {
          // What got in before it is part of the document now, and is looked at like the rest.
          failure = error instanceof Error ? error : new Error(String(error))
        }
        // applyUpdate marks the whole transaction as remote. Repairs are written under the server's own clientID, and
        // after a remote transaction Yjs would take those for a second writer and change that clientID every time.
        transaction.local = true
        ingest.repairs += this.#restoreMeta(transaction)
        ingest.repairs += this.#repairUntilStable(transaction)
        if (failure !== null) throw failure
      }, origin)
    } finally {
      this.#ingest = null
    }
    return ingest.repairs
  }

  /** Runs the server's own change, repaired in the same transaction, also what it wrote before it threw. */
  edit<T>(origin: Origin, change: (doc: Y.Doc) => T): T {
    return this.doc.transact((transaction) => {
      try {
        return change(this.doc)
      } finally {
        this.#repairUntilStable(transaction)
        this.#meta = metaOf(this.doc).toJSON()
      }
    }, origin)
  }

  /** What the holder of `stateVector` lacks, as V1. Throws when the vector can't be read. */
  encodeSince(stateVector: Uint8Array): Uint8Array {
    const { store } = this.doc
    const { pendingStructs, pendingDs } = store
    // What waits for missing updates is not in the log, so nobody may see it yet.
    store.pendingStructs = null
    store.pendingDs = null
    try {
      return Y.encodeStateAsUpdate(this.doc, stateVector)
    } finally {
      store.pendingStructs = pendingStructs
      store.pendingDs = pendingDs
    }
  }

  /** Bytes of structs that wait for missing updates. */
  get pendingBytes(): number {
    const { pendingStructs, pendingDs } = this.doc.store
    return (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0)
  }

  /** True when the document is larger than `maxBytes`. Measures it only when its updates add up to more than that. */
  isLargerThan(maxBytes: number): boolean {
    if (this.#atMostBytes > maxBytes) this.#atMostBytes = Y.encodeStateAsUpdate(this.doc).length
    return this.#atMostBytes > maxBytes
  }

  /** Forgets what waits for missing updates. Their senders still have it. */
  dropPending(): void {
    this.doc.store.pendingStructs = null
    this.doc.store.pendingDs = null
  }

  destroy(): void {
    this.doc.off('update', this.#onUpdate)
    this.doc.destroy()
  }

  /** A repair may touch further records; those are looked at in turn, a few times at most. */
  #repairUntilStable(transaction: Y.Transaction): number {
    let repairs = 0
    for (let round = 0; round < 4; round++) {
      const repaired = this.#options.repair(this.doc, touchedRecords(transaction))
      if (repaired === 0) break
      repairs += repaired
    }
    return repairs
  }

  /** `meta` is the server's own: what a client wrote there is put back. */
  #restoreMeta(transaction: Y.Transaction): number {
    const meta = metaOf(this.doc)
    const changed = [...transaction.changed].find(([type]) => (type as unknown) === meta)?.[1]
    if (!changed) return 0
    for (const key of changed) {
      if (key === null) continue
      if (key in this.#meta) meta.set(key, this.#meta[key])
      else meta.delete(key)
    }
    return changed.size
  }

  readonly #onUpdate = (update: Uint8Array, origin: Origin, _doc: Y.Doc, transaction: Y.Transaction): void => {
    const { boardId, epoch, writer } = this.#options
    const ingest = this.#ingest
    const { clientID } = this.doc
    const hasWritten = (transaction.afterState.get(clientID) ?? 0) > (transaction.beforeState.get(clientID) ?? 0)
    const claims = [...(ingest?.claims ?? []), ...(hasWritten ? this.owners.claim(clientID, SERVER) : [])]
    const author = ingest && ingest.repairs === 0 ? ingest.connectionId : null
    const authorId = 'userId' in origin ? origin.userId : SERVER
    this.#submitted += 1
    this.#atMostBytes += update.length
    writer.submit({ boardId, epoch, authorId, bytes: update }, claims, () => {
      this.#committed += 1
      this.#options.onCommitted({ update, author })
      this.#runWaiting()
    })
  }

  #runWaiting(): void {
    const due = this.#waiting.findIndex((each) => each.position > this.#committed)
    const count = due === -1 ? this.#waiting.length : due
    if (count === 0) return
    for (const { run } of this.#waiting.splice(0, count)) run()
  }
}
