// One tldraw store bound to one document. The rule that keeps them equal: what the store should hold under an id is a
// function of the document, this browser's gesture and the peers' gestures (store-target); whenever one of them changes,
// the affected ids are merged into the store. The other way, a person's changes of the store become one transaction of
// the document, or, during a gesture, presence. Binding itself writes nothing.

import type { Signal } from '@tldraw/state'
import type { TLStore } from '@tldraw/tlschema'
import type * as Y from 'yjs'
import { DocumentIndex } from '@/lib/document/indexes/document-index'
import type { Origin } from '@/lib/document/records/origin'
import type { BoardRecord } from '@/lib/document/records/records'
import { changedRecords, recordsOf } from '@/lib/document/records/roots'
import { roleAllows } from '@/lib/domain/people/role'
import type { Presence, PresenceUser } from '@/lib/protocol/presence'
import { Disposer } from '@/lib/std/disposer'
import { type CaretPlace, placeOfCaret } from './caret-place'
import { isDrawable } from './drawable'
import { groupsOfSteps } from './held-changes'
import { LockGuard } from './lock-guard'
import { OpenTexts } from './open-texts'
import { commitIntervalMs, type HeldChange, idOfHeld, OwnGesture, writeHeld } from './own-gesture'
import { PeerGestures } from './peer-gestures'
import { PeerPresence } from './peer-presence'
import { PresencePublisher } from './presence-publisher'
import { type Scheduler, systemScheduler } from './scheduler'
import type { BindOptions, HeldBack, OpenText, OpenTextOptions, StoreBinding } from './store-binding'
import { asHeldChanges, idsOf, type StoreChanges, withoutIds } from './store-changes'
import { mergeIntoStore } from './store-merge'
import { asBoardRecord, asStoreRecord, storeRecord } from './store-records'
import { StoreTarget } from './store-target'
import { takenFromGesture } from './taken-from-gesture'
import { takingBack } from './taking-back'
import { Undo } from './undo'
import { inPieces } from './write-pieces'

/** The share of the 16 KiB of presence that a gesture may take. */
const MAX_GESTURE_LENGTH = 12 * 1024

export class BoundStore implements StoreBinding {
  readonly #store: TLStore
  readonly #doc: Y.Doc
  readonly #scheduler: Scheduler
  readonly #index: DocumentIndex
  readonly #locks: LockGuard
  readonly #target: StoreTarget
  readonly #undo: Undo
  readonly #texts: OpenTexts
  readonly #publisher: PresencePublisher | undefined
  readonly #peers: PeerGestures | undefined
  readonly #disposer = new Disposer()
  readonly #origin: Origin = { type: 'local' }
  #user: PresenceUser
  #gesture: OwnGesture | undefined
  #cancelCommit: (() => void) | undefined
  /** The ids that the store changed while a gesture is being reverted. */
  #reverted: Set<string> | undefined
  /** Written to the document, and perhaps not read into the index yet: inside an event, a write's own event comes later. */
  readonly #unread = new Set<string>()
  /** All of a change that is written in pieces, while it is. */
  #beingWritten: ReadonlySet<string> | undefined
  #run = (change: () => void): void => change()

