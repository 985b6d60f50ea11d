// Which sentence of a brief's earlier text is which of its later one: the very same ones first, in their order or moved,
// then those that say nearly the same.

import { CodePointText } from '../brief/code-points'
import { fold } from '../brief/folded-text'
import { sentencesOf } from '../brief/sentences'
import type { TextRange } from '../brief/text-range'
import { pairNearTexts } from './near-texts'

/** Two sentences that share less are different ones. */
const LEAST_LIKENESS = 0.5

/** A text of a brief. `blocks` are the ranges that one reads; without them it is the whole text. */
export interface BriefText {
  readonly text: string
  readonly blocks?: readonly TextRange[] | undefined
}

/** A sentence with its place, in code points over its text. */
export interface PlacedSentence extends TextRange {
  readonly text: string
}

export type SentenceFate = 'same' | 'moved' | 'changed' | 'removed'

export interface AlignedSentence {
  readonly old: PlacedSentence
  /** Null for one that is gone. */
  readonly now: PlacedSentence | null
  readonly fate: SentenceFate
}

export interface SentenceAlignment {
  /** In the order of the earlier text. */
  readonly sentences: readonly AlignedSentence[]
  /** Those that only the later text has, in its order. */
  readonly added: readonly PlacedSentence[]
}

/** Aligns the sentences of two texts, in time near linear in their number. */
export function alignSentences(before: BriefText, after: BriefText): SentenceAlignment {
  const [old, now] = [sentencesIn(before), sentencesIn(after)]
  const [foldedOld, foldedNow] = [old.map(({ text }) => fold(text)), now.map(({ text }) => fold(text))]
  const equal = pairEqual(foldedOld, foldedNow)
  const inOrder = longestRise([...equal])
  const takenNow = new Set(equal.values())
  const restOld = old.flatMap((_, i) => (equal.has(i) ? [] : [i]))
  const restNow = now.flatMap((_, j) => (takenNow.has(j) ? [] : [j]))
  const words = (folded: readonly string[], rest: readonly number[]) => rest.map((i) => folded[i] ?? '')
  const near = pairNearTexts(words(foldedOld, restOld), words(foldedNow, restNow), LEAST_LIKENESS)
  const changed = new Map([...near].map(([i, j]) => [restOld[i], restNow[j]]))
  const nearNow = new Set(changed.values())
  return {
    sentences: old.map((sentence, i) => {
      const same = equal.get(i)
      const at = same ?? changed.get(i)
      const found = at === undefined ? undefined : now[at]
      if (!found) return { old: sentence, now: null, fate: 'removed' }
      return { old: sentence, now: found, fate: same === undefined ? 'changed' : inOrder.has(i) ? 'same' : 'moved' }
    }),
    added: restNow.filter((j) => !nearNow.has(j)).flatMap((j) => now[j] ?? []),
  }
}

function sentencesIn({ text, blocks }: BriefText): PlacedSentence[] {
  const source = new CodePointText(text)
  return (blocks ?? [{ start: 0, end: source.length }]).flatMap((block) =>
    sentencesOf(source, block).map(({ start, end }) => ({ start, end, text: source.slice(start, end) })),
  )
}

/** Pairs equal texts, the first with the first; returns later indexes by earlier ones, rising. */
function pairEqual(old: readonly string[], now: readonly string[]): Map<number, number> {
  const places = new Map<string, number[]>()
  now.forEach((text, j) => {
    const known = places.get(text)
    if (known) known.push(j)
    else places.set(text, [j])
  })
  for (const known of places.values()) known.reverse()
  const pairs = new Map<number, number>()
  old.forEach((text, i) => {
    const j = places.get(text)?.pop()
    if (j !== undefined) pairs.set(i, j)
  })
  return pairs
}

/** Returns the earlier indexes of a longest list of pairs in which both indexes rise; the other pairs were moved. */
function longestRise(pairs: readonly (readonly [number, number])[]): Set<number> {
  /** At each length of a list: the pair that ends it with the smallest later index. */
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach(([, at], n) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < at) low = middle + 1
      else high = middle
    }
    previous[n] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = n
  })
  const rise = new Set<number>()
  for (let n = ends.at(-1) ?? -1; n >= 0; n = previous[n] ?? -1) {
    const pair = pairs[n]
    if (pair) rise.add(pair[0])
  }
  return rise
}
