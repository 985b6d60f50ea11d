// Computes the result of a round from its ballots.

import type { Ballot, NamedBallot, Round, RoundResult, ScoreBallot, VoteBallot } from './round'
import { tallyScores } from './tally-scores'
import { tallyVotes } from './tally-votes'

/** `cast` holds ballots that were checked against this round (check-ballot). Null for writing, which has no result. */
export function tallyRound(
  { activity, cardIds }: Pick<Round, 'activity' | 'cardIds'>,
  cast: readonly NamedBallot<Ballot>[],
): RoundResult | null {
  // The round's kind determines the kind of ballot, because the empty ballot fits both types.
  switch (activity.kind) {
    case 'vote':
      return tallyVotes(cardIds, cast as readonly NamedBallot<VoteBallot>[], activity.isAnonymous)
    case 'score':
      return tallyScores(cardIds, activity.cardKind, cast as readonly NamedBallot<ScoreBallot>[], activity.isAnonymous)
    case 'write':
      return null
  }
}