  constructor({ store, doc, awareness, isUnseen = false, user, scheduler = systemScheduler }: BindOptions) {
    this.#store = store
    this.#doc = doc
    this.#user = user
    this.#scheduler = scheduler
    this.#index = new DocumentIndex(doc, (record) => isDrawable(record))
    this.#locks = new LockGuard(this.#index, () => this.#user.role)
    this.#target = new StoreTarget({
      store,
      index: this.#index,
      gesture: () => this.#gesture,
      peers: () => this.#peers,
    })
    this.#load()

    const stopListening = store.listen(({ changes }) => this.#onStoreChange(changes), {
      source: 'user',
      scope: 'document',
    })
    this.#disposer.add(stopListening)
    this.#disposer.add(
      store.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
        if (source !== 'user' || !this.#gesture) return after
        const kept = this.#gesture.withoutReleased(asBoardRecord(before), asBoardRecord(after))
        return asStoreRecord(kept) as typeof after
      }),
    )
    const records = recordsOf(doc)
    records.observeDeep(this.#onDocumentChange)
    this.#disposer.add(() => records.unobserveDeep(this.#onDocumentChange))
    this.#undo = new Undo(doc, this.#origin, (steps) => this.#locks.keepsBack(groupsOfSteps(doc, records, steps)))
    this.#disposer.add(() => this.#undo.dispose())
    this.#texts = new OpenTexts({
      doc,
      undo: this.#undo,
      flush: () => this.#flush(),
      mayWrite: (id, groups) => roleAllows(this.#user.role, 'edit-board') && this.#locks.mayChange(id, groups),
      refresh: (id) => this.#refresh([id]),
    })

    if (awareness) {
      if (!isUnseen) {
        const publisher = new PresencePublisher(awareness, scheduler)
        this.#publisher = publisher
        publisher.publish({ user, gesture: null })
        this.#disposer.add(() => publisher.dispose())
      }
      const presence = new PeerPresence(awareness, store, scheduler)
      const peers = new PeerGestures(
        awareness,
        scheduler,
        (ids) => this.#refresh(this.#withDependents(ids)),
        (ids) => this.#othersLetGo(ids),
      )
      this.#peers = peers
      this.#refresh(peers.ids())
      for (const part of [presence, peers]) this.#disposer.add(() => part.dispose())
    }
  }

  get canUndo(): Signal<boolean> {
    return this.#undo.canUndo
  }

  get canRedo(): Signal<boolean> {
    return this.#undo.canRedo
  }

  get isInGesture(): boolean {
    return this.#gesture !== undefined
  }

  undo(): void {
    this.endGesture()
    this.#flush()
    takingBack(this.#store, 'undo', () => this.#undo.undo())
  }

  redo(): void {
    this.endGesture()
    this.#flush()
    takingBack(this.#store, 'redo', () => this.#undo.redo())
  }

  beginGesture(): void {
    if (this.#gesture) return
    this.#flush()
    this.#undo.beginStep()
    this.#gesture = new OwnGesture()
  }

  endGesture(): void {
    if (!this.#gesture) return
    this.#flush()
    this.#commitGesture(this.#gesture)
    this.#leaveGesture()
  }

  cancelGesture(revert: () => void): void {
    if (!this.#gesture) {
      revert()
      return
    }
    this.#flush()
    const ids = new Set(this.#gesture.ids())
    this.#gesture = new OwnGesture()
    this.#reverted = ids
    try {
      revert()
      this.#flush()
    } finally {
      this.#reverted = undefined
    }
    this.#undo.dropBegunStep()
    this.#refresh(this.#withDependents(ids))
    this.#publisher?.publish({ gesture: {} })
    this.#leaveGesture()
  }

  markStep(): void {
    if (this.#gesture) return
    this.#flush()
    this.#undo.markStep()
  }

  beginGroup(): void {
    this.endGesture()
    this.#flush()
    this.#undo.beginGroup()
  }

  endGroup(): void {
    this.endGesture()
    this.#flush()
    this.#undo.endGroup()
  }

  cancelGroup(): void {
    this.endGesture()
    this.#flush()
    this.#undo.dropGroup()
  }

  openText(id: string, options: OpenTextOptions): OpenText | undefined {
    this.#flush()
    // A shape that a gesture has made is not in the document before the gesture commits.
    if (this.#gesture && !this.#index.get(id)) this.#commitGesture(this.#gesture)
    return this.#texts.open(id, options)
  }

  placeOfCaret(id: string, encoded: string): CaretPlace | undefined {
    return placeOfCaret(this.#doc, id, encoded)
  }

  markSaved(): void {
    this.#locks.saved()
  }

  onHeldBack(listener: (what: HeldBack) => void): () => void {
    return this.#locks.listen(listener)
  }

  reload(): void {
    this.endGesture()
    this.#flush()
    this.#load()
  }

  setUser(user: PresenceUser): void {
    this.#user = user
    this.#publisher?.publish({ user })
  }

  publishPresence(fields: Partial<Omit<Presence, 'user' | 'gesture'>>): void {
    this.#publisher?.publish(fields)
  }

  wrapMerges(run: (change: () => void) => void): void {
    this.#run = run
  }

  dispose(): void {
    this.endGesture()
    this.#flush()
    this.#disposer.dispose()
  }

  /** Fills the store in one step. What only the store has goes, unless the document is still empty. */
  #load(): void {
    const ids = new Set(this.#index.ids())
    if (ids.size > 0) {
      for (const record of this.#store.allRecords()) {
        if (this.#store.scopedTypes.document.has(record.typeName)) ids.add(record.id)
      }
    }
    this.#refresh(ids)
  }

  /** Hands the changes that tldraw still holds back for the next frame to the listener now. */
  #flush(): void {
    this.#store._flushHistory()
  }

  #onStoreChange(changes: StoreChanges): void {
    if (this.#reverted) {
      for (const id of idsOf(changes)) this.#reverted.add(id)
    } else if (!roleAllows(this.#user.role, 'edit-board')) this.#refresh(this.#withDependents(idsOf(changes)))
    else {
      const free = this.#withoutHeld(this.#texts.withoutWords(changes))
      if (this.#gesture) this.#hold(this.#gesture, free)
      else this.#write(asHeldChanges(free, (id) => this.#target.isStoreOnly(id)))
    }
  }

  /** Returns the changes that this person may make; the rest is reverted. */
  #withoutHeld(changes: StoreChanges): StoreChanges {
    const { updated, removed } = changes
    const pairs = Object.values(updated).map(
      ([before, after]) => [asBoardRecord(before), asBoardRecord(after)] as const,
    )
    const held = this.#locks.heldAmong(pairs, Object.keys(removed))
    if (held.size === 0) return changes
    this.#refresh(this.#withDependents(held))
    return withoutIds(changes, held)
  }

  #hold(gesture: OwnGesture, { added, updated, removed }: StoreChanges): void {
    for (const record of Object.values(added)) {
      if (!this.#target.isStoreOnly(record.id)) gesture.hold(undefined, asBoardRecord(record))
    }
    for (const [before, after] of Object.values(updated)) gesture.hold(asBoardRecord(before), asBoardRecord(after))
    for (const record of Object.values(removed)) gesture.holdRemoval(asBoardRecord(record))
    this.#commitLater(gesture)
    this.#showGesture(gesture)
  }

  /**
   * Commits a gesture while it lasts. What somebody else holds as well waits: the first of the two to let go puts it
   * down, and a commit that crosses their drop would take it out of their hands again.
   */
  #commitLater(gesture: OwnGesture): void {
    this.#cancelCommit ??= this.#scheduler.after(commitIntervalMs(gesture.ids().length), () => {
      this.#cancelCommit = undefined
      this.#flush()
      const isShared = (id: string) => this.#peers?.isHeld(id) === true
      this.#commitGesture(gesture, isShared)
      if (gesture.ids().some(isShared)) this.#commitLater(gesture)
    })
  }

  #showGesture(gesture: OwnGesture): void {
    const current = (id: string) => storeRecord(this.#store, id)
    const patch = gesture.patch(current, (id) => this.#index.get(id), MAX_GESTURE_LENGTH)
    this.#publisher?.publish({ gesture: patch })
  }

  #commitGesture(gesture: OwnGesture, isLeftOut?: (id: string) => boolean): void {
    const changes = gesture.takeChanges((id) => storeRecord(this.#store, id), isLeftOut)
    if (changes.length === 0 || !roleAllows(this.#user.role, 'edit-board')) return
    const free = this.#locks.freeOf(changes)
    if (free.length === 0) return
    this.#write(free)
  }

  #leaveGesture(): void {
    const ids = this.#gesture?.ids() ?? []
    this.#cancelCommit?.()
    this.#cancelCommit = undefined
    this.#gesture = undefined
    this.#undo.endStep()
    this.#publisher?.publish({ gesture: null })
    this.#peers?.putDown(ids)
    // Show what others did to the held groups while they were held.
    this.#refresh(this.#withDependents(ids))
  }

  #write(changes: readonly HeldChange[]): void {
    const ids = changes.map(idOfHeld)
    for (const id of ids) this.#locks.wrote(id)
    const pieces = inPieces(changes, (id) => this.#index.get(id))
    const write = (piece: readonly HeldChange[]) => {
      for (const change of piece) this.#unread.add(idOfHeld(change))
      this.#doc.transact(() => writeHeld(this.#doc, piece), this.#origin)
    }
    if (pieces.length === 1) {
      write(changes)
      return
    }
    this.#beingWritten = new Set(ids)
    this.#undo.together(() => {
      for (const piece of pieces) {
        this.#undo.markStep()
        write(piece)
      }
    })
    this.#beingWritten = undefined
  }

  readonly #onDocumentChange = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const isTyped = this.#texts.isOrigin(transaction.origin)
    // An editor of a text updates the store right after it has written.
    const isOwn = isTyped || transaction.origin === this.#origin
    // Write the person's earlier changes to the document before the store takes the new change over.
    if (!isOwn) this.#flush()
    const ids = changedRecords(events)
    if (isTyped) for (const id of ids) this.#locks.wrote(id)
    if (!isOwn) this.#peers?.settle(ids)
    const held = isOwn ? undefined : this.#gesture
    const before = held && [...ids].filter((id) => held.holds(id)).flatMap((id) => this.#index.get(id) ?? [])
    const read = () => this.#index.reread([...ids, ...this.#unread])
    const affected = isOwn ? read() : this.#locks.watch(read)
    this.#unread.clear()
    if (!transaction.local) this.#texts.reportGone(ids, (id) => this.#index.get(id) !== undefined)
    // The store has its own changes already, and may have gone on.
    if (isOwn) for (const id of [...ids, ...(this.#beingWritten ?? [])]) affected.delete(id)
    if (held) for (const record of before ?? []) this.#letGo(held, record)
    this.#refresh(affected)
    // Parts that the gesture has released are no longer shown in it.
    if (held && before && before.length > 0) this.#showGesture(held)
  }

  /** Lets go of what somebody else has changed of a record that this gesture holds; `before` is what it was. */
  #letGo(gesture: OwnGesture, before: BoardRecord): void {
    const now = this.#index.get(before.id)
    if (!now) return
    const written = takenFromGesture(before, now, (id) => this.#index.get(id))
    if (written.size > 0) gesture.othersWrote(now, written, !this.#peers?.isHeld(now.id))
  }

  #othersLetGo(ids: readonly string[]): void {
    if (!this.#gesture) return
    this.#gesture.othersLetGo(ids)
    this.#refresh(this.#withDependents(ids))
    this.#showGesture(this.#gesture)
  }

  /** Makes the store hold what it should under these ids. */
  #refresh(ids: Iterable<string>): void {
    this.#flush()
    mergeIntoStore(this.#store, ids, (id) => this.#target.of(id), this.#run)
  }

  #withDependents(ids: Iterable<string>): Set<string> {
    const found = new Set(ids)
    for (const id of [...found]) this.#index.addDependents(id, found)
    return found
  }
}
