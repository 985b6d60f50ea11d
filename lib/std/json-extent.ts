// Measures a JSON text without building any of its values. Pure.

export interface JsonExtent {
  /** Objects, lists and everything in them: each key with its value counts as one. */
  readonly values: number
  /** Objects and lists inside each other. */
  readonly depth: number
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/**
 * Counts a UTF-8 text in one pass, without building values. It does not check that the text is JSON, which the parser
 * does afterwards: for broken text the count is at least what a parser would build before it notices. Stops as soon as
 * one bound is passed.
 */
export function jsonExtent(bytes: Uint8Array, most: JsonExtent): JsonExtent {
  let [values, open, depth] = [1, 0, 0]
  for (let i = 0; i < bytes.length; i++) {
    switch (bytes[i]) {
      case QUOTE:
        i = endOfString(bytes, i)
        break
      case COMMA:
        values++
        break
      case OPEN_LIST:
      case OPEN_OBJECT:
        values++
        open++
        if (open > depth) depth = open
        break
      case CLOSE_LIST:
      case CLOSE_OBJECT:
        open--
        break
      default:
        continue
    }
    if (values > most.values || depth > most.depth) break
  }
  return { values, depth }
}

/** Finds the end of the string that begins at `start`: its closing quotation mark, or the end of the text. */
function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(QUOTE, start + 1); at >= 0; at = bytes.indexOf(QUOTE, at + 1)) {
    let escapes = 0
    while (bytes[at - 1 - escapes] === BACKSLASH) escapes++
    if (escapes % 2 === 0) return at
  }
  return bytes.length
}
