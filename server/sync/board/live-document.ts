// A board's document while somebody writes: the only place where it changes. What several clients sent is applied,
// checked and repaired in one transaction, leaves as exactly one update, and goes to the log before anybody sees it
// (SYNC-SPEC 3.3).

import * as Y from 'yjs'
import { type ChangeAuthors, HOSTS } from '@/lib/document/records/change-authors'
import type { Origin } from '@/lib/document/records/origin'
import { recordsOf, sessionOf } from '@/lib/document/records/roots'
import { rescueLetters, type WasMeant } from '@/lib/document/repair/rescue-letters'
import { DEFAULT_LIMITS, type Limits } from '@/lib/protocol/limits'
import { type DecodedUpdate, hasReached, updateExtent } from '@/lib/protocol/update-extent'
import type { ClientClaim, LogRow } from '@/server/persistence/update-log'
import { type ClientOwners, SERVER } from './client-owners'
import { DocumentSize } from './document-size'
import { KeptMeta } from './kept-meta'
import { type RepairBoard, repairUntilStable } from './repair-until-stable'
import { buildsOnMissing, WaitingUpdates } from './waiting-updates'

/** An update of a client, decoded and found to contain nothing forbidden. */
export interface ClientUpdate {
  readonly update: Uint8Array
  readonly decoded: DecodedUpdate
  readonly connectionId: string
  readonly userId: string
}

export interface CommittedUpdate {
  readonly update: Uint8Array
  /** The updates that it was made of, when they add up to just that; null when it holds anything else. */
  readonly parts: readonly Pick<ClientUpdate, 'update' | 'connectionId'>[] | null
  /** How many updates it stands for. */
  readonly count: number
}

export interface IngestResult<T extends ClientUpdate> {
  /** Updates under somebody else's clientID. Nothing of them was applied. */
  readonly refused: readonly T[]
  /** Updates that wait for ones that are missing, also those that were forgotten because too much waited. */
  readonly waiting: readonly T[]
  /** Too much waited, and some of it was forgotten. */
  readonly isFlooded: boolean
  /** The update on which Yjs failed. The document can't be trusted any more, and nothing of the batch was kept. */
  readonly poison: { readonly item: T; readonly error: unknown } | null
  /** Repairs of what no honest client would have written. */
  readonly invalid: number
}

/** How much may wait for missing updates. */
export type WaitingLimits = Pick<Limits, 'maxPendingStructs' | 'maxPendingStructsBytes'>

export interface LiveDocumentOptions {
  readonly boardId: string
  readonly epoch: number
  readonly doc: Y.Doc
  readonly owners: ClientOwners
  readonly repair: RepairBoard
  /** Whether the document has anything that only hosts may change. */
  readonly hasLocks: (doc: Y.Doc) => boolean
  /** The size of what the document was built from, about. */
  readonly storedBytes: number
  readonly submit: (row: LogRow, claims: readonly ClientClaim[], committed: CommittedUpdate) => void
  readonly onRepaired: (count: number) => void
}

/** State that the update event needs about the transaction that it belongs to. */
interface Batch {
  readonly items: ClientUpdate[]
  /** ClientIDs that had no owner before. */
  readonly claimed: number[]
  /** Something waits inside Yjs: it may come along now, and is none of the items. */
  wasWaiting: boolean
  repairs: number
  isPoisoned: boolean
}

/** The author of a row that holds changes of more than one user; whose they are follows from their clientIDs. */
export const SEVERAL = 'several'

/** Holds a board's Yjs document while somebody writes, and applies all changes to it. */
export class LiveDocument {
  readonly doc: Y.Doc
  readonly owners: ClientOwners
  readonly #options: LiveDocumentOptions
  #batch: Batch | null = null
  readonly #size: DocumentSize
  readonly #waiting = new WaitingUpdates<ClientUpdate>()
  readonly #meta: KeptMeta
  /** Null while nobody has asked since the last change. */
  #stateVector: Uint8Array | null = null

