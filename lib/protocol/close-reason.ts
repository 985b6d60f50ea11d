// Close frames carry at most 123 bytes of reason; a longer one would make the socket throw.

const MAX_REASON_BYTES = 123

/** The longest start of `sentence` that fits into a close frame, never cut inside a character. */
export function closeReason(sentence: string): string {
  let bytes = 0
  let reason = ''
  for (const character of sentence) {
    bytes += utf8Length(character.codePointAt(0) ?? 0)
    if (bytes > MAX_REASON_BYTES) break
    reason += character
  }
  return reason
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}
