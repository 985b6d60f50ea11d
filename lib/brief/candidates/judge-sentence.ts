// Decides which kind the cues of a sentence suggest, if any, and how clearly.
//
// Each rule counts once, however often it matches, and so do rules that count as one, by the greater weight. The weights of a kind's rules add up as independent hints do:
// 1 - (1 - a)(1 - b)…, so that more cues never weigh less and nothing passes 1. A kind that weighs less than LEAST_SCORE
// isn't suggested. Where two kinds lie within a near tie, the earlier of CANDIDATE_KINDS wins, because the later ones'
// cues also support the earlier: a demand names the danger that it answers, a warning the trend behind it, and both the
// figures that show it. A demand has the widest tie, because one word makes a demand while its reasons take many.

import { CANDIDATE_KINDS, type CandidateKind } from './candidate'
import type { FoundCue } from './find-cues'

export const LEAST_SCORE = 0.5
const NEAR_TIE = 0.15
const NEAR_TIE_OF_A_DEMAND = 0.35

export interface Judgement {
  readonly kind: CandidateKind
  /** LEAST_SCORE to 1, to three places: the same on every machine. */
  readonly score: number
}

/** A hint from outside the sentence: the heading or list introduction above it. */
export interface Context {
  readonly kind: CandidateKind
  readonly weight: number
}

/** Returns the kind of card that the cues of a sentence speak for most. Undefined where no kind weighs enough. */
export function judgeSentence(
  cues: readonly FoundCue[],
  contexts: readonly Context[] = [],
  least: number = LEAST_SCORE,
): Judgement | undefined {
  const scores = CANDIDATE_KINDS.map((kind) => ({ kind, score: scoreOf(kind, cues, contexts) }))
  const best = Math.max(...scores.map(({ score }) => score))
  if (best < least) return undefined
  return scores.find(({ kind, score }) => {
    const tie = kind === 'recommendation' ? NEAR_TIE_OF_A_DEMAND : NEAR_TIE
    return score >= least && score >= best - tie
  })
}

function scoreOf(kind: CandidateKind, cues: readonly FoundCue[], contexts: readonly Context[]): number {
  const weights = new Map<string, number>()
  for (const { rule } of cues) {
    const name = rule.countsAs ?? rule.id
    if (rule.kind === kind) weights.set(name, Math.max(rule.weight, weights.get(name) ?? 0))
  }
  const hints = contexts.filter((context) => context.kind === kind).map(({ weight }) => weight)
  const doubt = [...weights.values(), ...hints].reduce((left, weight) => left * (1 - weight), 1)
  return Math.round((1 - doubt) * 1_000) / 1_000
}
