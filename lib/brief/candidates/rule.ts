// The form of a rule: data, so that the reason for a suggestion can be shown in words.

import type { CandidateKind } from './candidate'

/** The meaning of a cue, which messages/en/candidates.json words under `why`. */
export type RuleMeaning =
  | 'obligation'
  | 'need'
  | 'advice'
  | 'instruction'
  | 'plan'
  | 'choice'
  | 'agent'
  | 'danger'
  | 'fear'
  | 'possibility'
  | 'harm'
  | 'denial'
  | 'condition'
  | 'outcome'
  | 'another'
  | 'cause'
  | 'trend'
  | 'force'
  | 'figure'
  | 'comparison'
  | 'time'
  | 'source'
  | 'premise'
  | 'expectation'
  | 'likelihood'
  | 'proviso'
  | 'introduction'
  | 'heading'

export interface CueRule {
  /** Language, kind's initial where meanings repeat, meaning: `en-obligation`. */
  readonly id: string
  readonly kind: CandidateKind
  readonly language: 'en' | 'ja'
  /** A global pattern without unbounded repetition, so that its work is linear in the text. */
  readonly pattern: RegExp
  /** 0 to 1. From 0.5 on, the rule suggests a passage by itself. */
  readonly weight: number
  readonly meaning: RuleMeaning
  /** The id of a rule whose hint this one gives, too: beside it, it adds nothing. */
  readonly countsAs?: string
}

/** Returns the function that makes the cue rules of a language; it puts the language before their ids. */
export function ruleOf(language: CueRule['language']) {
  return (id: string, kind: CandidateKind, meaning: RuleMeaning, weight: number, pattern: RegExp): CueRule => ({
    id: `${language}-${id}`,
    kind,
    language,
    meaning,
    weight,
    pattern,
  })
}

/** Describes contexts in which cues don't count: reported speech, questions, denials, words with another sense. */
export interface GuardRule {
  readonly id: string
  readonly language: 'en' | 'ja'
  /** Global, as in CueRule. */
  readonly pattern: RegExp
  /** The cues that are silenced: those that the guard overlaps, those behind or before it in the sentence, or all. */
  readonly reach: 'overlap' | 'behind' | 'before' | 'sentence'
  /** An empty list means every kind. */
  readonly silences: readonly CandidateKind[]
}
