// Folding in the thread that asks for it: what the worker runs, and what tests use that aren't about threads.

import type * as Y from 'yjs'
import { rewriteBoard } from '@/lib/document/write/rewrite-board'
import { foldState } from './fold-state'
import type { FoldedState, Folding, RewrittenState, RowToFold, SlicedState } from './folding'
import { unpack } from './packed-state'
import { rewriteState } from './rewrite-state'
import { sliceState } from './slice-state'

/** Applying a slice takes 5 to 15 ms. */
const SLICE_BYTES = 256 * 1024

/** Folds in the calling thread. */
export class InlineFolding implements Folding {
  readonly #rewrite: (doc: Y.Doc) => Y.Doc

  /** `rewrite` makes a new document with the same content; tests have their own. */
  constructor(rewrite: (doc: Y.Doc) => Y.Doc = rewriteBoard) {
    this.#rewrite = rewrite
  }

  fold(packed: Uint8Array | null, rows: readonly RowToFold[]): Promise<FoldedState> {
    return Promise.resolve().then(() => foldState(packed, rows))
  }

  slice(packed: Uint8Array): Promise<SlicedState> {
    return Promise.resolve().then(() => sliceState(unpack(packed), SLICE_BYTES))
  }

  rewrite(packed: Uint8Array): Promise<RewrittenState> {
    return Promise.resolve().then(() => rewriteState(packed, this.#rewrite))
  }
}
