// A candidate passage: a sentence that the rules suggest as a card, with the words that triggered them. It is a
// suggestion by its wording, never a statement about the world.

import type { CardKind } from '../../domain/cards/card-kind'
import type { TextRange } from '../text-range'

/** Kinds that the rules can suggest, in the order in which a near tie is decided (see judge-sentence). */
export const CANDIDATE_KINDS = [
  'recommendation',
  'risk',
  'assumption',
  'driver',
  'evidence',
] as const satisfies readonly CardKind[]
export type CandidateKind = (typeof CANDIDATE_KINDS)[number]

/** Words that a rule found. They lie in the passage, or in the list introduction or heading above it. */
export interface Cue extends TextRange {
  /** The rule's id, such as `en-obligation`. */
  readonly rule: string
}

export interface Candidate extends TextRange {
  readonly blockId: string
  readonly kind: CandidateKind
  /** The cues, in the order of the text. */
  readonly cues: readonly Cue[]
  /** 0.5 to 1: the combined weight of the cues of this kind. It is not a probability. */
  readonly score: number
}

/** A list introduction whose list is missing from the text, with the kind of its items if the words say so. */
export interface LostList extends TextRange {
  readonly blockId: string
  readonly kind: CandidateKind | null
}
