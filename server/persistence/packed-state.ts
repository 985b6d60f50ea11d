// The format in which a state is stored and sent: gzip of the Yjs V2 encoding. Snapshots of before this are plain V2;
// the first byte tells them apart, because V2 begins with a 0 that is reserved for it, and gzip with 1f 8b.

import { gunzipSync, gzipSync } from 'node:zlib'

/** The bytes are not a state that can be read. Trying again won't help. */
export class UnreadableStateError extends Error {
  override readonly name = 'UnreadableStateError'
}

/** zlib's own choice: 9 takes three times as long for 2 % less. */
const LEVEL = 6
/** Ten times the largest board. More would come from bytes that are not ours. */
const MAX_STATE_BYTES = 256 * 1024 * 1024

/** Packs a V2 state. The result owns its whole buffer. */
export function pack(state: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(state, { level: LEVEL }))
}

/** The V2 state in stored bytes, packed or plain. Throws an UnreadableStateError. */
export function unpack(stored: Uint8Array): Uint8Array {
  if (!isPacked(stored)) return stored
  try {
    return gunzipSync(stored, { maxOutputLength: MAX_STATE_BYTES })
  } catch (error) {
    throw new UnreadableStateError('The packed state is damaged', { cause: error })
  }
}

/** True for bytes that `pack` made, false for a plain V2 state. */
export function isPacked(stored: Uint8Array): boolean {
  return stored[0] === 0x1f && stored[1] === 0x8b
}
