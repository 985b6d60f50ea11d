// The interface of a bound store for the page, and the options to bind it.

import type { Signal } from '@tldraw/state'
import type { TLStore } from '@tldraw/tlschema'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { Presence, PresenceUser } from '@/lib/protocol/presence'
import type { CaretPlace } from './caret-place'
import type { Scheduler } from './scheduler'

export interface BindOptions {
  readonly store: TLStore
  readonly doc: Y.Doc
  /** Without it, nobody else is visible and a gesture shows only when it commits. */
  readonly awareness?: Awareness
  /** The page shows others and stands for nobody: it publishes no presence. */
  readonly isUnseen?: boolean
  /** The person at this page. A viewer's or commenter's changes of the store are reverted, not written. */
  readonly user: PresenceUser
  /** Replaces the real scheduler in tests and simulations. */
  readonly scheduler?: Scheduler
}

/** `undo` is a step that can't be taken back; `unsaved` what was done before the lock was known. Ids are of records. */
export interface HeldBack {
  readonly what: 'undo' | 'unsaved'
  readonly ids: readonly string[]
}

export interface OpenTextOptions {
  /** The origin of the transactions in which the editor writes. Undo covers them. */
  readonly origin: unknown
  /** Called when somebody else has deleted the record, while the store still has it. */
  readonly onGone: () => void
}

/** A rich text that an editor of this page reads from the document and changes in it by itself. */
export interface OpenText {
  readonly fragment: Y.XmlFragment
  /** False while this person's role or a host's lock keeps the text as it is. */
  mayWrite(): boolean
  /** Takes back this person's last step, unless it was made before the text was opened. */
  undo(): void
  redo(): void
  /** Starts a separate step with the next letter. */
  markStep(): void
  /** Makes everything written since the text was opened one step of undo. The store then holds the document's text. */
  close(): void
}

export interface StoreBinding {
  readonly canUndo: Signal<boolean>
  readonly canRedo: Signal<boolean>
  /** Takes back this browser's last step. What peers have changed since stays. */
  undo(): void
  redo(): void
  /**
   * Treats changes from here on as a gesture: presence at once, the document at the end and now and then in between.
   */
  beginGesture(): void
  /** Commits the gesture as one undo step. Without a gesture it does nothing. */
  endGesture(): void
  /** Ends the gesture without a trace. `revert` may put the store back; what it does isn't written. */
  cancelGesture(revert: () => void): void
  readonly isInGesture: boolean
  /** The next change is an undo step of its own. */
  markStep(): void
  /** All that this person changes until `endGroup` is taken back and done again together. */
  beginGroup(): void
  endGroup(): void
  /** Ends the group without a trace. */
  cancelGroup(): void
  /**
   * Opens the rich text of a shape for an editor. Until it is closed, what the store says about the text isn't written.
   * Undefined if the document has no such text.
   */
  openText(id: string, options: OpenTextOptions): OpenText | undefined
  /** The place of another person's caret in the words of a shape; undefined if it has none there. */
  placeOfCaret(id: string, encoded: string): CaretPlace | undefined
  /** Everything that this page has written is saved. */
  markSaved(): void
  /** Calls `listener` when something of this person's didn't stand because hosts have locked it. Returns how to stop. */
  onHeldBack(listener: (what: HeldBack) => void): () => void
  /** Rebuilds the store from the document, whatever a failure has left in it. Ends a gesture. */
  reload(): void
  /** A changed name or role. */
  setUser(user: PresenceUser): void
  /** Shows peers where this person is. Coalesced to 25 a second. */
  publishPresence(fields: Partial<Omit<Presence, 'user' | 'gesture'>>): void
  /** Every change that the binding makes to the store runs inside `run`. */
  wrapMerges(run: (change: () => void) => void): void
  dispose(): void
}
