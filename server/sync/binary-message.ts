// A whole WebSocket message as one buffer (RFC 6455, 5.2: final frame, binary, unmasked). A message that goes to many
// sockets is made once and written as it is; ws would make a header for each socket and write twice.

const FINAL_BINARY = 0x82
const LENGTH_IN_16_BITS = 126
const LENGTH_IN_64_BITS = 127

/** The bytes that carry the parts, one after the other, as one binary message from a server. */
export function binaryMessage(...parts: readonly Uint8Array[]): Buffer {
  let length = 0
  for (const part of parts) length += part.length
  const headerLength = length < LENGTH_IN_16_BITS ? 2 : length < 0x1_00_00 ? 4 : 10
  const message = Buffer.allocUnsafe(headerLength + length)
  message[0] = FINAL_BINARY
  if (headerLength === 2) message[1] = length
  else if (headerLength === 4) {
    message[1] = LENGTH_IN_16_BITS
    message.writeUInt16BE(length, 2)
  } else {
    message[1] = LENGTH_IN_64_BITS
    message.writeBigUInt64BE(BigInt(length), 2)
  }
  let at = headerLength
  for (const part of parts) {
    message.set(part, at)
    at += part.length
  }
  return message
}
