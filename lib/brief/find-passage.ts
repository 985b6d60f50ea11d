// Finds a passage in a folded text by its words and its surroundings: the exact words first, then similar ones near the
// expected place and wherever pieces of them occur. It never guesses between two equally good places: order decides, or
// the finding is marked as unsure. All offsets are those of the folded text.

import search from 'approx-string-match'
import type { Neighbourhood } from './text-order'

export interface SoughtPassage {
  readonly words: string
  /** The known surroundings before it; `after` holds those behind it. */
  readonly before: string
  readonly after: string
}

export interface FoundPassage {
  readonly start: number
  readonly end: number
  /** True if the words are the same; otherwise they are similar. */
  readonly isExact: boolean
  /** True if it lies between the same neighbours as before. */
  readonly isInOrder: boolean
  /** True if no other place is as good. */
  readonly isSure: boolean
  /** The share of the closest surroundings that are the same, 0 to 1. */
  readonly context: number
}

/** The least share of matching surroundings for words that more than one passage could have... */
const ENOUGH_CONTEXT = 0.5
/** ...and for a word or two, which occur in many places. */
const ENOUGH_CONTEXT_FOR_A_WORD = 0.75
/** A passage between its former neighbours needs this share. */
const SOME_CONTEXT = 0.25
const SHORT = 12
/** The closest surroundings: folded characters on each side. */
const CLOSE = 32
/** Words of this weight that occur once are found without their surroundings. */
const TELLING = 24
/** Similar words: at most this share of the characters differ... */
const MOST_ERRORS = 0.25
/** ...never more of them than this: the search takes time by length times errors. */
const MOST_ERROR_COUNT = 100
/** ...and this share only where the surroundings are gone and the words are many. */
const MOST_ERRORS_WITHOUT_CONTEXT = 0.1
const MANY_WORDS = 40
/** The distance around the expected place, in characters, within which similar words are searched. */
const NEAR = 1_500
/** The length of a piece of the words, or of their surroundings, that is searched for to find places. */
const PIECE = 14
const MOST_PLACES_OF_A_PIECE = 8
/** The most occurrences that are compared; words that occur more often identify nothing. */
const MOST_OCCURRENCES = 500
/** Ranks that differ by less are equal. */
const CLEAR_LEAD = 0.15

/** A place that may be the passage. */
interface Candidate extends Omit<FoundPassage, 'isSure' | 'isExact'> {
  /** The share of the characters that are the same, 0 to 1. */
  readonly words: number
  /** The same measure as `context`, over all known surroundings. */
  readonly wide: number
}

/** Finds the passage in `text`; returns undefined if nothing is similar enough. */
export function findPassage(text: string, sought: SoughtPassage, where: Neighbourhood): FoundPassage | undefined {
  if (sought.words === '') return undefined
  return findExact(text, sought, where) ?? findSimilar(text, sought, where)
}

function findExact(text: string, sought: SoughtPassage, where: Neighbourhood): FoundPassage | undefined {
  const { words } = sought
  const measure = (start: number) => candidate(text, sought, where, start, start + words.length, 1)
  const places = occurrences(text, words, MOST_OCCURRENCES)
  for (const start of where.expected) if (text.startsWith(words, start) && !places.includes(start)) places.push(start)
  const { best, isSure } = choose(places.map(measure), where)
  if (!best) return undefined
  const isAlone = places.length === 1 && weight(words) >= TELLING
  const isAtHome = best.isInOrder && (best.context >= SOME_CONTEXT || (weight(words) >= SHORT && isSure))
  if (best.context < enoughContext(words) && !isAlone && !isAtHome) return undefined
  // Words that occur in many places need surroundings that identify one.
  if (!isSure && best.context < ENOUGH_CONTEXT) return undefined
  return { ...best, isExact: true, isSure }
}

function findSimilar(text: string, sought: SoughtPassage, where: Neighbourhood): FoundPassage | undefined {
  const { words } = sought
  const mostErrors = Math.min(Math.floor(words.length * MOST_ERRORS), MOST_ERROR_COUNT)
  const candidates: Candidate[] = []
  for (const [from, to] of placesToLook(text, sought, where, mostErrors)) {
    for (const { start, end, errors } of search(text.slice(from, to), words, mostErrors)) {
      candidates.push(candidate(text, sought, where, from + start, from + end, 1 - errors / words.length))
    }
  }
  const { best, isSure } = choose(candidates, where)
  if (!best || !isSure) return findEnds(text, sought, where)
  const standsAlone = best.words >= 1 - MOST_ERRORS_WITHOUT_CONTEXT && weight(words) >= MANY_WORDS
  if (best.context < enoughContext(words) && !standsAlone) return findEnds(text, sought, where)
  return { ...best, isExact: false, isSure }
}

/** The length of a long passage's start and end that is searched for if its middle has changed. */
const END = 60

