// Text addressed in Unicode code points, as citations and blocks count it, over JavaScript's UTF-16 strings.
// Only the places of characters outside the basic plane are kept, so that the index of a text without emoji or rare
// kanji is empty and both conversions are a binary search.

/** A text whose offsets convert between UTF-16 units and Unicode code points. */
export class CodePointText {
  readonly text: string
  /** Length in code points. */
  readonly length: number
  /** UTF-16 offsets of the pairs, rising. */
  readonly #pairs: readonly number[]

  constructor(text: string) {
    const pairs: number[] = []
    for (let i = 0; i < text.length; i++) {
      if (isPair(text, i)) {
        pairs.push(i)
        i++
      }
    }
    this.text = text
    this.length = text.length - pairs.length
    this.#pairs = pairs
  }

  /** Accepts a plain string too, so that callers with one passage need no index of their own. */
  static of(text: string | CodePointText): CodePointText {
    return typeof text === 'string' ? new CodePointText(text) : text
  }

  /** Code points before a UTF-16 offset. Inside a pair it is the offset of the pair. Clamped to the text. */
  toCodePoint(utf16: number): number {
    const offset = clamp(utf16, this.text.length)
    const before = countBelow(this.#pairs, (pair) => pair + 1 < offset)
    const insidePair = this.#pairs[before] === offset - 1
    return offset - before - (insidePair ? 1 : 0)
  }

  /** UTF-16 offset of a code point. Clamped to the text. */
  toUtf16(codePoint: number): number {
    const offset = clamp(codePoint, this.length)
    return offset + countBelow(this.#pairs, (pair, i) => pair - i < offset)
  }

  /** The text from `start` to `end`, in code points. */
  slice(start: number, end: number): string {
    return this.text.slice(this.toUtf16(start), this.toUtf16(end))
  }
}

/** Length of a string in code points. */
export function codePointLength(text: string): number {
  let length = text.length
  for (let i = 0; i < text.length; i++) {
    if (isPair(text, i)) {
      length--
      i++
    }
  }
  return length
}

function isPair(text: string, i: number): boolean {
  return (text.charCodeAt(i) & 0xfc00) === 0xd800 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length))
}

/** Counts the leading entries of a rising list for which `isBelow` holds. */
function countBelow(list: readonly number[], isBelow: (value: number, index: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = list[middle]
    if (value !== undefined && isBelow(value, middle)) low = middle + 1
    else high = middle
  }
  return low
}
