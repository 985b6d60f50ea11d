// Reads a packed board (frame type 122): gzip of a Yjs V2 state. In one step, because the frames behind it build on it.

import { gunzipSync } from 'fflate'

/** More than twice the largest board (lib/protocol/limits `maxBoardBytes`). */
export const MAX_UNPACKED_BYTES = 64 * 1024 * 1024
/** A gzip file ends with the length of its content, which is all that is ever written when it is read. */
const LENGTH_BYTES = 4

/** Throws an Error for what isn't gzip or would become larger than MAX_UNPACKED_BYTES. */
export function unpackBoard(packed: Uint8Array): Uint8Array {
  if (packed.length < LENGTH_BYTES) throw new Error('The packed board ends too early')
  const trailer = new DataView(packed.buffer, packed.byteOffset + packed.length - LENGTH_BYTES, LENGTH_BYTES)
  const bytes = trailer.getUint32(0, true)
  if (bytes > MAX_UNPACKED_BYTES) throw new Error(`The packed board would take ${bytes} bytes`)
  return gunzipSync(packed)
}
