// Packs JSON by zlib (RFC 1950), as pictures carry it, and unpacks it within a bound, whatever size it claims.

import { strFromU8, strToU8, Unzlib, zlibSync } from 'fflate'

/** The input is unpacked in pieces. One piece grows at most a thousandfold, which bounds the work beyond `maxBytes`. */
const PIECE_BYTES = 1_024

/** Packs a value as JSON compressed by zlib. */
export function packJson(value: unknown): Uint8Array {
  return zlibSync(strToU8(JSON.stringify(value)), { level: 6 })
}

/** Unpacks a value; returns undefined if it is damaged, not JSON, or larger than `maxBytes` unpacked. */
export function unpackJson(packed: Uint8Array, maxBytes: number): unknown {
  try {
    return JSON.parse(strFromU8(unpack(packed, maxBytes))) as unknown
  } catch {
    // The data is damaged or too large, so it can't be read.
    return undefined
  }
}

function unpack(packed: Uint8Array, maxBytes: number): Uint8Array {
  const pieces: Uint8Array[] = []
  let length = 0
  const unzlib = new Unzlib((piece) => {
    length += piece.length
    if (length > maxBytes) throw new Error(`more than ${maxBytes} bytes`)
    pieces.push(piece)
  })
  for (let at = 0; at < packed.length; at += PIECE_BYTES) {
    unzlib.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.length)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