/** Finds a long passage by its first and last words, in order and about as far apart as before. */
function findEnds(
  text: string,
  { words, before, after }: SoughtPassage,
  where: Neighbourhood,
): FoundPassage | undefined {
  if (words.length < 3 * END) return undefined
  const head = { words: words.slice(0, END), before, after: words.slice(END, 2 * END) }
  const tail = { words: words.slice(-END), before: words.slice(-2 * END, -END), after }
  const shifted = where.expected.map((place) => place + words.length - END)
  const first = findPassage(text, head, where)
  const last = findPassage(text, tail, { ...where, expected: shifted })
  if (!first?.isSure || !last?.isSure) return undefined
  const length = last.end - first.start
  if (length < words.length / 2 || length > words.length * 2) return undefined
  const isInOrder = first.isInOrder && last.isInOrder
  const context = (first.context + last.context) / 2
  return { start: first.start, end: last.end, isExact: false, isInOrder, isSure: true, context }
}

/** Chooses the best candidate and tells whether it leads clearly: by words and surroundings, then by order. */
function choose(candidates: readonly Candidate[], where: Neighbourhood): { best?: Candidate; isSure: boolean } {
  const rank = ({ words, context, wide }: Candidate) => 2 * words + (context + wide) / 2
  const top = candidates.reduce((most, each) => Math.max(most, rank(each)), 0)
  const leading = candidates.filter((each) => rank(each) > top - CLEAR_LEAD)
  const inOrder = leading.filter((each) => each.isInOrder)
  const rest = inOrder.length > 0 ? inOrder : leading
  const distance = ({ start }: Candidate) => Math.min(...where.expected.map((place) => Math.abs(place - start)), FAR)
  const best = rest.reduce<Candidate | undefined>((nearest, each) => {
    if (!nearest) return each
    const gain = rank(each) - rank(nearest)
    if (overlaps(each, nearest) && gain !== 0) return gain > 0 ? each : nearest
    return distance(each) < distance(nearest) ? each : nearest
  }, undefined)
  if (!best) return { isSure: false }
  return { best, isSure: rest.every((each) => overlaps(each, best)) }
}

function overlaps(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end
}

const FAR = Number.MAX_SAFE_INTEGER

function candidate(
  text: string,
  { before, after }: SoughtPassage,
  where: Neighbourhood,
  start: number,
  end: number,
  words: number,
): Candidate {
  const isInOrder = start >= where.from && end <= where.to
  const context = contextOf(text, before.slice(-CLOSE), after.slice(0, CLOSE), start, end)
  const isWide = before.length > CLOSE || after.length > CLOSE
  const wide = isWide ? contextOf(text, before, after, start, end) : context
  return { start, end, words, isInOrder, context, wide }
}

function enoughContext(words: string): number {
  return weight(words) < SHORT ? ENOUGH_CONTEXT_FOR_A_WORD : ENOUGH_CONTEXT
}

/** Estimates how distinctive words are, in letters of an alphabet: a kanji or kana counts for two. */
function weight(words: string): number {
  return words.length + (words.match(/[\u3041-\u30ff\u3400-\u9fff]/g)?.length ?? 0)
}

/**
 * Returns the ranges to search, joined: near the expected places, beside the surroundings, and around pieces of the
 * words.
 */
function placesToLook(
  text: string,
  { words, before, after }: SoughtPassage,
  where: Neighbourhood,
  mostErrors: number,
): readonly (readonly [number, number])[] {
  const reach = words.length + mostErrors
  const ranges: (readonly [number, number])[] = where.expected.map((place) => [place - NEAR, place + reach + NEAR])
  const add = (piece: string, offset: number) => {
    if (piece.length < PIECE) return
    for (const at of occurrences(text, piece, MOST_PLACES_OF_A_PIECE)) {
      ranges.push([at - offset - mostErrors, at - offset + reach])
    }
  }
  add(before.slice(-2 * PIECE), Math.min(before.length, 2 * PIECE))
  for (const share of [0, 0.25, 0.5, 0.75]) {
    const offset = Math.floor((words.length - PIECE) * share)
    if (offset >= 0) add(words.slice(offset, offset + PIECE), offset)
  }
  add(words.slice(-PIECE), words.length - PIECE)
  add(after.slice(0, 2 * PIECE), words.length)
  return join(ranges.map(([from, to]) => [Math.max(0, from), Math.min(text.length, to)] as const))
}

function join(ranges: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const joined: [number, number][] = []
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else if (from < to) joined.push([from, to])
  }
  return joined
}

function occurrences(text: string, words: string, most: number): number[] {
  const places: number[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at !== -1 && places.length < most; at = text.indexOf(words, at + 1)) {
    places.push(at)
  }
  return places
}

/**
 * The share of the surroundings that are found around a place, 0 to 1. The edge of the text counts as surroundings too.
 */
function contextOf(text: string, before: string, after: string, start: number, end: number): number {
  const left =
    before === '' ? Number(start === 0) : likeness(text.slice(Math.max(0, start - slack(before)), start), before)
  const right = after === '' ? Number(end === text.length) : likeness(text.slice(end, end + slack(after)), after)
  const share = (context: string) => Math.max(8, context.length)
  const total = share(before) + share(after)
  return (left * share(before) + right * share(after)) / total
}

/** A few inserted characters push the rest of the surroundings out of a window of their own length. */
function slack(context: string): number {
  return context.length + 8 + Math.floor(context.length / 4)
}

/** The share of `context` that is found in `around`; 0 if it is less than half. */
function likeness(around: string, context: string): number {
  if (around.includes(context)) return 1
  const [match] = search(around, context, Math.floor(context.length / 2))
  return match ? 1 - match.errors / context.length : 0
}
