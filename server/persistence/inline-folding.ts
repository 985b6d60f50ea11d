// Folding in the thread that asks for it: what the worker runs, and what tests use that aren't about threads.

import { foldState } from './fold-state'
import type { FoldedState, Folding, RowToFold, SlicedState } from './folding'
import { unpack } from './packed-state'
import { sliceState } from './slice-state'

/** Applying a slice takes 5 to 15 ms. */
const SLICE_BYTES = 256 * 1024

export class InlineFolding implements Folding {
  fold(packed: Uint8Array | null, rows: readonly RowToFold[]): Promise<FoldedState> {
    return Promise.resolve().then(() => foldState(packed, rows))
  }

  slice(packed: Uint8Array): Promise<SlicedState> {
    return Promise.resolve().then(() => sliceState(unpack(packed), SLICE_BYTES))
  }
}
