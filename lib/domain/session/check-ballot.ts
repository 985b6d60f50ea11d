// Checks that a ballot contains only the cards, fields and dots that its round asked for.

import { type Activity, SCORED_FIELDS } from './activity'
import type { Ballot, Rating, Round } from './round'

export type BallotFault =
  | { readonly kind: 'no-ballots' }
  | { readonly kind: 'card-not-asked'; readonly cardId: string }
  | { readonly kind: 'dots-expected'; readonly cardId: string }
  | { readonly kind: 'ratings-expected'; readonly cardId: string }
  | { readonly kind: 'too-many-on-card'; readonly cardId: string; readonly most: number }
  | { readonly kind: 'too-many-dots'; readonly given: number; readonly most: number }
  | { readonly kind: 'field-not-asked'; readonly cardId: string; readonly field: string }

/** Returns the first fault of a ballot, or null if it is valid. */
export function ballotFault(
  { activity, cardIds }: Pick<Round, 'activity' | 'cardIds'>,
  ballot: Ballot,
): BallotFault | null {
  if (activity.kind === 'write') return { kind: 'no-ballots' }
  const asked = new Set(cardIds)
  const strange = Object.keys(ballot).find((cardId) => !asked.has(cardId))
  if (strange !== undefined) return { kind: 'card-not-asked', cardId: strange }
  return activity.kind === 'vote' ? dotsFault(activity, ballot) : ratingsFault(SCORED_FIELDS[activity.cardKind], ballot)
}

function dotsFault(
  { dots: budget, mostPerCard }: Extract<Activity, { kind: 'vote' }>,
  ballot: Ballot,
): BallotFault | null {
  let given = 0
  for (const [cardId, dots] of Object.entries<unknown>(ballot)) {
    if (typeof dots !== 'number' || !Number.isInteger(dots) || dots < 1) return { kind: 'dots-expected', cardId }
    if (dots > mostPerCard) return { kind: 'too-many-on-card', cardId, most: mostPerCard }
    given += dots
  }
  return given > budget ? { kind: 'too-many-dots', given, most: budget } : null
}

function ratingsFault(fields: readonly string[], ballot: Ballot): BallotFault | null {
  for (const [cardId, ratings] of Object.entries<unknown>(ballot)) {
    if (typeof ratings !== 'object' || ratings === null) return { kind: 'ratings-expected', cardId }
    for (const [field, rating] of Object.entries(ratings)) {
      if (!fields.includes(field)) return { kind: 'field-not-asked', cardId, field }
      if (!isRating(rating)) return { kind: 'ratings-expected', cardId }
    }
  }
  return null
}

function isRating(value: unknown): value is Rating {
  return ([1, 2, 3, 4, 5, 'abstain', 'unknown'] as readonly unknown[]).includes(value)
}
