// Messages between the folding worker and the thread that asks it. Buffers are moved, not copied; a buffer that
// somebody else may hold a part of (rows share theirs) is copied first.

import { type JoinedBytes, joinBytes, splitBytes } from '@/server/threads/joined-bytes'
import type { FoldedState, RewrittenState, RowToFold, SlicedState } from './folding'

type Bytes = Uint8Array<ArrayBuffer>

export type FoldingRequest =
  | { readonly type: 'fold'; readonly packed: Bytes | null; readonly rows: JoinedRows }
  | { readonly type: 'slice' | 'rewrite'; readonly packed: Bytes }

export type FoldingReply =
  | { readonly type: 'folded'; readonly folded: FoldedState }
  | { readonly type: 'sliced'; readonly sliced: SlicedState }
  | { readonly type: 'rewritten'; readonly rewritten: RewrittenState }
  | { readonly type: 'failed'; readonly message: string; readonly isUnreadable: boolean }

/** Rows whose bytes are one buffer. */
export interface JoinedRows {
  readonly ids: readonly number[]
  readonly joined: JoinedBytes
}

/** Makes rows ready for a message. */
export function joinRows(rows: readonly RowToFold[]): JoinedRows {
  return { ids: rows.map(({ id }) => id), joined: joinBytes(rows.map(({ bytes }) => bytes)) }
}

/** The rows again. */
export function splitRows({ ids, joined }: JoinedRows): RowToFold[] {
  const parts = splitBytes(joined)
  return ids.flatMap((id, index) => {
    const bytes = parts[index]
    return bytes ? [{ id, bytes }] : []
  })
}

/** The buffers of a request, which its sender must not use any more. */
export function buffersOfRequest(request: FoldingRequest): ArrayBuffer[] {
  const { packed } = request
  const rows = request.type === 'fold' ? [request.rows.joined.bytes.buffer] : []
  return packed ? [packed.buffer, ...rows] : rows
}

/** The buffers of a reply: all of them were made for it. */
export function buffersOfReply(reply: FoldingReply): ArrayBuffer[] {
  return partsOf(reply)
    .map((part) => part.buffer)
    .filter((buffer) => buffer instanceof ArrayBuffer)
}

function partsOf(reply: FoldingReply): readonly Uint8Array[] {
  if (reply.type === 'failed') return []
  if (reply.type === 'sliced') return [reply.sliced.deletions, ...reply.sliced.slices.map((slice) => slice.update)]
  const { packed, stateVector, deletions } = reply.type === 'folded' ? reply.folded : reply.rewritten
  return [packed, stateVector, deletions]
}
