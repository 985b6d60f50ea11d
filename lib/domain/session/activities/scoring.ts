// Scoring: each person rates each card by the fields of its kind, from 1 to 5.

import { type ActivityOf, SCORED_FIELDS } from '../activity'
import { ratedCount } from '../ballot-progress'
import type { NamedBallot, Rating, ScoreBallot } from '../round'
import { tallyScores } from '../tally-scores'
import type { ActivityRules } from './activity-rules'

export const SCORING: ActivityRules<ActivityOf<'score'>> = {
  gives: 'ballots',
  // A card that a person moves to a cell would reveal a rating to everybody.
  boardRights: 'comment',
  askedKinds: ({ cardKind }) => [cardKind],
  ballotFault({ cardKind }, ballot) {
    const fields: readonly string[] = SCORED_FIELDS[cardKind]
    for (const [cardId, ratings] of Object.entries<unknown>(ballot)) {
      if (typeof ratings !== 'object' || ratings === null) return { kind: 'ratings-expected', cardId }
      for (const [field, rating] of Object.entries(ratings)) {
        if (!fields.includes(field)) return { kind: 'field-not-asked', cardId, field }
        if (!isRating(rating)) return { kind: 'ratings-expected', cardId }
      }
    }
    return null
  },
  isFinished: ({ cardKind }, cardIds, ballot) =>
    ratedCount(ballot as ScoreBallot, cardIds, cardKind) === cardIds.length,
  tally: ({ cardKind, isAnonymous }, cardIds, cast) =>
    tallyScores(cardIds, cardKind, cast as readonly NamedBallot<ScoreBallot>[], isAnonymous),
}

function isRating(value: unknown): value is Rating {
  return ([1, 2, 3, 4, 5, 'abstain', 'unknown'] as readonly unknown[]).includes(value)
}
