// Finds words in a brief as people type them: any case, full or half width, hiragana or katakana, with or without Latin
// accents, straight or curly quotes, any dash, any run of white space for a space. The results are places in the
// original text.

import { CodePointText } from './code-points'

/** A found place in code points over the text. */
export interface FoundPlace {
  readonly start: number
  readonly end: number
}

/** A text folded for comparison, with the place of each of its letters in the original. */
export interface FoldedText {
  readonly folded: string
  /** The code points of the original letter of each UTF-16 unit of `folded`. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The distance between hiragana and katakana, which have the same order in Unicode. */
const KANA_DISTANCE = 0x60
/** A letter with the marks on it, half-width voicing marks too. */
const LETTERS = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gsu

/** Folds a text for searching and keeps the place of every folded letter in the original. */
export function foldText(text: string): FoldedText {
  const folded: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let start = 0
  let isAfterSpace = false
  for (const [letter] of text.matchAll(LETTERS)) {
    const end = start + (letter.length === 1 ? 1 : new CodePointText(letter).length)
    const same = foldLetter(letter)
    const isSpace = same === ' '
    if (isSpace && isAfterSpace) ends[ends.length - 1] = end
    else {
      folded.push(same)
      for (let unit = 0; unit < same.length; unit++) {
        starts.push(start)
        ends.push(end)
      }
    }
    isAfterSpace = isSpace
    start = end
  }
  return { folded: folded.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** Returns all places of the words, in order and without overlaps; at most `most`. An empty query matches nothing. */
export function findText(text: FoldedText, words: string, most: number): FoundPlace[] {
  const wanted = foldText(words.trim()).folded
  const places: FoundPlace[] = []
  if (wanted === '') return places
  let last = 0
  for (let at = text.folded.indexOf(wanted); at !== -1; at = text.folded.indexOf(wanted, at + 1)) {
    const start = text.starts[at] ?? 0
    const end = text.ends[at + wanted.length - 1] ?? 0
    // A character that folds to several letters, such as a ligature, is found once.
    if (start < last) continue
    places.push({ start, end })
    if (places.length === most) break
    last = end
    at += wanted.length - 1
  }
  return places
}

const known = new Map<string, string>()

function foldLetter(letter: string): string {
  const before = known.get(letter)
  if (before !== undefined) return before
  const folded = letter
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_DISTANCE))
    .replace(/\s+/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .replace(/ς/g, 'σ')
  // Rare letters come and go; the common ones of a language are a few thousand.
  if (known.size > 20_000) known.clear()
  known.set(letter, folded)
  return folded
}
