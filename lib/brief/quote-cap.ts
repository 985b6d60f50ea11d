// The longest quote that a board's cards may keep, since some licences allow short ones only. A longer passage is cut
// at the end of a word, and the rest is not part of the citation.

import { CodePointText } from './code-points'
import { describePassage, type PassageSelector } from './selector'

export type CappedPassage = PassageSelector & { readonly isCut?: true }

const WORD = /[\p{L}\p{N}\p{M}’'-]/u
const NO_SPACES_BETWEEN_WORDS = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
/** A word longer than this share of the cap is cut within. */
const LONGEST_TAIL = 0.4

/** Returns the passage, or its first part of at most `cap` code points, marked as cut. A cap of null means no cap. */
export function capPassage(text: string | CodePointText, passage: PassageSelector, cap: number | null): CappedPassage {
  const { start, end } = passage
  if (cap === null || end - start <= cap) return passage
  const index = CodePointText.of(text)
  return { ...describePassage(index, start, start + lengthOfWholeWords(index.slice(start, end), cap)), isCut: true }
}

function lengthOfWholeWords(quote: string, cap: number): number {
  const points = Array.from(quote)
  const isWithinWord = (at: number) => {
    const [before = '', after = ''] = [points[at - 1], points[at]]
    return WORD.test(before) && WORD.test(after) && !NO_SPACES_BETWEEN_WORDS.test(before + after)
  }
  let length = cap
  while (length > cap * (1 - LONGEST_TAIL) && isWithinWord(length)) length--
  if (isWithinWord(length)) return cap
  while (length > 1 && /[\s(（「『“‘[]/u.test(points[length - 1] ?? '')) length--
  return length
}
