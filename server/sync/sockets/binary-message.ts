// A whole WebSocket message as one buffer (RFC 6455, 5.2: final frame, binary, unmasked). A message that goes to many
// sockets is made once and written as it is; ws would make a header for each socket and write twice.

const FINAL_BINARY = 0x82
const LENGTH_IN_16_BITS = 126
const LENGTH_IN_64_BITS = 127

/** A WebSocket message, which may lie in pieces: where most of it is shared, nothing is copied for each receiver. */
export type MessageParts = readonly Buffer[]

/** The bytes that carry the parts, one after the other, as one binary message from a server. */
export function binaryMessage(...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat([binaryHeader(parts.reduce((sum, part) => sum + part.length, 0)), ...parts])
}

/** The header of a binary message of `length` bytes. */
export function binaryHeader(length: number): Buffer {
  const header = Buffer.allocUnsafe(length < LENGTH_IN_16_BITS ? 2 : length < 0x1_00_00 ? 4 : 10)
  header[0] = FINAL_BINARY
  if (header.length === 2) header[1] = length
  else if (header.length === 4) {
    header[1] = LENGTH_IN_16_BITS
    header.writeUInt16BE(length, 2)
  } else {
    header[1] = LENGTH_IN_64_BITS
    header.writeBigUInt64BE(BigInt(length), 2)
  }
  return header
}
