// Voting: each person gives dots to cards.

import type { ActivityOf } from '../activity'
import type { NamedBallot, VoteBallot } from '../round'
import { tallyVotes } from '../tally-votes'
import type { ActivityRules } from './activity-rules'

export const VOTING: ActivityRules<ActivityOf<'vote'>> = {
  gives: 'ballots',
  boardRights: 'edit',
  askedKinds: ({ cardKinds }) => cardKinds,
  ballotFault({ dots: budget, mostPerCard }, ballot) {
    let given = 0
    for (const [cardId, dots] of Object.entries<unknown>(ballot)) {
      if (typeof dots !== 'number' || !Number.isInteger(dots) || dots < 1) return { kind: 'dots-expected', cardId }
      if (dots > mostPerCard) return { kind: 'too-many-on-card', cardId, most: mostPerCard }
      given += dots
    }
    return given > budget ? { kind: 'too-many-dots', given, most: budget } : null
  },
  // Dots that somebody keeps are an answer, too.
  isFinished: () => true,
  tally: ({ isAnonymous }, cardIds, cast) =>
    tallyVotes(cardIds, cast as readonly NamedBallot<VoteBallot>[], isAnonymous),
}
