// A board's records on their way to another thread: as texts, a piece in a turn of the event loop. A message is copied
// in one go, which takes as long as writing its JSON for records, and next to nothing for texts.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BoardRecord } from '@/lib/document/records/records'

/** JSON texts of arrays of records, which follow each other. */
export type PackedRecords = readonly string[]

/** A record may be a card or a drawing a thousand times as large, so that a piece is measured by time. */
const PIECE_MS = 3
/** Records of a piece that is made where nobody waits. */
const RECORDS_PER_PIECE = 500

/**
 * Packs the records as they are when it is called, because a board's records are never changed in place. `now` gives
 * milliseconds.
 */
export async function packRecords(
  records: readonly BoardRecord[],
  now: () => number = () => performance.now(),
): Promise<PackedRecords> {
  const pieces: string[] = []
  let texts: string[] = []
  let startedAt = now()
  for (const record of records) {
    if (now() - startedAt >= PIECE_MS) {
      pieces.push(`[${texts.join()}]`)
      texts = []
      await nextTurn()
      startedAt = now()
    }
    texts.push(JSON.stringify(record))
  }
  return [...pieces, `[${texts.join()}]`]
}

/** Packs records in one go, in a thread where nobody waits. */
export function piecesOf(records: readonly BoardRecord[]): PackedRecords {
  const count = Math.ceil(records.length / RECORDS_PER_PIECE)
  return Array.from({ length: count }, (_, i) =>
    JSON.stringify(records.slice(i * RECORDS_PER_PIECE, (i + 1) * RECORDS_PER_PIECE)),
  )
}

/** Reads packed records, a piece in a turn of the event loop. */
export async function readPieces(pieces: PackedRecords): Promise<BoardRecord[]> {
  const records: BoardRecord[] = []
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) await nextTurn()
    records.push(...(JSON.parse(piece) as BoardRecord[]))
  }
  return records
}

/** Reads records packed by `packRecords`. */
export function unpackRecords(pieces: PackedRecords): BoardRecord[] {
  return pieces.flatMap((piece) => JSON.parse(piece) as BoardRecord[])
}
