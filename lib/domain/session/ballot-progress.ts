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

/**
 * Returns the field that a digit answers: the focused one; if that was just answered with a pointer, the first one without
 * an answer, because somebody who goes on by keyboard means the next question.
 */
export function fieldOfDigit(
  ballot: ScoreBallot,
  cardId: string,
  kind: ScoredKind,
  { focused, isByPointer }: { readonly focused: string | undefined; readonly isByPointer: boolean },
): string {
  const fields: readonly string[] = SCORED_FIELDS[kind]
  const isOpen = (field: string) => ballot[cardId]?.[field] === undefined
  const isMeant = focused !== undefined && (!isByPointer || isOpen(focused))
  return (isMeant ? focused : (fields.find(isOpen) ?? focused)) ?? SCORED_FIELDS[kind][0]
}

/** Counts the cards that the ballot rates in every field. */
export function ratedCount(ballot: ScoreBallot, cardIds: readonly string[], kind: ScoredKind): number {
  return cardIds.filter((cardId) => isRated(ballot, cardId, kind)).length
}

/** Returns the cards that have an answer and lack another one, in the order of asking. */
export function halfRated(ballot: ScoreBallot, cardIds: readonly string[], kind: ScoredKind): readonly string[] {
  return cardIds.filter(
    (cardId) =>
      SCORED_FIELDS[kind].some((field) => ballot[cardId]?.[field] !== undefined) && !isRated(ballot, cardId, kind),
  )
}
