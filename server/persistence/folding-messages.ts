// Messages between the folding worker and the thread that asks it. Buffers are moved, not copied; a buffer that
// somebody else may hold a part of (rows share theirs) is copied first.

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

/** Many rows in one buffer: one copy, and one thing to move. */
export interface JoinedRows {
  readonly ids: readonly number[]
  readonly lengths: readonly number[]
  readonly bytes: Bytes
}

/** Copies the bytes of all rows into one buffer, which a message can transfer. */
export function joinRows(rows: readonly RowToFold[]): JoinedRows {
  const lengths = rows.map((row) => row.bytes.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let offset = 0
  for (const row of rows) {
    bytes.set(row.bytes, offset)
    offset += row.bytes.length
  }
  return { ids: rows.map((row) => row.id), lengths, bytes }
}

/** The rows again, as views of the one buffer. */
export function splitRows({ ids, lengths, bytes }: JoinedRows): RowToFold[] {
  let offset = 0
  return ids.map((id, index) => {
    const start = offset
    offset += lengths[index] ?? 0
    return { id, bytes: bytes.subarray(start, offset) }
  })
}

/** The buffers of a request, which its sender must not use any more. */
export function buffersOfRequest(request: FoldingRequest): ArrayBuffer[] {
  const { packed } = request
  const rows = request.type === 'fold' ? [request.rows.bytes.buffer] : []
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
