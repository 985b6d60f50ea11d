// A text as comparing sees it: without what a corrected version, another program or a scanner changes in passing. Drops
// white space and line wraps, soft hyphens and other unseen characters; takes ligatures and letter forms apart (Unicode
// NFKC); knows one quotation mark, and one dash that counts beside a digit only ("long-term" is "long term" and
// "longterm", "5-25" isn't "525"). Every folded character knows the place that it comes from.

import { CodePointText } from './code-points'

/**
 * A base character with everything that belongs to it: marks, the vowels of Hangul, the voicing marks of half-width
 * kana.
 */
const CLUSTER = /.[\p{M}\u1160-\u11FF\uFF9E\uFF9F]*/suy
const BELONGS_TO_BASE = /[\p{M}\u1160-\u11FF\uFF9E\uFF9F]/u
const UNSEEN =
  /[\p{Cc}\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu
const SPACE = /\s/gu
const QUOTE_MARKS = new Set('\'"`´‘’‚‛“”„‟«»‹›′″「」『』｢｣〝〞〟＇＂')
const DASH = /[\p{Pd}\u2043\u2212]/u
/** U+301C, which some systems exchange for U+FF5E. */
const WAVE_DASH = '〜'

/** A folded text that converts its offsets to the source and back. */
export class FoldedText {
  readonly source: CodePointText
  readonly text: string
  /**
   * The place in the source of each character of `text`, in UTF-16 units: its first unit, and the one after its last.
   */
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array

  constructor(source: string | CodePointText) {
    this.source = CodePointText.of(source)
    const folding = new Folding()
    folding.read(this.source.text)
    this.text = folding.text()
    this.#starts = Uint32Array.from(folding.starts)
    this.#ends = Uint32Array.from(folding.ends)
  }

  /** Keeps the folding of a text that is searched repeatedly. */
  static of(source: CodePointText): FoldedText {
    const known = foldings.get(source)
    if (known) return known
    const folded = new FoldedText(source)
    foldings.set(source, folded)
    return folded
  }

  /** Converts a range of the source, in code points, to characters of `text`. */
  fromSource(start: number, end: number): { readonly start: number; readonly end: number } {
    const [from, to] = [this.source.toUtf16(start), this.source.toUtf16(end)]
    const first = firstIndex(this.#ends, (unit) => unit > from)
    return {
      start: first,
      end: Math.max(
        first,
        firstIndex(this.#starts, (unit) => unit >= to),
      ),
    }
  }

  /** Converts a range of `text` to the source, in code points. */
  toSource(start: number, end: number): { readonly start: number; readonly end: number } {
    const from = this.#starts[start] ?? this.source.text.length
    const to = end > start ? (this.#ends[end - 1] ?? this.source.text.length) : from
    return { start: this.source.toCodePoint(from), end: this.source.toCodePoint(to) }
  }
}

const foldings = new WeakMap<CodePointText, FoldedText>()

/** Folds a short text that is only compared. */
export function fold(text: string): string {
  const folding = new Folding()
  folding.read(text)
  return folding.text()
}

/** One pass over a text. */
class Folding {
  readonly starts: number[] = []
  readonly ends: number[] = []
  readonly #units: number[] = []
  /** A dash that is held back until the next character is known. */
  #dash: { readonly start: number; readonly end: number } | undefined

  read(text: string): void {
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at)
      if (isPlain(code) && !mayBelongToBase(text, at + 1)) {
        this.#put(code, at, at + 1)
        at += 1
      } else at = this.#readCluster(text, at)
    }
    if (this.#dash && this.#endsInDigit()) this.#push(HYPHEN, this.#dash.start, this.#dash.end)
  }

  text(): string {
    const parts: string[] = []
    for (let at = 0; at < this.#units.length; at += 8_192) {
      parts.push(String.fromCharCode(...this.#units.slice(at, at + 8_192)))
    }
    return parts.join('')
  }

  #readCluster(text: string, at: number): number {
    CLUSTER.lastIndex = at
    const cluster = CLUSTER.exec(text)?.[0] ?? text.charAt(at)
    const end = at + cluster.length
    if (QUOTE_MARKS.has(cluster)) this.#putQuote(at, end)
    else if (DASH.test(cluster) && cluster !== WAVE_DASH) this.#dash = { start: this.#dash?.start ?? at, end }
    else {
      const letters = (cluster === WAVE_DASH ? '~' : cluster.normalize('NFKC')).replace(UNSEEN, '').replace(SPACE, '')
      for (let i = 0; i < letters.length; i++) this.#put(letters.charCodeAt(i), at, end)
    }
    return end
  }

  #put(unit: number, start: number, end: number): void {
    if (this.#dash) {
      if (isDigit(unit) || this.#endsInDigit()) this.#push(HYPHEN, this.#dash.start, this.#dash.end)
      this.#dash = undefined
    }
    this.#push(unit, start, end)
  }

  /** Adjacent quotation marks count as one, such as two single marks used as a double one. */
  #putQuote(start: number, end: number): void {
    if (this.#units.at(-1) === APOSTROPHE && !this.#dash) this.ends[this.ends.length - 1] = end
    else this.#put(APOSTROPHE, start, end)
  }

  #push(unit: number, start: number, end: number): void {
    this.#units.push(unit)
    this.starts.push(start)
    this.ends.push(end)
  }

  #endsInDigit(): boolean {
    return isDigit(this.#units.at(-1) ?? 0)
  }
}

const HYPHEN = 0x2d
const APOSTROPHE = 0x27

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39
}

/** Letters, digits and marks that folding leaves as they are, the most of any text: ASCII, kana, kanji. */
function isPlain(code: number): boolean {
  return (
    (code > 0x20 && code < 0x7f && code !== HYPHEN && code !== APOSTROPHE && code !== 0x22 && code !== 0x60) ||
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x30a1 && code <= 0x30fa) ||
    (code >= 0x4e00 && code <= 0x9fff)
  )
}

function mayBelongToBase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (!(code >= 0x300) || isPlain(code)) return false
  return BELONGS_TO_BASE.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

/** Finds the first index of a rising list for which `holds` is true; the length if there is none. */
function firstIndex(list: Uint32Array, holds: (value: number) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle] ?? 0)) high = middle
    else low = middle + 1
  }
  return low
}
