// Encodes and decodes base64 (RFC 4648 section 4) where neither the browser's nor Node's own functions are available.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int16Array(128).fill(-1)
for (let i = 0; i < LETTERS.length; i++) VALUES[LETTERS.charCodeAt(i)] = i
/** The number of letters joined at once. */
const PIECE = 8_192

/** Encodes bytes as base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = []
  let codes: number[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]]
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    codes.push(
      LETTERS.charCodeAt(bits >> 18),
      LETTERS.charCodeAt((bits >> 12) & 63),
      b === undefined ? 61 : LETTERS.charCodeAt((bits >> 6) & 63),
      c === undefined ? 61 : LETTERS.charCodeAt(bits & 63),
    )
    if (codes.length < PIECE) continue
    pieces.push(String.fromCharCode(...codes))
    codes = []
  }
  pieces.push(String.fromCharCode(...codes))
  return pieces.join('')
}

/** Decodes base64 and ignores white space between the letters. Returns undefined for text that is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let [length, bits, held, padding] = [0, 0, 0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32 || code === 10 || code === 13 || code === 9) continue
    if (code === 61) {
      padding++
      continue
    }
    const value = code < 128 ? (VALUES[code] ?? -1) : -1
    if (value < 0 || padding > 0) return undefined
    bits = (bits << 6) | value
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[length++] = (bits >> held) & 255
    bits &= (1 << held) - 1
  }
  // Six bits alone don't make a byte, and the bits left over from the last byte must be zero.
  return held >= 6 || bits !== 0 || padding > 2 ? undefined : bytes.slice(0, length)
}
