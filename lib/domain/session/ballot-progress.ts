// The progress of people with their own ballots.

import { SCORED_FIELDS, type ScoredKind } from './activity'
import type { ScoreBallot, VoteBallot } from './round'

/** Counts the dots on a ballot. */
export function dotsGiven(ballot: VoteBallot): number {
  return Object.values(ballot).reduce((sum, dots) => sum + dots, 0)
}

/** Returns the ballot with that many dots on a card, within the budget and the most per card. */
export function withDots(
  ballot: VoteBallot,
  cardId: string,
  wanted: number,
  { dots, mostPerCard }: { readonly dots: number; readonly mostPerCard: number },
): VoteBallot {
  const { [cardId]: before = 0, ...others } = ballot
  const given = Math.max(0, Math.min(wanted, mostPerCard, dots - dotsGiven(others)))
  if (given === before) return ballot
  return given === 0 ? others : { ...others, [cardId]: given }
}

/** Whether every field of a card has an answer; declining to give a rating counts as an answer. */
export function isRated(ballot: ScoreBallot, cardId: string, kind: ScoredKind): boolean {
  return SCORED_FIELDS[kind].every((field) => ballot[cardId]?.[field] !== undefined)
}

/** Counts the cards that the ballot rates in every field. */
export function ratedCount(ballot: ScoreBallot, cardIds: readonly string[], kind: ScoredKind): number {
  return cardIds.filter((cardId) => isRated(ballot, cardId, kind)).length
}
