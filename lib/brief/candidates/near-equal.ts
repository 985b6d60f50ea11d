// Suggestions that say the same, such as a recommendation in the summary and again in the body: people decide on them once.
//
// The rule is strict, because a thought that is hidden behind another one is worse than one that is shown twice. A
// passage says what an earlier one says if both are of one kind, both deny or neither does, and most words with a
// meaning of the shorter one are in the longer one. One word in four may be missing there; never a name, a figure, or
// one of the two words that it begins with, which say who or what. The longer one has less than twice as many words.
// Where a third of the words may be missing, different measures for the same people come together.

import type { CandidateKind } from './candidate'
import { languageOf } from './find-cues'

export interface Sayable {
  readonly kind: CandidateKind
  readonly quote: string
}

/** The fewest words with a meaning by which two passages are compared, unless they are equal. */
const LEAST_WORDS = 5
const LEAST_SHARE = 0.75
const MOST_LONGER = 1.8
/** The words at a passage's beginning that both must have. */
const FIRST = 2

/** Groups that a passage is compared with. */
const MOST_COMPARED = 20

/** Words without a meaning of their own. */
const EMPTY = new Set(
  'a an and are as at be been both but by can could for from had has have how if in into is it its may might more most must need of on or our shall should so such than that the their them then there these they this those to towards was we were what when where which while who will with would'.split(
    ' ',
  ),
)
const DENIES =
  /\b(?:no|not|never|neither|nor|none|without|cannot|\w{2,12}n['’]t)\b|ない|ません|(?<!必)ずに|せず|ざる|ぬ(?=[。、])/iu

interface Meaning {
  /** The words with a meaning, in their order, each once. */
  readonly words: readonly string[]
  /** Names and figures, which both passages must have. */
  readonly fixed: ReadonlySet<string>
  readonly all: ReadonlySet<string>
  readonly denies: boolean
}

/**
 * Puts what says the same together: the first of each group, in the order of the text, with the later ones. What says
 * something of its own is a group of one.
 */
export function groupNearEqual<T extends Sayable>(candidates: readonly T[]): { first: T; again: T[] }[] {
  const groups: { first: T; again: T[]; meaning: Meaning }[] = []
  const byWord = new Map<string, number[]>()
  const shared = new Uint16Array(candidates.length)
  for (const candidate of candidates) {
    const meaning = meaningOf(candidate)
    const group = groupsWith(meaning, byWord, shared, groups).find(
      ({ first, meaning: other }) =>
        first.kind === candidate.kind && (first.quote === candidate.quote || saysTheSame(other, meaning)),
    )
    if (group) group.again.push(candidate)
    else {
      for (const word of meaning.words) {
        const known = byWord.get(word)
        if (known) known.push(groups.length)
        else byWord.set(word, [groups.length])
      }
      groups.push({ first: candidate, again: [], meaning })
    }
  }
  return groups.map(({ first, again }) => ({ first, again }))
}

/** The groups that share most words, and enough: a long brief has thousands of others. `shared` is zeros, and is left so. */
function groupsWith<G>(
  { words }: Meaning,
  byWord: ReadonlyMap<string, readonly number[]>,
  shared: Uint16Array,
  groups: readonly G[],
): G[] {
  const least = Math.ceil((words.length / MOST_LONGER) * LEAST_SHARE)
  const touched: number[] = []
  for (const word of words) {
    for (const at of byWord.get(word) ?? []) {
      const before = shared[at] ?? 0
      if (before === 0) touched.push(at)
      shared[at] = before + 1
    }
  }
  const found = touched.filter((at) => (shared[at] ?? 0) >= least)
  found.sort((x, y) => (shared[y] ?? 0) - (shared[x] ?? 0) || x - y)
  for (const at of touched) shared[at] = 0
  return found.slice(0, MOST_COMPARED).flatMap((at) => groups[at] ?? [])
}

function saysTheSame(a: Meaning, b: Meaning): boolean {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (shorter.words.length < LEAST_WORDS || a.denies !== b.denies) return false
  if (longer.words.length > shorter.words.length * MOST_LONGER) return false
  const missing = shorter.words.filter((word) => !longer.all.has(word))
  if (missing.length > shorter.words.length * (1 - LEAST_SHARE)) return false
  return !missing.some((word) => shorter.fixed.has(word) || shorter.words.indexOf(word) < FIRST)
}

/** Suggestions are grouped again with every decision. */
const meanings = new WeakMap<Sayable, Meaning>()

function meaningOf(candidate: Sayable): Meaning {
  const known = meanings.get(candidate)
  if (known) return known
  const plain = candidate.quote.normalize('NFKC')
  const found = languageOf(plain) === 'ja' ? japaneseWords(plain) : englishWords(plain)
  const meaning = { ...found, all: new Set(found.words), denies: DENIES.test(plain) }
  meanings.set(candidate, meaning)
  return meaning
}

/** Japanese passages differ in endings and particles; runs of kanji, katakana, letters and digits carry the meaning. */
function japaneseWords(plain: string): Pick<Meaning, 'words' | 'fixed'> {
  const runs = plain.match(/[\p{Script=Han}々]+|[\p{Script=Katakana}ー]{2,}|[\p{Script=Latin}]+|[0-9][0-9.,]*/gu) ?? []
  return { words: [...new Set(runs)], fixed: new Set(runs.filter((run) => /^[0-9A-Za-z]/.test(run))) }
}

function englishWords(plain: string): Pick<Meaning, 'words' | 'fixed'> {
  const words = new Set<string>()
  const fixed = new Set<string>()
  for (const [i, word] of (plain.match(/\p{L}[\p{L}'’-]*|\d[\d.,]*\d|\d/gu) ?? []).entries()) {
    const stem = stemOf(word)
    if (EMPTY.has(word.toLowerCase()) || /^\p{L}$/u.test(stem)) continue
    words.add(stem)
    if (/^\d/.test(word) || (i > 0 && /^\p{Lu}/u.test(word))) fixed.add(stem)
  }
  return { words: [...words], fixed }
}

/** One form for a noun and its plural, and for "does" beside "do". */
function stemOf(word: string): string {
  const bare = word.toLowerCase().replace(/['’]s$/u, '')
  return bare.length > 4 ? bare.replace(/ies$/u, 'y').replace(/(?<=[^s])s$/u, '') : bare
}
