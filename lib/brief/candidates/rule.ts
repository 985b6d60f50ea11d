// The form of a rule: data, so that the reason for a suggestion can be shown in words.

import type { CandidateKind } from './candidate'

/** What a cue says, in the words of messages/en/candidates.json, `why`. */
export type RuleMeaning =
  | 'obligation'
  | 'need'
  | 'advice'
  | 'instruction'
  | 'agent'
  | 'danger'
  | 'fear'
  | 'possibility'
  | 'harm'
  | 'condition'
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
  /** Global. Nothing unbounded repeats in it, so that its work grows with the text alone. */
  readonly pattern: RegExp
  /** 0 to 1. From 0.5 on, the rule suggests a passage by itself. */
  readonly weight: number
  readonly meaning: RuleMeaning
}

/** Says where cues don't count: in other people's mouths, questions, denials, words with another sense. */
export interface GuardRule {
  readonly id: string
  readonly language: 'en' | 'ja'
  /** Global, as in CueRule. */
  readonly pattern: RegExp
  /** Which cues fall silent: those that it overlaps, those behind or before it in the sentence, or all. */
  readonly reach: 'overlap' | 'behind' | 'before' | 'sentence'
  /** Empty: every kind. */
  readonly silences: readonly CandidateKind[]
}
