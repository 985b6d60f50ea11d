// Activities in a step besides work on the board: writing cards individually, voting, or rating cards in private. Plain
// data, part of a step's plan; the outcome is a round (lib/domain/session/round). The rules of each kind stand in activities/.

import type { CardKind } from '../cards/card-kind'

export const ACTIVITY_KINDS = ['write', 'vote', 'score'] as const
export type ActivityKind = (typeof ACTIVITY_KINDS)[number]

/** The kinds of cards that can be rated, with the fields to rate in the order of asking. */
export const SCORED_FIELDS = {
  risk: ['likelihoodCurrent', 'impactCurrent'],
  opportunity: ['likelihoodCurrent', 'impactCurrent'],
  recommendation: ['effort', 'impact'],
  driver: ['impact', 'uncertainty'],
} as const satisfies Partial<Record<CardKind, readonly string[]>>

export type ScoredKind = keyof typeof SCORED_FIELDS
export const SCORED_KINDS = Object.keys(SCORED_FIELDS) as readonly ScoredKind[]

/** Says whether both axes of a matrix are fields by which people rate cards of the kind. */
export function isRatedOn(kind: ScoredKind, axes: { readonly xField: string; readonly yField: string }): boolean {
  const fields: readonly string[] = SCORED_FIELDS[kind]
  return fields.includes(axes.xField) && fields.includes(axes.yField)
}

/** The most dots that a person may have in a vote. */
export const MOST_DOTS = 30

/** `isAnonymous` is announced with the activity and can't change once a round of it is open. */
export type Activity =
  /** Each person's new cards of a kind are drafts that only they see, until they are shown together. */
  | { readonly kind: 'write'; readonly cardKind: CardKind; readonly isAnonymous: boolean }
  /** Each person has `dots` to give away, at most `mostPerCard` to one card. `cardKinds` empty: cards of every kind. */
  | {
      readonly kind: 'vote'
      readonly dots: number
      readonly mostPerCard: number
      readonly cardKinds: readonly CardKind[]
      readonly isAnonymous: boolean
    }
  /** Each person rates each card by the fields of SCORED_FIELDS, from 1 to 5. */
  | { readonly kind: 'score'; readonly cardKind: ScoredKind; readonly isAnonymous: boolean }

/** The activity of one kind. */
export type ActivityOf<K extends ActivityKind> = Extract<Activity, { readonly kind: K }>

/**
 * The activities as they begin in a plan. They are anonymous, which people can trust without knowing who will see what.
 */
export const PLAIN_ACTIVITIES = {
  write: { kind: 'write', cardKind: 'risk', isAnonymous: true },
  vote: { kind: 'vote', dots: 5, mostPerCard: 3, cardKinds: [], isAnonymous: true },
  score: { kind: 'score', cardKind: 'risk', isAnonymous: true },
} as const satisfies { readonly [K in ActivityKind]: ActivityOf<K> }
