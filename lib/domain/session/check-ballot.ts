// Checks that a ballot contains only the cards, fields and dots that its round asked for.

import { activityRules, givesDrafts } from './activities/activities'
import type { BallotFault } from './activities/activity-rules'
import type { Ballot, Round } from './round'

/** Returns the first fault of a ballot, or null if it is valid. */
export function ballotFault(
  { activity, cardIds }: Pick<Round, 'activity' | 'cardIds'>,
  ballot: Ballot,
): BallotFault | null {
  const asked = new Set(cardIds)
  const strange = givesDrafts(activity) ? undefined : Object.keys(ballot).find((cardId) => !asked.has(cardId))
  if (strange !== undefined) return { kind: 'card-not-asked', cardId: strange }
  return activityRules(activity).ballotFault(activity, ballot)
}
