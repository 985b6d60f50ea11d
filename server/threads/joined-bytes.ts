// Many byte arrays on their way to another thread as one: one copy, and one thing to move. A message takes the whole
// buffer that bytes are a part of along, and an update may be a few bytes of a large one.

export interface JoinedBytes {
  readonly lengths: readonly number[]
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Copies all parts into one buffer, which a message can transfer. */
export function joinBytes(parts: readonly Uint8Array[]): JoinedBytes {
  const lengths = parts.map((part) => part.length)
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    bytes.set(part, offset)
    offset += part.length
  }
  return { lengths, bytes }
}

/** The parts again, as views of the one buffer. */
export function splitBytes({ lengths, bytes }: JoinedBytes): Uint8Array[] {
  let offset = 0
  return lengths.map((length) => {
    offset += length
    return bytes.subarray(offset - length, offset)
  })
}
