// Work on a board's bytes that takes long on a large board: folding rows into a snapshot, cutting a snapshot into
// pieces that can be sent and applied one by one, and rewriting it without its history. It needs no database, so that
// it can run in a thread of its own.

import type { PackedDocument } from './packed-document'

/** A V1 update that is applicable on its own once the slices before it are applied. */
export interface StateSlice {
  readonly update: Uint8Array
  /** The clock that a document has reached after it, for each clientID in it. */
  readonly reach: ReadonlyMap<number, number>
}

/** A state as pieces in causal order: applied one after the other they never leave anything pending. */
export interface SlicedState {
  readonly slices: readonly StateSlice[]
  /** V1 update without structs: everything that was ever deleted. */
  readonly deletions: Uint8Array
}

export interface RowToFold {
  readonly id: number
  /** Yjs V1 encoding. */
  readonly bytes: Uint8Array
}

export interface FoldedState extends PackedDocument {
  /** Ids of the rows that are part of it; the others can't be read or wait for missing ones. */
  readonly foldedIds: readonly number[]
  /** Rows that can't be applied, with the reason. */
  readonly unreadable: readonly { readonly id: number; readonly reason: string }[]
}

/** The same content as a document of its own, without the other one's history. */
export interface RewrittenState extends PackedDocument {
  /** Lengths of the two states, unpacked. */
  readonly stateBytes: { readonly before: number; readonly after: number }
}

export interface Folding {
  /**
   * Folds rows into a packed state (null: none yet), and proves that the result loads back as it was. Rejects with an
   * UnreadableStateError when `packed` can't be read, with another Error when the proof or the thread fails. `packed`
   * may be a plain V2 state too.
   */
  fold(packed: Uint8Array | null, rows: readonly RowToFold[]): Promise<FoldedState>
  /** Cuts a packed state into slices of about 256 KiB. Rejects with an UnreadableStateError when it can't be read. */
  slice(packed: Uint8Array): Promise<SlicedState>
  /**
   * Rewrites a packed state without its history, and proves that the content is the same. Rejects when that fails or
   * the state can't be read.
   */
  rewrite(packed: Uint8Array): Promise<RewrittenState>
}
