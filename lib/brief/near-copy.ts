// What a brief says much like a passage that it no longer has. Too unlike to be taken for the passage, it is offered to
// people, who decide.

import { CodePointText } from './code-points'
import { fold } from './folded-text'
import type { PresentedBrief } from './presented-brief'
import { sentencesOf } from './sentences'
import type { TextRange } from './text-range'

/** The share of pairs of letters that two texts must have in common (Dice 1945)... */
const ALIKE = 0.7
/** ...and the folded letters from which such a share says anything. */
const SHORTEST = 16
/** Texts whose lengths differ more than this can't be so much alike. */
const LONGEST_RATIO = 2 / ALIKE - 1

/** Returns the sentences that are most like the quote, as many as it has; undefined if none are like it. */
export function nearCopyOf(
  { text, blocks }: Pick<PresentedBrief, 'text' | 'blocks'>,
  quote: string,
): TextRange | undefined {
  const words = fold(quote)
  if (words.length < SHORTEST) return undefined
  const source = new CodePointText(text)
  const sought = pairsOf(words)
  const quoted = new CodePointText(quote)
  const count = Math.max(1, sentencesOf(quoted, { start: 0, end: quoted.length }).length)
  let best: { readonly range: TextRange; readonly alike: number } | undefined
  for (const block of blocks) {
    const sentences = sentencesOf(source, block)
    for (const [i, first] of sentences.entries()) {
      const last = sentences[i + count - 1]
      if (!last) break
      const range = { start: first.start, end: last.end }
      const found = fold(source.slice(range.start, range.end))
      if (found.length > words.length * LONGEST_RATIO || words.length > found.length * LONGEST_RATIO) continue
      const alike = shareInCommon(sought, words.length, found)
      if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { range, alike }
    }
  }
  return best?.range
}

function pairsOf(words: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>()
  for (let i = 1; i < words.length; i++) {
    const pair = words.slice(i - 1, i + 1)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

function shareInCommon(sought: ReadonlyMap<string, number>, length: number, found: string): number {
  let common = 0
  for (const [pair, count] of pairsOf(found)) common += Math.min(count, sought.get(pair) ?? 0)
  return (2 * common) / (length + found.length - 2)
}