  constructor(options: LiveDocumentOptions) {
    this.#options = options
    this.doc = options.doc
    this.owners = options.owners
    this.#size = new DocumentSize(options.doc, options.storedBytes)
    // Every root exists from the start, so that no update can choose another type for one.
    recordsOf(this.doc)
    sessionOf(this.doc)
    this.#meta = new KeptMeta(this.doc)
    this.doc.on('afterTransaction', this.#onTransaction)
    this.doc.on('update', this.#onUpdate)
  }

  /**
   * Applies clients' updates, in order, as one change. After `poison` the document must be thrown away. What waits
   * beyond the limits is forgotten at once: Yjs works through all that waits at every further update. While `hasLocks`, all
   * items must be of hosts or none, and what has waited for them stays for `takeReady`.
   */
  ingest<T extends ClientUpdate>(
    items: readonly T[],
    limits: WaitingLimits = DEFAULT_LIMITS,
    isHost: (item: T) => boolean = () => false,
  ): IngestResult<T> {
    const hasLocks = this.hasLocks
    if (hasLocks && this.#isWaiting) this.#dropFromYjs()
    const batch: Batch = { items: [], claimed: [], wasWaiting: this.#isWaiting, repairs: 0, isPoisoned: false }
    const refused: T[] = []
    const waiting = new Set<T>()
    let waitingStructs = 0
    let isFlooded = false
    let poison: IngestResult<T>['poison'] = null
    let invalid = 0
    this.#batch = batch
    try {
      this.doc.transact((transaction) => {
        for (const item of items) {
          const mustWait = buildsOnMissing(this.doc, item.decoded)
          if (isFlooded && mustWait) {
            waiting.add(item)
            continue
          }
          const authors = this.owners.authorsOf(this.doc, item.decoded, item.userId)
          if (!authors) {
            refused.push(item)
            continue
          }
          for (const clientId of authors) if (this.owners.claim(clientId, item.userId)) batch.claimed.push(clientId)
          if (mustWait) this.#waiting.add(item)
          else {
            poison = this.#apply(item, batch, !hasLocks)
            if (poison) return
            if (!this.#isWaiting || hasReached(this.doc, updateExtent(item.decoded))) continue
          }
          waiting.add(item)
          waitingStructs += item.decoded.structs.length
          if (waitingStructs <= limits.maxPendingStructs && this.pendingBytes <= limits.maxPendingStructsBytes) continue
          this.dropPending()
          isFlooded = true
          // What Yjs has forgotten is still among the items: nobody may be sent it.
          batch.wasWaiting = true
          waitingStructs = 0
        }
        // applyUpdate marks the whole transaction as remote. Repairs are written under the server's own clientID, and
        // after a remote transaction Yjs would take those for a second writer and change that clientID every time.
        transaction.local = true
        // The batch can't be kept before the repair is done: a transaction that throws emits its update, too.
        batch.isPoisoned = true
        batch.repairs += this.#meta.restore(transaction)
        batch.repairs += rescueLetters(transaction, { wasMeant: deletedBy(batch.items), mayBeBack: false })
        const count = repairUntilStable(this.#options.repair, transaction, this.#authorsOf(batch.items as T[], isHost))
        batch.repairs += count.repaired
        invalid = count.invalid
        batch.isPoisoned = false
      }, originOf(items))
    } catch (error) {
      if (poison === null) throw error
    } finally {
      this.#batch = null
      if (batch.isPoisoned) this.owners.release(batch.claimed)
    }
    if (batch.repairs > 0) this.#options.onRepaired(batch.repairs)
    // What waited for one that came later in the batch waits no more.
    const stillWaiting = [...waiting].filter(({ decoded }) => !hasReached(this.doc, updateExtent(decoded)))
    return { refused, waiting: stillWaiting, isFlooded, poison, invalid }
  }

  /** Runs the server's own change, repaired in the same transaction, also what it wrote before it threw. */
  edit<T>(origin: Origin, change: (doc: Y.Doc) => T): T {
    return this.doc.transact((transaction) => {
      try {
        return change(this.doc)
      } finally {
        repairUntilStable(this.#options.repair, transaction, HOSTS)
        this.#meta.keep()
      }
    }, origin)
  }

  /** Encoded; the same bytes until something changes. */
  get stateVector(): Uint8Array {
    this.#stateVector ??= Y.encodeStateVector(this.doc)
    return this.#stateVector
  }

  /** Whether there is anything that only hosts may change. */
  get hasLocks(): boolean {
    return this.#options.hasLocks(this.doc)
  }

  /** Takes out what waits no more: it comes in with what its authors send (`ingest`), not with what it waited for. */
  takeReady<T extends ClientUpdate>(): readonly T[] {
    return this.#waiting.takeReady(this.doc) as readonly T[]
  }

  /** Forgets what `isUnwanted` names of what waits for missing updates. */
  forgetWaiting<T extends ClientUpdate>(isUnwanted: (item: T) => boolean): void {
    // What waits has come through `ingest` as well.
    this.#waiting.forget((each) => isUnwanted(each as T))
  }

  /** Bytes of what waits for missing updates. */
  get pendingBytes(): number {
    return this.#waiting.bytes + this.#bytesInYjs
  }

  /** How many structs wait for missing updates. */
  get pendingStructs(): number {
    return this.#waiting.structs
  }

  /** No less than the document's size: just that after isLargerThan has measured it. */
  get atMostBytes(): number {
    return this.#size.atMostBytes
  }

  /** True when the document is larger than `maxBytes`, about; measures it seldom. */
  isLargerThan(maxBytes: number): boolean {
    return this.#size.isLargerThan(maxBytes)
  }

  /** Forgets what waits for missing updates. Their senders still have it. */
  dropPending(): void {
    this.#waiting.clear()
    this.#dropFromYjs()
  }

  destroy(): void {
    this.doc.off('afterTransaction', this.#onTransaction)
    this.doc.off('update', this.#onUpdate)
    this.doc.destroy()
  }

  /** Updates still wait inside Yjs only if they build on themselves in a circle, which no real page sends. */
  get #isWaiting(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null
  }

  #dropFromYjs(): void {
    this.#size.forget(this.#bytesInYjs)
    this.doc.store.pendingStructs = null
    this.doc.store.pendingDs = null
  }

  get #bytesInYjs(): number {
    const { pendingStructs, pendingDs } = this.doc.store
    return (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0)
  }

  /** Applies the update, and all that has waited for it if that may come along. Returns the one on which Yjs failed. */
  #apply<T extends ClientUpdate>(item: T, batch: Batch, mayBring: boolean): IngestResult<T>['poison'] {
    // What waits has come through `ingest` as well.
    let ready: readonly T[] = [item]
    for (; ready.length > 0; ready = mayBring ? this.takeReady<T>() : []) {
      for (const each of ready) {
        try {
          Y.applyUpdate(this.doc, each.update)
        } catch (error) {
          batch.isPoisoned = true
          return { item: each, error }
        }
        batch.items.push(each)
      }
    }
    return null
  }

  #authorsOf<T extends ClientUpdate>(items: readonly T[], isHost: (item: T) => boolean): ChangeAuthors {
    const hosts = new Set<string>()
    let areHosts = items.length > 0
    for (const item of items) {
      if (isHost(item)) hosts.add(item.userId)
      else areHosts = false
    }
    return { areHosts, isHost: (clientId) => hosts.has(this.owners.of(clientId) ?? '') }
  }

  readonly #onTransaction = (transaction: Y.Transaction): void => this.#size.countDeleted(transaction)

  readonly #onUpdate = (update: Uint8Array, origin: Origin, _doc: Y.Doc, transaction: Y.Transaction): void => {
    const { boardId, epoch, submit } = this.#options
    const batch = this.#batch
    this.#stateVector = null
    if (batch?.isPoisoned) return
    const { clientID } = this.doc
    const hasWritten = (transaction.afterState.get(clientID) ?? 0) > (transaction.beforeState.get(clientID) ?? 0)
    if (hasWritten) this.owners.claim(clientID, SERVER)
    const isSum = batch !== null && batch.repairs === 0 && !batch.wasWaiting && !this.#isWaiting
    this.#size.add(update.length)
    submit({ boardId, epoch, authorId: authorOf(origin), bytes: update }, this.owners.takeUnstored(), {
      update,
      parts: isSum ? batch.items : null,
      count: batch?.items.length ?? 1,
    })
  }
}

/** What clients deleted themselves: a line takes along what they didn't know of. */
function deletedBy(items: readonly ClientUpdate[]): WasMeant {
  const deleted = Y.mergeDeleteSets(items.map(({ decoded }) => decoded.ds))
  return ({ client, clock }) => Y.isDeleted(deleted, Y.createID(client, clock))
}

function originOf(items: readonly ClientUpdate[]): Origin {
  const [first, ...more] = items
  if (!first) return { type: 'repair' }
  const { connectionId, userId } = first
  if (more.some((each) => each.userId !== userId)) return { type: 'connections' }
  return { type: 'connection', connectionId, userId }
}

function authorOf(origin: Origin): string {
  if ('userId' in origin) return origin.userId
  return origin.type === 'connections' ? SEVERAL : SERVER
}
