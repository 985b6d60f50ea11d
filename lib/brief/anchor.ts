// Finds a cited passage in a text by the data of its citation: at its old place, else by its words and surroundings,
// else by similar words. A citation that can't be distinguished from a wrong passage is an orphan, because a wrong
// anchor is worse than none. Between two known versions of a text, lib/brief/reanchor does better.

import { CodePointText } from './code-points'
import { type FoundPassage, findPassage } from './find-passage'
import { FoldedText, fold } from './folded-text'
import type { PassageSelector } from './selector'

export type Anchoring =
  | { readonly state: 'anchored' | 'moved'; readonly start: number; readonly end: number }
  | { readonly state: 'orphan' }

/** Surroundings of this length at the old offsets identify the passage, even if the words between them have changed. */
const TELLING_CONTEXT = 24

/**
 * Finds the passage of `selector` in `text`, in code points. `anchored`: it is at its old place; `moved`: it is
 * elsewhere, has other words, or is at one of several equally good places.
 */
export function anchor(text: string | CodePointText | FoldedText, selector: PassageSelector): Anchoring {
  const { quote, prefix, suffix, start, end } = selector
  if (quote === '') return { state: 'orphan' }
  const source = text instanceof FoldedText ? text.source : CodePointText.of(text)
  if (isItself(source, selector)) {
    if (isInPlace(source, selector)) return { state: 'anchored', start, end }
    if (end > start && prefix.length + suffix.length >= TELLING_CONTEXT) return { state: 'moved', start, end }
  }
  const folded = text instanceof FoldedText ? text : FoldedText.of(source)
  const words = fold(quote)
  const here = folded.fromSource(start, end)
  const where = { expected: [here.start], from: here.start, to: here.start + words.length }
  const found = findPassage(folded.text, { words, before: fold(prefix), after: fold(suffix) }, where)
  if (!found) return { state: 'orphan' }
  const place = placeOf(folded, quote, found)
  const isSame = found.isExact && found.isSure && place.start === start && place.end === end
  return { state: isSame ? 'anchored' : 'moved', ...place }
}

/** Whether the text at the offsets equals the quote. */
export function isInPlace(text: CodePointText, { quote, start, end }: PassageSelector): boolean {
  return text.slice(start, end) === quote
}

/** Checks that the surroundings of the passage are still around its offsets. */
export function isItself(text: CodePointText, { prefix, suffix, start, end }: PassageSelector): boolean {
  return (
    text.slice(start - prefix.length, start).endsWith(prefix) && text.slice(end, end + suffix.length).startsWith(suffix)
  )
}

/** Converts a finding to code points: with edges like the quote's, and never within a word. */
export function placeOf(text: FoldedText, quote: string, { start, end, isExact }: FoundPassage) {
  const place = text.toSource(start, end)
  return isExact ? asQuoted(text, quote, place) : toWordEdges(text.source, place)
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Extends the range over characters that folding dropped at the quote's ends, if the text has the same ones there. */
function asQuoted({ source }: FoldedText, quote: string, place: Place): Place {
  const own = new FoldedText(quote)
  const from = place.start - own.toSource(0, 1).start
  const to = from + own.source.length
  return from >= 0 && source.slice(from, to) === quote ? { start: from, end: to } : place
}

const WITHIN_WORD = /^[\p{L}\p{N}]{2}$/u
const CJK = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u
const LONGEST_WORD = 24

function toWordEdges(text: CodePointText, { start, end }: Place): Place {
  const isWithin = (at: number) => {
    const pair = text.slice(at - 1, at + 1)
    return at > 0 && at < text.length && WITHIN_WORD.test(pair) && !CJK.test(pair)
  }
  let [from, to] = [start, end]
  while (isWithin(from) && start - from < LONGEST_WORD) from--
  while (isWithin(to) && to - end < LONGEST_WORD) to++
  return { start: from, end: to }
}
