// A board's records on their way to another thread: as texts, a piece in a turn of the event loop. A message is copied
// in one go, which takes as long as writing its JSON for records, and next to nothing for texts.

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { BoardRecord } from '@/lib/document/records/records'

/** JSON texts of arrays of records, which follow each other. */
export type PackedRecords = readonly string[]

/** A few milliseconds' work. */
const RECORDS_PER_PIECE = 500

/** Packs the records as they are when it is called, because a board's records are never changed in place. */
export async function packRecords(records: readonly BoardRecord[]): Promise<PackedRecords> {
  const pieces: string[] = []
  for (let start = 0; start < records.length; start += RECORDS_PER_PIECE) {
    if (start > 0) await nextTurn()
    pieces.push(JSON.stringify(records.slice(start, start + RECORDS_PER_PIECE)))
  }
  return pieces
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
