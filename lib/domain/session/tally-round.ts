// Computes the result of a round from its ballots.

import { activityRules } from './activities/activities'
import type { Ballot, NamedBallot, Round, RoundResult } from './round'

/**
 * Counts a round's ballots. `cast` holds ballots that were checked against this round (check-ballot). Null for writing,
 * which has no result. The round's kind determines the kind of ballot, because the empty ballot fits every kind.
 */
export function tallyRound(
  { activity, cardIds }: Pick<Round, 'activity' | 'cardIds'>,
  cast: readonly NamedBallot<Ballot>[],
): RoundResult | null {
  return activityRules(activity).tally(activity, cardIds, cast)
}
