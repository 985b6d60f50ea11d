// Requests to the thread that carries citations, and its answers.

import type { AnchoredPassage } from '@/lib/brief/reanchor'

export interface CarryRequest {
  /** The text in which the passages stand, and the one that takes its place. */
  readonly from: string
  readonly to: string
  readonly passages: readonly AnchoredPassage[]
}

/** The passages in the new text, in their order. */
export type CarryReply =
  | { readonly type: 'carried'; readonly passages: readonly AnchoredPassage[] }
  | { readonly type: 'failed'; readonly message: string }
