// What each kind of activity contributes: one module for each kind, joined in activities.ts.

import type { CardKind } from '../../cards/card-kind'
import type { Activity } from '../activity'
import type { Ballot, NamedBallot, RoundResult } from '../round'

export type BallotFault =
  | { readonly kind: 'no-ballots' }
  | { readonly kind: 'card-not-asked'; readonly cardId: string }
  | { readonly kind: 'dots-expected'; readonly cardId: string }
  | { readonly kind: 'ratings-expected'; readonly cardId: string }
  | { readonly kind: 'too-many-on-card'; readonly cardId: string; readonly most: number }
  | { readonly kind: 'too-many-dots'; readonly given: number; readonly most: number }
  | { readonly kind: 'field-not-asked'; readonly cardId: string; readonly field: string }

export interface ActivityRules<A extends Activity> {
  /**
   * What people give, and nobody else learns before it is shown: ballots on cards that are on the board, which become
   * a result; or drafts, which become cards.
   */
  readonly gives: 'ballots' | 'drafts'
  /** What people may do on the board during the activity, unless the facilitator decides otherwise. */
  readonly boardRights: 'edit' | 'comment'
  /** The kinds of the cards in the activity; empty: every kind. */
  askedKinds(activity: A): readonly CardKind[]
  /** Returns the first fault of a ballot whose cards are all asked about, or null. */
  ballotFault(activity: A, ballot: Ballot): BallotFault | null
  /** Whether a checked ballot answers everything that is asked about these cards. */
  isFinished(activity: A, cardIds: readonly string[], ballot: Ballot): boolean
  /** Counts checked ballots on the cards of a round; null if the activity has no result. */
  tally(activity: A, cardIds: readonly string[], cast: readonly NamedBallot<Ballot>[]): RoundResult | null
}
