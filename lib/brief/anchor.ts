// Finds a cited passage again: at its old place, else by its words and what stood around them, else by similar words
// near the old place. A citation that can't be told apart from a wrong passage is an orphan: a wrong anchor is worse
// than none.

import search from 'approx-string-match'
import { CodePointText, codePointLength } from './code-points'
import type { PassageSelector } from './selector'

export type Anchoring =
  | { readonly state: 'anchored' | 'moved'; readonly start: number; readonly end: number }
  | { readonly state: 'orphan' }

/** At least this share of the surroundings must be there for a quote that more than one passage could be... */
const ENOUGH_CONTEXT = 0.5
/** ...and this share for one of a word or two, which stands in many places. */
const ENOUGH_CONTEXT_FOR_A_WORD = 0.75
const SHORT_QUOTE = 12
/** A word or two at its old place needs this share. */
const SOME_CONTEXT = 0.25
/** A quote of this many code points that occurs once is found by its words alone. */
const TELLING_LENGTH = 24
/** Similar words: at most this share of the quote's characters differ... */
const MOST_ERRORS = 0.25
/** ...never more of them than this: the search takes time by quote length times errors. */
const MOST_ERROR_COUNT = 100
/** ...and this share only where the surroundings are gone and the quote is long. */
const MOST_ERRORS_WITHOUT_CONTEXT = 0.1
const LONG_QUOTE = 40
/** How far around the old place similar words are looked for, in UTF-16 units. */
const NEAR = 2_000
/** Occurrences of a quote or its surroundings that are looked at; a quote found more often tells nothing. */
const MOST_OCCURRENCES = 500

/** A candidate passage; offsets are UTF-16. */
interface Candidate {
  readonly start: number
  readonly end: number
  /** Share of the quote's characters that are the same, 0 to 1. */
  readonly words: number
  /** Share of the surroundings that are the same, 0 to 1. */
  readonly context: number
}

/**
 * Where the passage of `selector` is in `text` now, in code points. `anchored`: at its old place; `moved`: elsewhere,
 * or with slightly other words.
 */
export function anchor(text: string | CodePointText, selector: PassageSelector): Anchoring {
  const index = CodePointText.of(text)
  if (selector.quote === '') return { state: 'orphan' }
  const oldStart = index.toUtf16(selector.start)
  const found = findExact(index.text, selector, oldStart) ?? findSimilar(index.text, selector, oldStart)
  if (!found) return { state: 'orphan' }
  const start = index.toCodePoint(found.start)
  const end = index.toCodePoint(found.end)
  const inPlace = found.words === 1 && start === selector.start && end === selector.end
  return { state: inPlace ? 'anchored' : 'moved', start, end }
}

function findExact(text: string, selector: PassageSelector, oldStart: number): Candidate | undefined {
  const measure = (start: number): Candidate => {
    const end = start + selector.quote.length
    return { start, end, words: 1, context: contextOf(text, selector, start, end) }
  }
  const inPlace = text.startsWith(selector.quote, oldStart) ? measure(oldStart) : undefined
  const enough = enoughContext(selector.quote)
  if (inPlace && inPlace.context >= enough) return inPlace
  const places = occurrences(text, selector.quote)
  const best = bestOf(places.map(measure), oldStart)
  if (best && best.context >= enough) return best
  if (inPlace && isBelievable(inPlace, selector)) return inPlace
  const isTelling = codePointLength(selector.quote) >= TELLING_LENGTH
  return isTelling && places.length === 1 ? best : undefined
}

/** The very words at the old place are the passage, except where a word or two may stand there by chance. */
function isBelievable(inPlace: Candidate, { quote, prefix, suffix }: PassageSelector): boolean {
  const knowsContext = prefix !== '' || suffix !== ''
  return !knowsContext || codePointLength(quote) >= SHORT_QUOTE || inPlace.context >= SOME_CONTEXT
}

function findSimilar(text: string, selector: PassageSelector, oldStart: number): Candidate | undefined {
  const { quote } = selector
  const mostErrors = Math.min(Math.floor(quote.length * MOST_ERRORS), MOST_ERROR_COUNT)
  const reach = quote.length + mostErrors
  const candidates: Candidate[] = []
  for (const [from, to] of whereToLook(text, selector, oldStart, reach)) {
    const matches = search(text.slice(from, to), quote, mostErrors)
    for (const match of matches) {
      const start = from + match.start
      const end = from + match.end
      const context = contextOf(text, selector, start, end)
      candidates.push({ start, end, words: 1 - match.errors / quote.length, context })
    }
  }
  const best = bestOf(candidates, oldStart)
  if (!best) return undefined
  if (best.context >= enoughContext(quote)) return best
  const standsAlone = best.words >= 1 - MOST_ERRORS_WITHOUT_CONTEXT && codePointLength(quote) >= LONG_QUOTE
  return standsAlone ? best : undefined
}

function enoughContext(quote: string): number {
  return codePointLength(quote) < SHORT_QUOTE ? ENOUGH_CONTEXT_FOR_A_WORD : ENOUGH_CONTEXT
}

/** Near the old place, and next to what stood before and after the quote. */
function whereToLook(
  text: string,
  selector: PassageSelector,
  oldStart: number,
  reach: number,
): readonly (readonly [number, number])[] {
  const around = (from: number, to: number) => [Math.max(0, from), Math.min(text.length, to)] as const
  const behind = occurrences(text, selector.prefix).map((at) => at + selector.prefix.length)
  const before = occurrences(text, selector.suffix)
  return [
    around(oldStart - NEAR, oldStart + reach + NEAR),
    ...behind.slice(0, 8).map((place) => around(place, place + reach)),
    ...before.slice(0, 8).map((place) => around(place - reach, place)),
  ]
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    places.push(at)
    if (places.length === MOST_OCCURRENCES) break
  }
  return places
}

/** The candidate with the best words and surroundings; of equals the one nearest to the old place. */
function bestOf(candidates: readonly Candidate[], oldStart: number): Candidate | undefined {
  const rank = (candidate: Candidate) => 2 * candidate.words + candidate.context
  return candidates.reduce<Candidate | undefined>((best, candidate) => {
    if (!best) return candidate
    const gain = rank(candidate) - rank(best)
    if (gain !== 0) return gain > 0 ? candidate : best
    return Math.abs(candidate.start - oldStart) < Math.abs(best.start - oldStart) ? candidate : best
  }, undefined)
}

/** How much of the quote's surroundings stand around a passage, 0 to 1. The edge of the text is surroundings too. */
function contextOf(text: string, { prefix, suffix }: PassageSelector, start: number, end: number): number {
  const before =
    prefix === '' ? Number(start === 0) : likeness(text.slice(Math.max(0, start - slack(prefix)), start), prefix)
  const after = suffix === '' ? Number(end === text.length) : likeness(text.slice(end, end + slack(suffix)), suffix)
  const weight = (context: string) => Math.max(8, context.length)
  const total = weight(prefix) + weight(suffix)
  return (before * weight(prefix) + after * weight(suffix)) / total
}

/** A few inserted characters push the rest of the surroundings out of a window of their own length. */
function slack(context: string): number {
  return context.length + 8
}

/** The share of `context` that is found in `around`, 0 where less than half is. */
function likeness(around: string, context: string): number {
  if (around.includes(context)) return 1
  const [match] = search(around, context, Math.floor(context.length / 2))
  return match ? 1 - match.errors / context.length : 0
}
