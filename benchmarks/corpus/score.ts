// How suggestions fare against labels: shares with 95 % intervals, and how far two people agree.

import type { CandidateKind } from '../../lib/brief/candidates/candidate'
import type { TextRange } from '../../lib/brief/text-range'
import type { Verdict } from './labelled-document'

/** A labelled sentence where it stands in the reader's text. */
export interface PlacedSentence extends TextRange {
  readonly verdict: Verdict
}

export interface Suggested extends TextRange {
  readonly kind: CandidateKind
}

export interface Tally {
  readonly suggested: number
  readonly worthACard: number
  readonly kindRight: number
  readonly sure: number
  readonly found: number
}

export const NOTHING: Tally = { suggested: 0, worthACard: 0, kindRight: 0, sure: 0, found: 0 }

export function add(a: Tally, b: Tally): Tally {
  return {
    suggested: a.suggested + b.suggested,
    worthACard: a.worthACard + b.worthACard,
    kindRight: a.kindRight + b.kindRight,
    sure: a.sure + b.sure,
    found: a.found + b.found,
  }
}

/**
 * A suggestion is worth a card if it covers a sentence with a label, sure or fair; its kind is right if it's that of one
 * of those. A sure sentence is found if a suggestion covers it, of whatever kind.
 */
export function tally(sentences: readonly PlacedSentence[], suggestions: readonly Suggested[]): Tally {
  const labelled = sentences.filter(({ verdict }) => verdict)
  const worth = suggestions
    .map(({ kind, ...range }) => ({ kind, kinds: labelled.filter((one) => covers(range, one)).map(kindOf) }))
    .filter(({ kinds }) => kinds.length > 0)
  const sure = sentences.filter(({ verdict }) => verdict?.isSure)
  return {
    suggested: suggestions.length,
    worthACard: worth.length,
    kindRight: worth.filter(({ kind, kinds }) => kinds.includes(kind)).length,
    sure: sure.length,
    found: sure.filter((one) => suggestions.some((range) => covers(range, one))).length,
  }
}

/** How often suggestions of a kind cover a sentence of a kind, by the label's and then the suggestion's; right ones first. */
export function confusions(
  sentences: readonly PlacedSentence[],
  suggestions: readonly Suggested[],
): readonly (readonly [labelled: string, suggested: string])[] {
  const labelled = sentences.filter(({ verdict }) => verdict)
  return suggestions.flatMap(({ kind, ...range }) => {
    const kinds = labelled.filter((one) => covers(range, one)).map(kindOf)
    const [first] = kinds
    return first === undefined ? [] : [[kinds.includes(kind) ? kind : first, kind] as const]
  })
}

const kindOf = ({ verdict }: PlacedSentence) => verdict?.kind

/** Two passages are of one sentence if they share half of the shorter. */
export function covers(a: TextRange, b: TextRange): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return 2 * shared >= Math.min(a.end - a.start, b.end - b.start)
}

/** A share in percent with its 95 % interval (Wilson 1927), which holds for small numbers and for shares near 0 and 1. */
export function share(part: number, whole: number): { percent: number; low: number; high: number } | undefined {
  if (whole === 0) return undefined
  const z = 1.96
  const p = part / whole
  const middle = (p + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole)
  const reach = (z / (1 + z ** 2 / whole)) * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2))
  return { percent: 100 * p, low: 100 * Math.max(0, middle - reach), high: 100 * Math.min(1, middle + reach) }
}

/** How far two people agree beyond chance (Cohen 1960): 1 wholly, 0 as if they had thrown dice. */
export function kappa(pairs: readonly (readonly [string, string])[]): number | undefined {
  if (pairs.length === 0) return undefined
  const words = new Set(pairs.flat())
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length
  const byChance = [...words].reduce((sum, word) => {
    const [a, b] = [0, 1].map((side) => pairs.filter((pair) => pair[side] === word).length / pairs.length)
    return sum + (a ?? 0) * (b ?? 0)
  }, 0)
  return byChance === 1 ? 1 : (observed - byChance) / (1 - byChance)
}
